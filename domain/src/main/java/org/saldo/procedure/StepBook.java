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
import org.saldo.correspondence.SendPreview;
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
  @Inject private RunLog log;
  @Inject private StepRows rows;

  /**
   * What a decision is about.
   *
   * @param dunningRunId the run that decides; null when a person does
   * @param proposing whether steps are proposed that would be carried out
   */
  record Matter(
      WorkedCase worked,
      CaseFacts facts,
      ProcedurePlan plan,
      Long dunningRunId,
      boolean proposing) {

    CaseRef ref() {
      return worked.ref();
    }

    /** What is to be carried out for a step run. */
    StepOrder order(Verdict verdict, long id) {
      PlannedStep step = verdict.step();
      return new StepOrder(
          id,
          ref(),
          worked.controller(),
          plan.key(),
          step.key(),
          step.channel(),
          step.template(),
          step.recipient(),
          step.segment(),
          step.level(),
          verdict.reason().on(),
          verdict.items().get(0).receivableId(),
          verdict.items());
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
        if (Decision.raisesLevel(verdict.step(), state.get())) {
          level = Math.max(level, verdict.step().level());
        }
      }
    }
    if (counts.any()) {
      rows.reach(matter, level, verdicts.get(0).reason().on());
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
    StepOrder order = matter.order(verdict, id);
    Optional<Refusal> refusal = actions.refused(order);
    if (refusal.isPresent()) {
      Refusal no = refusal.get();
      Finding rule = new Finding("refusal." + no.code(), false, no.arguments(), null);
      return verdict.known() != null && rule.code().equals(verdict.known().decidedBy())
          ? Optional.empty()
          : Optional.of(park(matter, verdict, verdict.reason().and(rule)));
    }
    Optional<Finding> forPeople = forPeople(matter, verdict);
    if (forPeople.isPresent()) {
      return Optional.of(propose(matter, verdict, id, forPeople.get()));
    }
    StepState planned = order.channel() == StepChannel.CALL ? StepState.PROPOSED : StepState.DONE;
    StepRun run = write(matter, verdict, id, planned, verdict.reason());
    settleParked(verdict, id, verdict.reason());
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
  private Optional<Finding> forPeople(Matter matter, Verdict verdict) {
    if (verdict.step().channel() == StepChannel.CALL) {
      return Optional.empty();
    }
    if (!verdict.step().automatic()) {
      return Optional.of(Finding.rule("planned.proposed", true));
    }
    if (matter.proposing()) {
      return Optional.of(Finding.rule("proposal.mode", true));
    }
    return verdict.known() != null && em.find(StepRun.class, verdict.known().stepRunId()).byHand()
        ? Optional.of(Finding.rule("by.hand", true))
        : Optional.empty();
  }

  private StepState propose(Matter matter, Verdict verdict, long id, Finding why) {
    Reason reason = verdict.reason().and(why);
    write(matter, verdict, id, StepState.PROPOSED, reason).leaveToPeople();
    settleParked(verdict, id, reason);
    em.flush();
    return StepState.PROPOSED;
  }

  /** Why a proposed step could not be carried out now; empty when it could. Writes nothing. */
  public Optional<Refusal> refused(Matter matter, Verdict verdict) {
    return actions.refused(matter.order(verdict, verdict.known().stepRunId()));
  }

  /** What carrying a proposed step out would send. Writes nothing. */
  public SendPreview preview(Matter matter, Verdict verdict) {
    StepOrder order = matter.order(verdict, verdict.known().stepRunId());
    return actions.of(order.channel()).orElseThrow().preview(order);
  }

  /** Carries out what was proposed; refused when the way is not open, and nothing is written. */
  public Optional<Refusal> release(Matter matter, Verdict verdict, Reason reason) {
    long id = verdict.known().stepRunId();
    StepOrder order = matter.order(verdict, id);
    Optional<Refusal> refusal = actions.refused(order);
    if (refusal.isEmpty()) {
      StepRun run = write(matter, verdict, id, StepState.DONE, reason);
      run.led(actions.of(order.channel()).orElseThrow().carryOut(order).subjectId());
      em.flush();
      reach(matter, verdict, reason);
    }
    return refusal;
  }

  /** A person did by hand what the step would have done; a message is behind it. */
  public void doneByHand(Matter matter, Verdict verdict, Reason reason, long messageId) {
    long id = verdict.known() == null ? keys.next() : verdict.known().stepRunId();
    write(matter, verdict, id, StepState.DONE, reason).led(messageId);
    settle(id, reason);
    em.flush();
    reach(matter, verdict, reason);
  }

  private void reach(Matter matter, Verdict verdict, Reason reason) {
    int level = Math.max(matter.facts().level(), verdict.step().level());
    rows.reach(matter, level, reason.on());
  }

  private StepState park(Matter matter, Verdict verdict, Reason reason) {
    long id = verdict.known() == null ? keys.next() : verdict.known().stepRunId();
    write(matter, verdict, id, StepState.PARKED, reason);
    settleParked(verdict, id, reason);
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
    if (verdict.known() != null) {
      settle(id, verdict.reason());
    }
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
    rows.about(id, verdict.items(), verdict.known() == null);
    log.decided(matter.dunningRunId(), run);
    tell(run);
    return run;
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
      log.decided(dunningRunId, run);
      tell(run);
      counts = counts.plus(gone.state());
    }
    return counts;
  }

  /** The last day of a step has passed undone: it stays due, and somebody is told, once. */
  public void late(Matter matter, CaseFacts.Past step, LocalDate on) {
    em.find(StepRun.class, step.stepRunId()).late(on, matter.dunningRunId());
    em.flush();
    tasks.raise(
        new NewTask(
            TaskKind.STEP_LATE,
            matter.ref().creditorId(),
            matter.ref().id(),
            matter.ref().debtorId(),
            null,
            step.stepRunId(),
            on,
            List.of(matter.ref().number())));
  }

  /** A step that is new has no task yet. */
  private void settleParked(Verdict verdict, long stepRunId, Reason reason) {
    if (verdict.known() != null) {
      tasks.settle(TaskKind.STEP_PARKED, stepRunId, reason.deciding().code());
    }
  }

  void settle(long stepRunId, Reason reason) {
    tasks.settle(TaskKind.STEP_LATE, stepRunId, reason.deciding().code());
    tasks.settle(TaskKind.STEP_CALL, stepRunId, reason.deciding().code());
    tasks.settle(TaskKind.STEP_PARKED, stepRunId, reason.deciding().code());
  }

  void tell(StepRun run) {
    audit.write(
        "step.decided", "CaseFile", run.caseFileId(), run.stepKey() + " " + run.state(), null);
  }
}
