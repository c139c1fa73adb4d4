package org.saldo.backoffice.limitation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.saldo.backoffice.UserNames;
import org.saldo.backoffice.casefile.CaseFileView;
import org.saldo.claim.limitation.LimitationDesk;
import org.saldo.claim.limitation.LimitationFact;
import org.saldo.claim.limitation.LimitationSheet;
import org.saldo.claim.limitation.LimitationState;
import org.saldo.claim.limitation.LimitationStep;
import org.saldo.claim.limitation.LimitedClaim;
import org.saldo.claim.limitation.RecordedLimitation;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** Until when the receivables of the case that is shown can be enforced, and why. */
@Named
@RequestScoped
public class CaseLimitation {

  private static final int SOON = 90;

  @EJB private LimitationDesk desk;
  @Inject private CaseFileView shown;
  @Inject private SignedIn signedIn;

  private LimitationSheet sheet;

  private LimitationSheet sheet() {
    if (sheet == null) {
      sheet = desk.ofCase(shown.getId()).orElseGet(() -> new LimitationSheet(List.of(), List.of()));
    }
    return sheet;
  }

  /** The receivables on which something is open. */
  public List<LimitedClaim> getClaims() {
    return sheet().claims().stream().filter(c -> c.open().isPositive()).toList();
  }

  public List<RecordedLimitation> getRecorded() {
    return sheet().recorded();
  }

  /** How it stands, in a few words. */
  public String stands(LimitedClaim claim) {
    if (claim.limitation().state() != LimitationState.RUNNING) {
      return texts().label(claim.limitation().state());
    }
    LocalDate lastDay = claim.limitation().lastDay();
    return claim.limitation().lapsedOn(today())
        ? texts().get("limitation.lapsed.since", lastDay)
        : texts().get("limitation.until", lastDay, ChronoUnit.DAYS.between(today(), lastDay));
  }

  /** The kind of badge for it. */
  public String badge(LimitedClaim claim) {
    LocalDate lastDay = claim.limitation().lastDay();
    if (lastDay == null) {
      return claim.limitation().state() == LimitationState.UNKNOWN ? "warn" : "info";
    }
    return claim.limitation().lapsedOn(today())
        ? "danger"
        : lastDay.isAfter(today().plusDays(SOON)) ? "neutral" : "warn";
  }

  /** What happened. */
  public String cause(LimitationStep step) {
    LimitationFact fact = step.fact();
    String key = "limitation.step." + fact.cause();
    boolean open = fact.until() == null && texts().has(key + ".open");
    return texts().get(open ? key + ".open" : key, fact.from(), fact.until(), fact.reference());
  }

  /** What it did, and the last day then. */
  public String effect(LimitationStep step) {
    String after =
        step.lastDay() == null
            ? texts().get("limitation.after.open")
            : texts().get("limitation.after", step.lastDay());
    return texts().get("limitation.effect." + step.effect()) + " " + after;
  }

  /** What was recorded, for which receivable and for when. */
  public String told(RecordedLimitation recorded) {
    String what =
        sheet().claims().stream()
            .filter(c -> Long.valueOf(c.id()).equals(recorded.receivableId()))
            .map(LimitedClaim::number)
            .findFirst()
            .orElse(texts().get("limitation.all"));
    if (!recorded.kind().lasts()) {
      return texts().get("limitation.recorded.on", recorded.kind(), what, recorded.from());
    }
    return recorded.until() == null
        ? texts().get("limitation.recorded.since", recorded.kind(), what, recorded.from())
        : texts()
            .get(
                "limitation.recorded.until",
                recorded.kind(),
                what,
                recorded.from(),
                recorded.until());
  }

  /** That it does not hold any more; null while it does. */
  public String withdrawn(RecordedLimitation recorded) {
    RecordedLimitation.Withdrawn withdrawn = recorded.withdrawn();
    return withdrawn == null
        ? null
        : texts()
            .get(
                "limitation.withdrawn.by",
                withdrawn.at(),
                UserNames.of(withdrawn.by(), texts()),
                withdrawn.reason());
  }

  public boolean isEditable() {
    return signedIn.hasAny("controller,supervisor,accountant");
  }

  private LocalDate today() {
    return shown.getSheet().asOf();
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }
}
