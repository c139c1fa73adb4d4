package org.saldo.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.saldo.charge.FeeDecision;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * A case of which nights are simulated: what they decide is kept in memory and counts in the nights
 * after, as it would in the database. Pure but for what the {@link World} says.
 */
final class SimulatedCase implements CaseRound.Scribe {

  /** Knows what does not follow from the facts of the decision. */
  interface World {

    /**
     * The fee of a message; empty for none.
     *
     * @param principal open of the leading receivable
     * @param defaultSince first day of its default; null when there is none
     * @param chargedBefore rules that charged it in the simulation
     */
    Optional<FeeDecision> fee(
        Verdict verdict, Money principal, LocalDate defaultSince, Set<String> chargedBefore);

    /** Why a claim could not leave the house now, e.g. to an agency; empty when it could. */
    Optional<Refusal> refused(CaseFacts facts, ProcedurePlan plan, Verdict verdict);
  }

  private final DatedCase dated;
  private final String pinned;
  private final World world;
  private final boolean proposalsAreDone;
  private final SimulatedPast past;
  private final Map<Long, CaseFacts.Run> runs;
  private final SimulatedEffects effects = new SimulatedEffects();
  private final Map<String, Optional<String>> refusals = new HashMap<>();
  private final Map<SimulatedStep.Key, SimulatedStep> steps = new TreeMap<>();
  private DunningLevel dunning;
  private PlanSet plans;
  private LocalDate on;
  private CaseFacts known;

  /**
   * A case before its first simulated night.
   *
   * @param proposalsAreDone whether people do what is proposed on the day it is
   */
  SimulatedCase(
      DatedCase dated,
      String pinned,
      Map<Long, List<CaseFacts.Past>> past,
      Map<Long, CaseFacts.Run> runs,
      DunningLevel dunning,
      boolean proposalsAreDone,
      World world) {
    this.dated = dated;
    this.pinned = pinned;
    this.past = new SimulatedPast(past);
    this.runs = new HashMap<>(runs);
    this.dunning = dunning;
    this.proposalsAreDone = proposalsAreDone;
    this.world = world;
  }

  /** What was decided so far, in a steady order. */
  Collection<SimulatedStep> steps() {
    return steps.values();
  }

  /**
   * A night.
   *
   * @param lookedOn the day of the look before; null for none
   */
  void night(PlanSet inForce, LocalDate lookedOn, LocalDate day) {
    plans = inForce;
    on = day;
    known = null;
    new CaseRound(this, lookedOn, day).all();
    if (proposalsAreDone) {
      past.done(day);
    }
  }

  @Override
  public CasePicture picture() {
    if (known == null) {
      known = asItStands();
    }
    return new CasePicture(known, plans, pinned, past.byProcedure(), runs, on);
  }

  private CaseFacts asItStands() {
    CaseFacts then = dated.on(on);
    return new CaseFacts(
        then.caseFileId(),
        then.currency(),
        then.workedFrom(),
        dunning,
        effects.on(then.items()),
        then.marks(),
        List.of(),
        then.country(),
        then.traits(),
        null,
        then.events(),
        List.of());
  }

  @Override
  public StepCounts withdraw(List<Review.Withdrawal> withdrawals) {
    StepCounts counts = StepCounts.NONE;
    for (Review.Withdrawal each : withdrawals) {
      String rule = each.reason().deciding().code();
      past.withdraw(each.step(), each.state(), rule, on);
      say(each.step(), each.reason().procedure(), each.state(), rule);
      counts = counts.plus(each.state());
    }
    return counts;
  }

  private void say(CaseFacts.Past step, String procedure, StepState state, String rule) {
    keep(
        new SimulatedStep(
            procedure,
            step.stepKey(),
            step.channel(),
            step.leadingReceivableId(),
            step.cycle(),
            on,
            state,
            rule,
            null));
  }

  private void keep(SimulatedStep step) {
    steps.put(step.key(), step);
  }

