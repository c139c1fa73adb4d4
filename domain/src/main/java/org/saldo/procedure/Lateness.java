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
                    .filter(past -> passed(facts, plan, past, course, on))
                    .toList())
        .orElse(List.of());
  }

  private static boolean passed(
      CaseFacts facts, ProcedurePlan plan, CaseFacts.Past past, Course course, LocalDate on) {
    int position = plan.positionOf(past.stepKey());
    Integer latest = position < 0 ? null : plan.steps().get(position).latestBy();
    return latest != null && since(facts, plan, position, course).on(on) > latest;
  }

  /** Step by step, its days count from when the one before it was done. */
  private static ProcedureDays since(
      CaseFacts facts, ProcedurePlan plan, int position, Course course) {
    if (plan.byDays() || position == 0) {
      return course.days();
    }
    String before = plan.steps().get(position - 1).key();
    return facts.past().stream()
        .filter(past -> past.stepKey().equals(before))
        .filter(past -> past.leadingReceivableId() == course.item().id())
        .filter(past -> past.cycle() == course.cycle())
        .findFirst()
        .map(past -> course.days().from(past.decidedOn()))
        .orElse(course.days());
  }
}
