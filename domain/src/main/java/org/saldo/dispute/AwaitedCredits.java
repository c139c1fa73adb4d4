package org.saldo.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.saldo.adjustment.AdjustmentEnded;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Lets a dispute follow the approval that its credit waited for. */
@ApplicationScoped
class AwaitedCredits {

  private static final int DECIDE_DAYS = 2;

  @Inject private Disputes disputes;
  @Inject private CaseFiles caseFiles;
  @Inject private Tasks tasks;
  @Inject private BusinessClock clock;

  /** Posted: the dispute was right and ends. Not approved: somebody has to decide again. */
  void ended(@Observes AdjustmentEnded event) {
    disputes
        .crediting(event.adjustment())
        .ifPresent(
            dispute -> {
              if (event.state() == AdjustmentState.POSTED) {
                disputes.end(
                    dispute,
                    new Resolution(DisputeState.UPHELD, dispute.credit(), dispute.explanation()));
              } else {
                dispute.reopen();
                askAgain(dispute);
              }
            });
  }

  private void askAgain(Dispute dispute) {
    CaseRef caseFile = caseFiles.byId(dispute.caseFileId()).orElseThrow();
    tasks.raise(
        new NewTask(
            TaskKind.DISPUTE_CREDIT_REFUSED,
            caseFile.creditorId(),
            caseFile.id(),
            caseFile.debtorId(),
            caseFiles.standing(caseFile.id()).controller(),
            dispute.id(),
            clock.today().plusDays(DECIDE_DAYS),
            List.of(dispute.number(), caseFile.number())));
  }
}
