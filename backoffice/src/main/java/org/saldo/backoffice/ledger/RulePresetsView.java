package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.RulePresets;
import org.saldo.ledger.rule.IncomeRealisation;
import org.saldo.problem.Refusal;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** Posting rules that are changed together: when claimed interest is income. */
@Named
@ViewScoped
public class RulePresetsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private RulePresets presets;
  @Inject private CreditorChoice choice;
  @Inject private BusinessClock clock;

  private String creditor;
  private IncomeRealisation wanted;
  private LocalDate from;
  private String reason;
  private transient CreditorView shown;
  private transient RulePresets.Realisation realisation;

  /**
   * Finds the creditor before the page is rendered; proposes what does not hold yet, from today.
   */
  public void load() {
    if (getShown() == null) {
      NotFound.answer();
      return;
    }
    if (wanted == null && from == null) {
      from = clock.today();
      wanted =
          getRealisation().now() == IncomeRealisation.WHEN_PAID
              ? IncomeRealisation.WHEN_POSTED
              : IncomeRealisation.WHEN_PAID;
    }
  }

  public CreditorView getShown() {
    if (shown == null) {
      shown = choice.byKeyOrFirst(creditor).orElse(null);
    }
    return shown;
  }

  public RulePresets.Realisation getRealisation() {
    if (realisation == null) {
      realisation = presets.realisation(getShown().id()).orElseThrow();
    }
    return realisation;
  }

  /** Changes the rules. */
  public String submit() {
    Optional<Refusal> refusal = presets.realise(getShown().id(), wanted, from, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("rule.preset.done", wanted, from);
    return "/ledger/rule-presets?faces-redirect=true&creditor=" + getShown().key();
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public IncomeRealisation getWanted() {
    return wanted;
  }

  public void setWanted(IncomeRealisation wanted) {
    this.wanted = wanted;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
