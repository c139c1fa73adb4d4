package org.saldo.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One look at a case: what its procedures say of it, in the order in which they are asked, and what
 * becomes of it in between. A night and a simulation go the same round; they differ in who writes
 * down what was decided.
 */
final class CaseRound {

  /** Who writes down what is decided of a case. */
  interface Scribe {

    /** The case as it stands with what was written down so far. */
    CasePicture picture();

    /** Withdraws what was proposed or parked. */
    StepCounts withdraw(List<Review.Withdrawal> gone);

    /** A secondary procedure begins or ends; what it is then. */
    CaseFacts.Run turn(CaseFacts facts, ProcedurePlan plan, Turn turn);

    /** Takes verdicts and counts what came of them. */
    StepCounts take(CaseFacts facts, ProcedurePlan plan, List<Verdict> verdicts);

    /** The last day of a step has passed undone. */
    void late(CaseFacts facts, ProcedurePlan plan, CaseFacts.Past step);
  }

  private final Scribe scribe;
  private final LocalDate lookedOn;
  private final LocalDate on;

  /**
   * A round.
   *
   * @param lookedOn the day of the look before; null for none
   */
  CaseRound(Scribe scribe, LocalDate lookedOn, LocalDate on) {
    this.scribe = scribe;
    this.lookedOn = lookedOn;
    this.on = on;
  }

  /** By the primary procedure, then by the secondary ones. */
  StepCounts all() {
    CasePicture picture = scribe.picture();
    StepCounts counts = scribe.withdraw(picture.leftBehind(picture.assignment()));
    counts = counts.plus(primary(picture));
    boolean changed = counts.any() && !picture.plans().secondary().isEmpty();
    return counts.plus(secondaries(changed ? scribe.picture() : picture));
  }

  /** By secondary procedures alone. */
  StepCounts secondaries() {
    return secondaries(scribe.picture());
  }

  private StepCounts secondaries(CasePicture picture) {
    StepCounts counts = StepCounts.NONE;
    for (ProcedurePlan plan : picture.plans().secondary()) {
      counts = counts.plus(secondary(counts.any() ? scribe.picture() : picture, plan));
    }
    return counts;
  }

  private StepCounts primary(CasePicture before) {
    Assignment assignment = before.assignment();
    ProcedurePlan plan = assignment.plan();
    if (plan == null) {
      return StepCounts.NONE;
    }
    StepCounts counts = scribe.withdraw(Review.of(before.facts(assignment), plan, lookedOn, on));
    CasePicture picture = counts.any() ? scribe.picture() : before;
    return counts.plus(take(picture.facts(assignment), plan));
  }

  private StepCounts secondary(CasePicture picture, ProcedurePlan plan) {
    CaseFacts facts = picture.facts(plan);
    Optional<Turn> turn = Turn.of(facts, plan, on);
    if (turn.isPresent()) {
      facts = facts.with(scribe.turn(facts, plan, turn.get()));
    }
    if (facts.run() == null) {
      return StepCounts.NONE;
    }
    StepCounts counts = scribe.withdraw(Review.of(facts, plan, lookedOn, on));
    if (counts.any()) {
      facts = scribe.picture().facts(plan);
    }
    counts = counts.plus(take(facts, plan));
    return turn.isPresent() ? counts.plus(StepCounts.TURNED) : counts;
  }

  private StepCounts take(CaseFacts facts, ProcedurePlan plan) {
    StepCounts counts = scribe.take(facts, plan, Decision.of(facts, plan, lookedOn, on));
    if (plan.steps().stream().anyMatch(step -> step.latestBy() != null)) {
      // As it stands after what was decided: what is overtaken is late no more.
      CaseFacts now = counts.any() ? now(facts, plan) : facts;
      Lateness.of(now, plan, on).forEach(step -> scribe.late(facts, plan, step));
    }
    return counts;
  }

  private CaseFacts now(CaseFacts facts, ProcedurePlan plan) {
    CaseFacts read = scribe.picture().facts(plan);
    return facts.with(read.items(), read.marks(), read.past());
  }
}
