package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saldo.debtor.MarkKind;

/**
 * Looks again at steps that were proposed or parked: does what they stood on still hold? As pure as
 * the decision; asked the moment a fact changes and in every run.
 */
public final class Review {

  private Review() {}

  /**
   * A step that does not stand any more.
   *
   * @param state NOT_APPLICABLE when it never will; PARKED when the run is to look at it again
   */
  public record Withdrawal(CaseFacts.Past step, StepState state, Reason reason) {}

  /**
   * The proposed and parked steps that are to be withdrawn.
   *
   * @param lookedOn the day of the look before this one, so that nights that were missed count;
   *     null to look at the day alone
   */
  public static List<Withdrawal> of(
      CaseFacts facts, ProcedurePlan plan, LocalDate lookedOn, LocalDate on) {
    LocalDate first = first(facts, lookedOn, on);
    List<Withdrawal> withdrawn = new ArrayList<>();
    for (CaseFacts.Past step : facts.past()) {
      StepState state = step.state();
      Finding because = null;
      // Nor do days before the step was decided, by a look that a changed fact asked for.
      LocalDate decided = step.decidedOn().isAfter(on) ? on : step.decidedOn();
      LocalDate from = decided.isAfter(first) ? decided : first;
      for (LocalDate day = from; state.open() && !day.isAfter(on); day = day.plusDays(1)) {
        Optional<Finding> never = never(facts, plan, step, day);
        Optional<Finding> notNow =
            state == StepState.PROPOSED ? notNow(facts, plan, step, day) : Optional.empty();
        if (never.isPresent() || notNow.isPresent()) {
          state = never.isPresent() ? StepState.NOT_APPLICABLE : StepState.PARKED;
          because = never.or(() -> notNow).orElseThrow();
        }
      }
      if (state != step.state()) {
        Reason reason = new Reasoning(facts, plan, on).ofWithdrawal(step).and(because);
        withdrawn.add(new Withdrawal(step, state, reason));
      }
    }
    return withdrawn;
  }

  /** Days before somebody worked the case say nothing about steps that were decided since. */
  private static LocalDate first(CaseFacts facts, LocalDate lookedOn, LocalDate on) {
    LocalDate first = lookedOn == null || !lookedOn.isBefore(on) ? on : lookedOn.plusDays(1);
    LocalDate worked = facts.workedFrom();
    return worked != null && first.isBefore(worked) && !worked.isAfter(on) ? worked : first;
  }

  private static Optional<Finding> never(
      CaseFacts facts, ProcedurePlan plan, CaseFacts.Past step, LocalDate day) {
    CaseFacts.Item item = leading(facts, step);
    if (plan.secondary()) {
      CaseFacts.Run run = facts.run();
      if (run == null || run.cycle() != step.cycle() || !run.atWorkOn(day)) {
        return Optional.of(Finding.rule("at.work", false));
      }
    } else if (!item.openOn(day) || item.cycle() != step.cycle()) {
      return Optional.of(Finding.rule("still.open", false, item.number()));
    }
    if (!facts.workedOn(day)) {
      return Optional.of(Finding.rule("worked", false));
    }
    if (facts.marked(MarkKind.INSOLVENT, day)) {
      return Optional.of(Finding.rule("solvent", false));
    }
    int position = plan.positionOf(step.stepKey());
    if (position < 0 || step.channel().gated()) {
      return Optional.empty(); // the gate is asked anew in every run
    }
    PlannedStep planned = plan.steps().get(position);
    return Stream.concat(
            Reasoning.marksAgainst(facts, planned, day).stream(),
            step.state() == StepState.PROPOSED
                ? Traits.tried(planned.conditions(), facts, day).stream().filter(f -> !f.held())
                : Stream.empty())
        .findFirst();
  }

  /** Open steps of a procedure that is not the one of the case any more. */
  static List<Withdrawal> leftBehind(
      CaseFacts facts, ProcedurePlan plan, String assigned, LocalDate on) {
    return facts.past().stream()
        .filter(step -> step.state().open())
        .map(
            step ->
                new Withdrawal(
                    step,
                    StepState.NOT_APPLICABLE,
                    new Reasoning(facts, plan, on)
                        .ofWithdrawal(step)
                        .and(
                            assigned == null
                                ? Finding.rule("assigned.none", false)
                                : Finding.rule("assigned.other", false, assigned))))
        .toList();
  }

  private static Optional<Finding> notNow(
      CaseFacts facts, ProcedurePlan plan, CaseFacts.Past step, LocalDate day) {
    CaseFacts.Item item = leading(facts, step);
    if (plan.secondary()) {
      return Course.on(facts, plan, day).isPresent() && mayBeAsked(facts, plan, step, item, day)
          ? Optional.empty()
          : Optional.of(Finding.rule("not.held", false, item.number(), held(item, day)));
    }
    return item.mayLead(day)
        ? Optional.empty()
        : Optional.of(Finding.rule("not.held", false, item.number(), held(item, day)));
  }

  /** Whether something is left that the step may speak of. */
  private static boolean mayBeAsked(
      CaseFacts facts,
      ProcedurePlan plan,
      CaseFacts.Past step,
      CaseFacts.Item item,
      LocalDate day) {
    int position = plan.positionOf(step.stepKey());
    return position < 0
        || !Leading.all(facts, plan, item, plan.steps().get(position), day).isEmpty();
  }

  private static CaseFacts.Item leading(CaseFacts facts, CaseFacts.Past step) {
    return facts.items().stream()
        .filter(item -> item.id() == step.leadingReceivableId())
        .findFirst()
        .orElseThrow();
  }

  private static String held(CaseFacts.Item item, LocalDate on) {
    return item.holds().stream()
        .filter(hold -> hold.covers(on))
        .map(CaseFacts.Span::reason)
        .findFirst()
        .orElse("PART");
  }
}
