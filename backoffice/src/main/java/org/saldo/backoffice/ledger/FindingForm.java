package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.saldo.ledger.closing.EndOfDay;
import org.saldo.problem.Refusal;
import org.saldo.reporting.LedgerDays;
import org.saldo.ui.Notices;

/** Says why a finding may stay, or agrees to what somebody else said. */
@Named
@ViewScoped
public class FindingForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private EndOfDay ends;
  @EJB private LedgerDays days;

  private UUID report;
  private String finding;
  private String reason;

  /** Gives the reason. */
  public String accept() {
    return done(ends.accept(creditor(), finding, reason), "ledger.finding.accepted");
  }

  /** Agrees. */
  public String agree() {
    return done(ends.agree(creditor(), finding, reason), "ledger.finding.agreed");
  }

  private String creditor() {
    return days.report(report).map(LedgerDays.Report::creditorKey).orElse("");
  }

  private String done(Optional<Refusal> refusal, String said) {
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(said);
    return "/ledger/day-report?faces-redirect=true&report=" + report;
  }

  public UUID getReport() {
    return report;
  }

  public void setReport(UUID report) {
    this.report = report;
  }

  public String getFinding() {
    return finding;
  }

  public void setFinding(String finding) {
    this.finding = finding;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
