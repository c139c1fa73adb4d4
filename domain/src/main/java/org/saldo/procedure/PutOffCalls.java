package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.identity.UuidConverter;
import org.saldo.problem.Refusal;
import org.saldo.task.TaskKind;
import org.saldo.task.bulk.BulkAction;
import org.saldo.task.bulk.BulkArguments;
import org.saldo.task.bulk.BulkNeed;
import org.saldo.task.worklist.WorklistSource;

/** Puts calls off to a day, for a reason: they come again as soon as calls are allowed on it. */
@ApplicationScoped
class PutOffCalls implements BulkAction {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CallPlans plans;
  @Inject private CaseFiles caseFiles;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  @Override
  public String key() {
    return "put-off";
  }

  @Override
  public boolean fits(WorklistSource list) {
    return list.kinds().contains(TaskKind.STEP_CALL);
  }

  @Override
  public Set<BulkNeed> needs() {
    return Set.of(BulkNeed.DAY, BulkNeed.NOTE);
  }

  @Override
  public Optional<Refusal> check(UUID item, BulkArguments arguments) {
    Optional<StepRun> step = step(item);
    if (step.isEmpty()) {
      return Refusal.of("step.unknown");
    }
    LocalDate due = plans.dueOn(step.get());
    if (step.get().state() != StepState.PROPOSED) {
      return Refusal.of("step.not.proposed");
    }
    return arguments.day().isAfter(due) ? Optional.empty() : Refusal.of("task.due.later", due);
  }

  @Override
  public Optional<Refusal> carryOut(UUID item, BulkArguments arguments) {
    StepRun step = step(item).orElseThrow();
    CaseRef ref = caseFiles.byId(step.caseFileId()).orElseThrow();
    plans.putOff(step, ref, arguments.day());
    audit.write("call.put.off", "CaseFile", ref.id(), arguments.day().toString(), arguments.note());
    return Optional.empty();
  }

  /** The step behind the task, in scope. */
  private Optional<StepRun> step(UUID task) {
    List<?> subjects =
        em.createNativeQuery(
                "SELECT subject_id FROM task WHERE public_id = ?1 AND kind = 'STEP_CALL'"
                    + " AND state = 'OPEN'")
            .setParameter(1, UuidConverter.bytes(task))
            .getResultList();
    return subjects.stream()
        .map(id -> em.find(StepRun.class, ((Number) id).longValue()))
        .filter(
            step ->
                actor.scope().covers(caseFiles.byId(step.caseFileId()).orElseThrow().creditorId()))
        .findFirst();
  }
}
