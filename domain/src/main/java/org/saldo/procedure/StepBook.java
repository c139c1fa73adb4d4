package org.saldo.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.WorkedCase;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Writes down what was decided, and has it carried out. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StepBook {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private StepActions actions;
  @Inject private Tasks tasks;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** What a decision is about. */
  record Matter(WorkedCase worked, CaseFacts facts, ProcedurePlan plan, Long dunningRunId) {

    CaseRef ref() {
      return worked.ref();
    }
  }

  /** Takes the verdicts and counts what came of them. */
  public StepCounts take(Matter matter, List<Verdict> verdicts) {
    StepCounts counts = StepCounts.NONE;
    int level = matter.facts().level();
    for (Verdict verdict : verdicts) {
      Optional<StepState> state = take(matter, verdict);
      if (state.isPresent()) {
        counts = counts.plus(state.get());
        if (raisesLevel(verdict.step(), state.get())) {
          level = Math.max(level, verdict.step().level());
        }
      }
    }
    if (counts.any()) {
      reach(matter, level);
    }
    return counts;
  }

  /** The state that the step has now; empty when it is parked for the reason it was parked for. */
  private Optional<StepState> take(Matter matter, Verdict verdict) {
    return switch (verdict.outcome()) {
      case ACT -> act(matter, verdict);
      case PARKED -> Optional.of(park(matter, verdict, verdict.reason()));
      case OVERTAKEN -> Optional.of(end(matter, verdict, StepState.OVERTAKEN));
      case NOT_APPLICABLE -> Optional.of(end(matter, verdict, StepState.NOT_APPLICABLE));
    };
  }

  private Optional<StepState> act(Matter matter, Verdict verdict) {
    long id = verdict.known() == null ? keys.next() : verdict.known().stepRunId();
    StepOrder order = order(matter, verdict, id);
    Optional<Refusal> refusal = actions.refused(order);
    if (refusal.isPresent()) {
      Refusal no = refusal.get();
      Finding rule = new Finding("refusal." + no.code(), false, no.arguments(), null);
      return verdict.known() != null && rule.code().equals(verdict.known().decidedBy())
          ? Optional.empty()
          : Optional.of(park(matter, verdict, verdict.reason().and(rule)));
    }
    Optional<Finding> forPeople = forPeople(verdict);
    if (forPeople.isPresent()) {
      return Optional.of(propose(matter, verdict, id, forPeople.get()));
    }
    StepState planned = order.channel() == StepChannel.CALL ? StepState.PROPOSED : StepState.DONE;
    StepRun run = write(matter, verdict, id, planned, verdict.reason());
    tasks.settle(TaskKind.STEP_PARKED, id, verdict.reason().deciding().code());
    StepDone done = actions.of(order.channel()).orElseThrow().carryOut(order);
    run.led(done.subjectId());
    StepState state = done.proposed() ? StepState.PROPOSED : StepState.DONE;
    if (state != planned) {
      run.decide(state, verdict.reason(), clock.now(), actor.name(), matter.dunningRunId());
    }
    em.flush();
    return Optional.of(state);
  }

  /**
   * Why a person is to release the step; empty when it is carried out. Calls are made by people.
   */
  private Optional<Finding> forPeople(Verdict verdict) {
    if (verdict.step().channel() == StepChannel.CALL) {
      return Optional.empty();
    }
    if (!verdict.step().automatic()) {
      return Optional.of(Finding.rule("planned.proposed", true));
    }
    return verdict.known() != null && em.find(StepRun.class, verdict.known().stepRunId()).byHand()
        ? Optional.of(Finding.rule("by.hand", true))
        : Optional.empty();
  }

  private StepState propose(Matter matter, Verdict verdict, long id, Finding why) {
    Reason reason = verdict.reason().and(why);
    write(matter, verdict, id, StepState.PROPOSED, reason).leaveToPeople();
    tasks.settle(TaskKind.STEP_PARKED, id, reason.deciding().code());
    em.flush();
    return StepState.PROPOSED;
  }

  /** What is only proposed has not reached the debtor, unless it is a call. */
  private static boolean raisesLevel(PlannedStep step, StepState state) {
    return Decision.raisesLevel(step, state)
        && (state != StepState.PROPOSED || step.channel() == StepChannel.CALL);
  }

  /** Why a proposed step could not be carried out now; empty when it could. Writes nothing. */
  public Optional<Refusal> refused(Matter matter, Verdict verdict) {
    return actions.refused(order(matter, verdict, verdict.known().stepRunId()));
  }

  /** Carries out what was proposed; refused when the way is not open, and nothing is written. */
  public Optional<Refusal> release(Matter matter, Verdict verdict, Reason reason) {
    long id = verdict.known().stepRunId();
    StepOrder order = order(matter, verdict, id);
    Optional<Refusal> refusal = actions.refused(order);
    if (refusal.isEmpty()) {
      StepRun run = write(matter, verdict, id, StepState.DONE, reason);
      run.led(actions.of(order.channel()).orElseThrow().carryOut(order).subjectId());
      em.flush();
      reach(matter, Math.max(matter.facts().level(), verdict.step().level()));
    }
    return refusal;
  }

  private StepState park(Matter matter, Verdict verdict, Reason reason) {
    long id = verdict.known() == null ? keys.next() : verdict.known().stepRunId();
    write(matter, verdict, id, StepState.PARKED, reason);
    tasks.settle(TaskKind.STEP_PARKED, id, reason.deciding().code());
    tasks.raise(
        new NewTask(
            TaskKind.STEP_PARKED,
            matter.ref().creditorId(),
            matter.ref().id(),
            matter.ref().debtorId(),
            matter.worked().controller(),
            id,
            reason.on(),
            List.of(matter.ref().number())));
    return StepState.PARKED;
  }

  private StepState end(Matter matter, Verdict verdict, StepState state) {
    long id = verdict.known() == null ? keys.next() : verdict.known().stepRunId();
    write(matter, verdict, id, state, verdict.reason());
    settle(id, verdict.reason());
    return state;
  }

  private StepRun write(Matter matter, Verdict verdict, long id, StepState state, Reason reason) {
    StepRun run;
    if (verdict.known() == null) {
      run = new StepRun(id, PublicIds.next(), matter.facts(), matter.plan(), verdict);
      run.decide(state, reason, clock.now(), actor.name(), matter.dunningRunId());
      em.persist(run);
    } else {
      run = em.find(StepRun.class, id);
      change(run, state, reason, matter.dunningRunId());
    }
    em.flush();
    about(id, verdict.items());
    tell(run);
    return run;
  }

  /** A person did by hand what the step would have done; a message is behind it. */
  public void doneByHand(Matter matter, Verdict verdict, Reason reason, long messageId) {
    long id = verdict.known() == null ? keys.next() : verdict.known().stepRunId();
    write(matter, verdict, id, StepState.DONE, reason).led(messageId);
    settle(id, reason);
    em.flush();
    reach(matter, Math.max(matter.facts().level(), verdict.step().level()));
  }

  /** Gives a decided step another state; what it said before is kept. */
  public void change(StepRun run, StepState state, Reason reason, Long dunningRunId) {
    em.createNativeQuery(
            "INSERT INTO step_run_past (id, step_run_id, state, reason, decided_on, changed_at,"
                + " changed_by) SELECT ?1, id, state, reason, decided_on, changed_at, changed_by"
                + " FROM step_run WHERE id = ?2")
        .setParameter(1, keys.next())
        .setParameter(2, run.id())
        .executeUpdate();
    run.decide(state, reason, clock.now(), actor.name(), dunningRunId);
    em.flush();
  }

  /** Withdraws what was proposed or parked. */
  public StepCounts withdraw(List<Review.Withdrawal> withdrawals, Long dunningRunId) {
    StepCounts counts = StepCounts.NONE;
    for (Review.Withdrawal gone : withdrawals) {
      StepRun run = em.find(StepRun.class, gone.step().stepRunId());
      change(run, gone.state(), gone.reason(), dunningRunId);
      settle(run.id(), gone.reason());
      tell(run);
      counts = counts.plus(gone.state());
    }
    return counts;
  }

  void settle(long stepRunId, Reason reason) {
    tasks.settle(TaskKind.STEP_CALL, stepRunId, reason.deciding().code());
    tasks.settle(TaskKind.STEP_PARKED, stepRunId, reason.deciding().code());
  }

  void tell(StepRun run) {
    audit.write(
        "step.decided", "CaseFile", run.caseFileId(), run.stepKey() + " " + run.state(), null);
  }

  private void about(long stepRunId, List<StepOrder.Item> items) {
    if (items.isEmpty()) {
      return;
    }
    em.createNativeQuery("DELETE FROM step_run_item WHERE step_run_id = ?1")
        .setParameter(1, stepRunId)
        .executeUpdate();
    for (StepOrder.Item item : items) {
      em.createNativeQuery(
              "INSERT INTO step_run_item (id, step_run_id, receivable_id, asked_minor)"
                  + " VALUES (?1, ?2, ?3, ?4)")
          .setParameter(1, keys.next())
          .setParameter(2, stepRunId)
          .setParameter(3, item.receivableId())
          .setParameter(4, item.asked().minor())
          .executeUpdate();
    }
  }

  /** The dunning level of a case never falls by itself. */
  private void reach(Matter matter, int level) {
    em.createNativeQuery(
            "INSERT INTO procedure_run (id, case_file_id, procedure_id, dunning_level, started_on,"
                + " version) VALUES (?1, ?2, ?3, ?4, ?5, 1) ON DUPLICATE KEY UPDATE"
                + " version = version + (dunning_level < ?4),"
                + " dunning_level = GREATEST(dunning_level, ?4)")
        .setParameter(1, keys.next())
        .setParameter(2, matter.ref().id())
        .setParameter(3, matter.plan().procedureId())
        .setParameter(4, level)
        .setParameter(5, (Object) today())
        .executeUpdate();
  }

  private LocalDate today() {
    return clock.today();
  }

  static StepOrder order(Matter matter, Verdict verdict, long id) {
    PlannedStep step = verdict.step();
    return new StepOrder(
        id,
        matter.ref(),
        matter.worked().controller(),
        matter.plan().key(),
        step.key(),
        step.channel(),
        step.template(),
        step.recipient(),
        step.segment(),
        step.level(),
        verdict.reason().on(),
        verdict.leadingReceivableId(),
        verdict.items());
  }
}
