package org.saldo.batch;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.saldo.calendar.BusinessClock;
import org.saldo.reporting.LedgerVerification;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/**
 * Turns differences in the books into tasks; a difference that is still open is not raised again.
 */
@Stateless
@RolesAllowed({ACCOUNTANT, SYSTEM})
public class LedgerWatch {

  @EJB private LedgerVerification verification;
  @Inject private Tasks tasks;
  @Inject private BusinessClock clock;

  /**
   * Checks the books.
   *
   * @return how many differences there are
   */
  public int check() {
    List<LedgerVerification.Finding> findings = verification.findings();
    for (LedgerVerification.Finding finding : findings) {
      tasks.raiseOnce(
          new NewTask(
              TaskKind.LEDGER_DIFFERENCE,
              null,
              null,
              null,
              clock.today(),
              List.of(
                  finding.check() + " " + finding.scope(),
                  String.valueOf(finding.expected()),
                  String.valueOf(finding.found()))));
    }
    return findings.size();
  }
}
