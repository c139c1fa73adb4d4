package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.ledger.closing.LedgerCheck;
import org.saldo.reporting.LedgerDays;
import org.saldo.reporting.LedgerVerification;

/** How far days are closed, and the checks of the whole books when the address asks for them. */
@Named
@RequestScoped
public class VerificationView {

  @EJB private LedgerVerification verification;
  @EJB private LedgerDays days;

  private boolean run;
  private List<LedgerVerification.Finding> findings;
  private List<LedgerDays.State> states;

  /** A check with the number of its findings. */
  public record Result(LedgerCheck check, long findings) {}

  public List<LedgerDays.State> getStates() {
    if (states == null) {
      states = days.states();
    }
    return states;
  }

  public List<LedgerVerification.Finding> getFindings() {
    if (findings == null) {
      findings = run ? verification.findings() : List.of();
    }
    return findings;
  }

  public List<Result> getResults() {
    return verification.checks().stream()
        .map(
            check ->
                new Result(check, getFindings().stream().filter(f -> f.check() == check).count()))
        .toList();
  }

  public boolean isRun() {
    return run;
  }

  public void setRun(boolean run) {
    this.run = run;
  }
}
