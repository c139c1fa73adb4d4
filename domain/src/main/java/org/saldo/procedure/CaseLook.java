package org.saldo.procedure;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.WorkedCase;
import org.saldo.casefile.WorkedCases;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Looks at cases on a day: reads many at once to find those with something due, and does each. */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CaseLook {

  /** After two months without a run, a night is like the first one. */
  private static final int MISSED_AT_MOST = 60;

  @EJB private DunningChunks chunks;
  @Inject private WorkedCases worked;
  @Inject private CaseFiles caseFiles;
  @Inject private ProcedurePlans plans;
  @Inject private FactsReader reader;
  @Inject private CaseWork work;
  @Inject private Tasks tasks;
  @Inject private RunLog log;

  /**
   * What is in a part of a run.
   *
   * @param seen how many cases
   * @param due keys of those that have something to decide
   */
  record Found(int seen, List<Long> due) {}

  /** Finds the cases of a part on which there is something to decide; writes nothing. */
  public Found find(RunPart part) {
    plans.refresh();
    PlanSet inForce = plans.inForce(part.on());
    List<WorkedCase> cases = worked.between(part.firstCase(), part.lastCase());
    Map<Long, CasePicture> pictures = reader.of(cases, inForce, missed(part), part.on());
    return new Found(
        cases.size(),
        cases.stream()
            .map(each -> each.ref().id())
            .filter(id -> pictures.get(id).asksForSomething(lookedOn(part)))
            .toList());
  }

  /** All cases of a part, where finding those with something due is what breaks. */
  public List<Long> all(RunPart part) {
    return worked.between(part.firstCase(), part.lastCase()).stream()
        .map(each -> each.ref().id())
        .toList();
  }

  /** Decides one case anew, locked and with what is known now, and does as was decided. */
  public void decide(RunPart part, long caseFileId) {
    worked
        .lock(caseFileId)
        .map(each -> look(part, each))
        .ifPresent(look -> chunks.count(part, work.work(look)));
  }

  private static CaseWork.Look look(RunPart part, WorkedCase each) {
    return new CaseWork.Look(
        each,
        lookedOn(part),
        missed(part),
        part.on(),
        part.runId(),
        part.proposing().covers(each.ref().creditorId()));
  }

  /** Leaves a case that cannot be decided to a person; the run goes on. */
  public void leave(RunPart part, long caseFileId, Throwable problem) {
    CaseRef ref = caseFiles.byId(caseFileId).orElseThrow();
    String what = Objects.toString(problem.getMessage(), problem.getClass().getSimpleName());
    tasks.raiseOnce(
        new NewTask(
            TaskKind.STEP_FAILED,
            ref.creditorId(),
            ref.id(),
            ref.debtorId(),
            part.on(),
            List.of(
                ref.number(),
                part.on().toString(),
                what.substring(0, Math.min(what.length(), 300)))));
    log.broken(part.runId(), ref.id());
    chunks.count(part, StepCounts.NONE.plus(StepState.PARKED));
  }

  private static LocalDate lookedOn(RunPart part) {
    return lookedOn(part.lookedOn(), part.on());
  }

  /**
   * The day of the look before, as far as it matters.
   *
   * @param last day of which a run is through; null for none
   */
  static LocalDate lookedOn(LocalDate last, LocalDate on) {
    LocalDate earliest = on.minusDays(MISSED_AT_MOST);
    return last != null && last.isBefore(earliest) ? earliest : last;
  }

  private static boolean missed(RunPart part) {
    return part.lookedOn() != null && part.lookedOn().isBefore(part.on().minusDays(1));
  }
}
