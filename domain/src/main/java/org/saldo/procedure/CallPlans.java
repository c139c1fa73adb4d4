package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.correspondence.CallOutcome;
import org.saldo.correspondence.contact.CallTimes;
import org.saldo.correspondence.contact.ContactScope;
import org.saldo.correspondence.contact.ContactScopes;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Decides after each call whether and when it is tried again, and what follows when it is not. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CallPlans {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CallTimes times;
  @Inject private ContactScopes scopes;
  @Inject private CaseFiles caseFiles;
  @Inject private ProcedurePlans plans;
  @Inject private Tasks tasks;
  @Inject private BusinessClock clock;

  /**
   * Plans the next call after one that did not settle anything.
   *
   * @return why nobody tries any more; empty when somebody does
   */
  public Optional<Finding> after(StepRun step, CaseRef ref, CallReport report) {
    ContactScope scope = scopes.of(ref.creditorId(), ref.debtorId(), ref.id());
    CallPlan plan = plan(step);
    if (report.outcome() == CallOutcome.CALL_BACK) {
      again(step, plan, times.agreed(scope, report.nextActionOn(), report.callBackAt()));
      return Optional.empty();
    }
    plan.missed();
    OptionalInt most = times.most(scope);
    if (most.isPresent() && plan.attempts() >= most.getAsInt()) {
      return Optional.of(notReached(step, ref, plan.attempts()));
    }
    again(
        step,
        plan,
        report.outcome() == CallOutcome.BUSY ? times.afterBusy(scope) : times.afterNoAnswer(scope));
    return Optional.empty();
  }

  /** Has it tried on a later day, as soon as calls are allowed on it. */
  public void putOff(StepRun step, CaseRef ref, LocalDate day) {
    ContactScope scope = scopes.of(ref.creditorId(), ref.debtorId(), ref.id());
    again(step, plan(step), times.agreed(scope, day, null));
  }

  /** The day on which it is to be tried. */
  public LocalDate dueOn(StepRun step) {
    CallPlan known = em.find(CallPlan.class, step.id());
    return known == null || known.nextAt() == null
        ? step.dueOn()
        : LocalDate.ofInstant(known.nextAt(), clock.zone());
  }

  /** Nothing more is planned for it. */
  public void ended(StepRun step) {
    CallPlan known = em.find(CallPlan.class, step.id());
    if (known != null) {
      known.ended();
    }
  }

  private CallPlan plan(StepRun step) {
    CallPlan known = em.find(CallPlan.class, step.id());
    if (known != null) {
      return known;
    }
    CallPlan plan = new CallPlan(step.id());
    em.persist(plan);
    return plan;
  }

  private void again(StepRun step, CallPlan plan, Instant at) {
    plan.again(at);
    tasks.postpone(TaskKind.STEP_CALL, step.id(), LocalDate.ofInstant(at, clock.zone()));
  }

  /** Where the procedure has nothing more, a person decides. */
  private Finding notReached(StepRun step, CaseRef ref, int attempts) {
    Optional<PlannedStep> next = next(step);
    if (next.isPresent()) {
      return Finding.rule("not.reached", false, attempts, next.get().key());
    }
    tasks.raise(
        new NewTask(
            TaskKind.CALL_NOT_REACHED,
            ref.creditorId(),
            ref.id(),
            ref.debtorId(),
            caseFiles.standing(ref.id()).controller(),
            step.id(),
            clock.today(),
            List.of(ref.number(), String.valueOf(attempts))));
    return Finding.rule("not.reached.last", false, attempts);
  }

  /** The step of the procedure behind this one. */
  private Optional<PlannedStep> next(StepRun step) {
    return plans
        .inForce(clock.today())
        .of(step.procedureId())
        .flatMap(
            plan -> {
              List<PlannedStep> steps = plan.steps();
              for (int i = 0; i + 1 < steps.size(); i++) {
                if (steps.get(i).key().equals(step.stepKey())) {
                  return Optional.of(steps.get(i + 1));
                }
              }
              return Optional.empty();
            });
  }
}
