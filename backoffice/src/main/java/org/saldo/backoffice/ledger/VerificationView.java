package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.reporting.LedgerCheck;
import org.saldo.reporting.LedgerVerification;

/** The verification report; the checks run when the address asks for it. */
@Named
@RequestScoped
public class VerificationView {

  @EJB private LedgerVerification verification;

  private boolean run;
  private List<LedgerVerification.Finding> findings;

  /** A check with the number of its findings. */
  public record Result(LedgerCheck check, long findings) {}

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
