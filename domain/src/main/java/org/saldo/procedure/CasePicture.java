package org.saldo.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is known of a case for all procedures that are in force, and what they say of it.
 *
 * @param base without what procedures did
 * @param pinned key of the primary procedure that a person chose; null for none
 * @param past steps that were decided, by key of the procedure
 * @param runs of secondary procedures, the last of each, by key of the procedure
 * @param on the day of the look
 */
record CasePicture(
    CaseFacts base,
    PlanSet plans,
    String pinned,
    Map<Long, List<CaseFacts.Past>> past,
    Map<Long, CaseFacts.Run> runs,
    LocalDate on) {

  /** The primary procedure of the case. */
  Assignment assignment() {
    return Assignment.of(base, plans.primary(), pinned, on);
  }

  /** Whether the procedure is the case's primary one, or a secondary one at work. */
  boolean follows(ProcedurePlan plan) {
    if (plan.secondary()) {
      CaseFacts.Run run = runs.get(plan.procedureId());
      return run != null && run.atWork();
    }
    ProcedurePlan assigned = assignment().plan();
    return assigned != null && assigned.procedureId() == plan.procedureId();
  }

  /** What the procedure knows of the case. */
  CaseFacts facts(ProcedurePlan plan) {
    return base.of(
        past.getOrDefault(plan.procedureId(), List.of()),
        runs.get(plan.procedureId()),
        base.events());
  }

  /** What the assigned procedure knows of the case, and why it is the one. */
  CaseFacts facts(Assignment assignment) {
    return facts(assignment.plan()).assigned(assignment.because());
  }

  /** Open steps of procedures that are not the one of the case any more. */
  List<Review.Withdrawal> leftBehind(Assignment assignment) {
    String now = assignment.plan() == null ? null : assignment.plan().key();
    return plans.primary().stream()
        .filter(plan -> !plan.key().equals(now))
        .filter(plan -> past.containsKey(plan.procedureId()))
        .flatMap(plan -> Review.leftBehind(facts(plan), plan, now, on).stream())
        .toList();
  }

  Optional<Turn> turn(ProcedurePlan secondary) {
    return Turn.of(facts(secondary), secondary, on);
  }

  /**
   * Whether a look would decide anything.
   *
   * @param lookedOn the day of the look before this one; null for none
   */
  boolean asksForSomething(LocalDate lookedOn) {
    Assignment assignment = assignment();
    return !leftBehind(assignment).isEmpty()
        || asked(assignment, lookedOn)
        || plans.secondary().stream().anyMatch(plan -> asked(plan, lookedOn));
  }

  private boolean asked(Assignment assignment, LocalDate lookedOn) {
    return assignment.plan() != null && decides(facts(assignment), assignment.plan(), lookedOn);
  }

  private boolean asked(ProcedurePlan secondary, LocalDate lookedOn) {
    boolean atWork = runs.containsKey(secondary.procedureId());
    return turn(secondary).isPresent()
        || (atWork && decides(facts(secondary), secondary, lookedOn));
  }

  private boolean decides(CaseFacts facts, ProcedurePlan plan, LocalDate lookedOn) {
    return !Review.of(facts, plan, lookedOn, on).isEmpty()
        || !Decision.of(facts, plan, lookedOn, on).isEmpty()
        || !Lateness.of(facts, plan, on).isEmpty();
  }
}
