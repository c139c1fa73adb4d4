package org.saldo.backoffice.dispute;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.dispute.DisputeDesk;
import org.saldo.dispute.DisputeState;
import org.saldo.dispute.Resolution;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.reporting.DisputeReport;
import org.saldo.reporting.DisputeSheet;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.SignedIn;

/** One dispute with its evidence, and the form that decides it. */
@Named
@ViewScoped
public class DisputeView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private DisputeReport report;
  @EJB private DisputeDesk desk;
  @Inject private SignedIn signedIn;

  private UUID id;
  private String number;
  private long version;
  private DisputeState outcome;
  private Money credit;
  private String explanation;
  private transient DisputeSheet sheet;

  /** Reads the dispute; the form keeps the version that was seen when the page was opened. */
  public void load() {
    if (sheet == null) {
      read();
    }
  }

  private void read() {
    Optional<DisputeSheet> found = Optional.empty();
    if (id != null) {
      found = report.byId(id);
    } else if (number != null) {
      found = report.byNumber(number);
    }
    sheet = found.orElse(null);
    if (sheet == null) {
      NotFound.answer();
      return;
    }
    id = sheet.row().id();
    version = sheet.row().version();
  }

  /** Decides and shows the dispute as it stands now. */
  public String submit() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(
            () -> desk.resolve(id, version, new Resolution(outcome, credit, explanation)));
    if (refusal.isPresent()) {
      if (SavedMeanwhile.is(refusal.get())) {
        read();
      }
      SavedMeanwhile.refuse(refusal.get());
      return null;
    }
    Notices.say("dispute.decided");
    return "/dispute/show?faces-redirect=true&dispute=" + id;
  }

  /** Whether the reader may decide it; the domain decides again. */
  public boolean isDecidable() {
    return getSheet() != null
        && sheet.row().state() == DisputeState.OPEN
        && signedIn.hasAny("controller,supervisor");
  }

  /** How a dispute can end. */
  public List<DisputeState> getOutcomes() {
    return List.of(DisputeState.REJECTED, DisputeState.UPHELD, DisputeState.WITHDRAWN);
  }

  public DisputeSheet getSheet() {
    if (sheet == null && id != null) {
      sheet = report.byId(id).orElse(null);
    }
    return sheet;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public DisputeState getOutcome() {
    return outcome;
  }

  public void setOutcome(DisputeState outcome) {
    this.outcome = outcome;
  }

  public Money getCredit() {
    return credit;
  }

  public void setCredit(Money credit) {
    this.credit = credit;
  }

  public String getExplanation() {
    return explanation;
  }

  public void setExplanation(String explanation) {
    this.explanation = explanation;
  }
}