  @Override
  public CaseFacts.Run turn(CaseFacts facts, ProcedurePlan plan, Turn turn) {
    CaseFacts.Run was = facts.run();
    CaseFacts.Run now =
        turn.begins()
            ? new CaseFacts.Run(
                past.nextId(), turn.cycle(), turn.on(), turn.receivableId(), turn.eventId(), null)
            : new CaseFacts.Run(
                was.id(),
                was.cycle(),
                was.startedOn(),
                was.receivableId(),
                was.eventId(),
                turn.on());
    runs.put(plan.procedureId(), now);
    return now;
  }

  @Override
  public StepCounts take(CaseFacts facts, ProcedurePlan plan, List<Verdict> verdicts) {
    StepCounts counts = StepCounts.NONE;
    for (Verdict verdict : verdicts) {
      Optional<String> refusal = refused(facts, plan, verdict);
      CaseFacts.Past before = verdict.known();
      if (refusal.isEmpty() || before == null || !refusal.get().equals(before.decidedBy())) {
        counts = counts.plus(take(plan, verdict, refusal));
      }
    }
    if (counts.any()) {
      known = null;
    }
    return counts;
  }

  private StepState take(ProcedurePlan plan, Verdict verdict, Optional<String> refusal) {
    StepState state = refusal.isPresent() ? StepState.PARKED : state(verdict);
    String rule = refusal.orElseGet(() -> verdict.reason().deciding().code());
    boolean acts = refusal.isEmpty() && verdict.outcome() == Verdict.Outcome.ACT;
    Money fee = acts ? act(verdict) : null;
    past.add(plan, verdict, state, rule, on);
    keep(
        new SimulatedStep(
            plan.key(),
            verdict.step().key(),
            verdict.step().channel(),
            verdict.leadingReceivableId(),
            verdict.cycle(),
            on,
            state,
            rule,
            fee));
    if (Decision.raisesLevel(verdict.step(), inTheEvening(state))) {
      dunning = dunning.reach(verdict.step().level(), on);
    }
    return state;
  }

  /** Asked once for a step: what speaks against it today is taken to go on doing so. */
  private Optional<String> refused(CaseFacts facts, ProcedurePlan plan, Verdict verdict) {
    if (verdict.outcome() != Verdict.Outcome.ACT || !verdict.step().channel().gated()) {
      return Optional.empty();
    }
    return refusals.computeIfAbsent(
        plan.key() + " " + verdict.step().key(),
        key -> world.refused(facts, plan, verdict).map(no -> "refusal." + no.code()));
  }

  private StepState inTheEvening(StepState state) {
    return state == StepState.PROPOSED && proposalsAreDone ? StepState.DONE : state;
  }

  private static StepState state(Verdict verdict) {
    return switch (verdict.outcome()) {
      case ACT ->
          verdict.step().automatic() && verdict.step().channel() != StepChannel.CALL
              ? StepState.DONE
              : StepState.PROPOSED;
      case PARKED -> StepState.PARKED;
      case OVERTAKEN -> StepState.OVERTAKEN;
      case NOT_APPLICABLE -> StepState.NOT_APPLICABLE;
    };
  }

  /** What carrying the step out does to the facts; the fee of its message, null for none. */
  private Money act(Verdict verdict) {
    PlannedStep step = verdict.step();
    if (state(verdict) == StepState.PROPOSED && !proposalsAreDone) {
      return null;
    }
    if (step.channel().gated()) {
      effects.gone(verdict, on);
    }
    if (!step.channel().demands()) {
      return null;
    }
    Optional<FeeDecision> fee = fee(verdict);
    // Before default begins by this very message: it bears no fee (section 280 (2) BGB).
    effects.demanded(verdict, on);
    return fee.map(FeeDecision::amount).orElse(null);
  }

  private Optional<FeeDecision> fee(Verdict verdict) {
    long leading = verdict.leadingReceivableId();
    LocalDate defaultSince =
        picture().base().items().stream()
            .filter(item -> item.id() == leading)
            .findFirst()
            .map(CaseFacts.Item::defaultSince)
            .orElse(null);
    Optional<FeeDecision> fee =
        world.fee(verdict, dated.principal(leading, on), defaultSince, effects.charged(leading));
    fee.ifPresent(each -> effects.charged(leading, each));
    return fee;
  }

  /** Nobody is told in a simulation. */
  @Override
  public void late(CaseFacts facts, ProcedurePlan plan, CaseFacts.Past step) {}
}
