package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    LocalDate first = lookedOn == null || !lookedOn.isBefore(on) ? on : lookedOn.plusDays(1);
    List<Withdrawal> withdrawn = new ArrayList<>();
    for (CaseFacts.Past step : facts.past()) {
      StepState state = step.state();
      Finding because = null;
      for (LocalDate day = first; state.open() && !day.isAfter(on); day = day.plusDays(1)) {
        Optional<Finding> never = never(facts, plan, step, day);
        Optional<Finding> notNow =
            state == StepState.PROPOSED ? notNow(facts, step, day) : Optional.empty();
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

  private static Optional<Finding> never(
      CaseFacts facts, ProcedurePlan plan, CaseFacts.Past step, LocalDate day) {
    CaseFacts.Item item = leading(facts, step);
    if (!item.openOn(day) || item.cycle() != step.cycle()) {
      return Optional.of(Finding.rule("still.open", false, item.number()));
    }
    if (!facts.workedOn(day)) {
      return Optional.of(Finding.rule("worked", false));
    }
    if (facts.marked(MarkKind.INSOLVENT, day)) {
      return Optional.of(Finding.rule("solvent", false));
    }
    int position = plan.positionOf(step.stepKey());
    return position < 0 || step.channel().gated()
        ? Optional.empty() // the gate is asked anew in every run
        : Reasoning.against(facts, plan.steps().get(position), day).stream().findFirst();
  }

  private static Optional<Finding> notNow(CaseFacts facts, CaseFacts.Past step, LocalDate day) {
    CaseFacts.Item item = leading(facts, step);
    return item.mayLead(day)
        ? Optional.empty()
        : Optional.of(Finding.rule("not.held", false, item.number(), held(item, day)));
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
