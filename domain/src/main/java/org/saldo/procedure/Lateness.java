package org.saldo.procedure;

import java.time.LocalDate;
import java.util.List;

/** Which steps are still to be done although their last day has passed. As pure as the decision. */
final class Lateness {

  private Lateness() {}

  /** Those of which nobody was told yet. */
  static List<CaseFacts.Past> of(CaseFacts facts, ProcedurePlan plan, LocalDate on) {
    if (facts.past().stream().noneMatch(past -> past.state().open() && past.lateOn() == null)) {
      return List.of();
    }
    return Course.on(facts, plan, on)
        .map(
            course ->
                facts.past().stream()
                    .filter(past -> past.state().open() && past.lateOn() == null)
                    .filter(past -> past.leadingReceivableId() == course.item().id())
                    .filter(past -> past.cycle() == course.cycle())
                    .filter(past -> passed(plan, past, course.days().on(on)))
                    .toList())
        .orElse(List.of());
  }

  private static boolean passed(ProcedurePlan plan, CaseFacts.Past past, long days) {
    int position = plan.positionOf(past.stepKey());
    Integer latest = position < 0 ? null : plan.steps().get(position).latestBy();
    return latest != null && days > latest;
  }
}
