package org.saldo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Has the creditor's side look at a placement that came back; any supervisor in scope may. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlacementTasks {

  private static final int DAYS = 3;

  @Inject private Tasks tasks;
  @Inject private Agencies agencies;
  @Inject private CaseFiles caseFiles;
  @Inject private BusinessClock clock;

  public void raise(TaskKind kind, Placement placement, String why) {
    CaseRef caseFile = caseFiles.byId(placement.caseFileId()).orElseThrow();
    tasks.raise(
        new NewTask(
            kind,
            caseFile.creditorId(),
            caseFile.id(),
            caseFile.debtorId(),
            null,
            placement.id(),
            clock.today().plusDays(DAYS),
            List.of(placement.number(), agencies.byId(placement.agencyId()).name(), why)));
  }
}
