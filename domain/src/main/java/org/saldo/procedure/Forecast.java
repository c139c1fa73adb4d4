package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.debtor.MarkKind;

/**
 * Where a case stands in a procedure and what comes when, if no fact changes.
 *
 * @param leading number of the leading receivable
 * @param days in procedure on the day asked for
 * @param next steps to come, the next one first
 */
public record Forecast(long leadingReceivableId, String leading, long days, List<Coming> next) {

  public Forecast {
    next = List.copyOf(next);
  }

  /** A step and the day on which it falls due. */
  public record Coming(PlannedStep step, LocalDate on) {}

  /** Empty when nothing leads: all settled or held, not worked, or insolvent. */
  public static Optional<Forecast> of(CaseFacts facts, ProcedurePlan plan, LocalDate on) {
    if (!facts.workedOn(on) || facts.marked(MarkKind.INSOLVENT, on)) {
      return Optional.empty();
    }
    return Course.on(facts, plan, on)
        .map(
            course ->
                new Forecast(
                    course.item().id(),
                    course.item().number(),
                    course.days().on(on),
                    plan.byDays() ? byDays(plan, course, on) : inTurn(facts, plan, course, on)));
  }

  private static List<Coming> byDays(ProcedurePlan plan, Course course, LocalDate on) {
    long days = course.days().on(on);
    return plan.steps().stream()
        .filter(step -> step.dayOffset() > days)
        .map(step -> new Coming(step, course.days().comes(step.dayOffset(), on)))
        .toList();
  }

  /** As if each step were done on the day on which it is due, and one that is open today. */
  private static List<Coming> inTurn(
      CaseFacts facts, ProcedurePlan plan, Course course, LocalDate on) {
    List<Coming> coming = new ArrayList<>();
    ProcedureDays days = course.days();
    LocalDate from = on;
    for (PlannedStep step : plan.steps()) {
      Optional<CaseFacts.Past> known =
          facts.past().stream()
              .filter(
                  past ->
                      past.stepKey().equals(step.key())
                          && past.leadingReceivableId() == course.item().id()
                          && past.cycle() == course.cycle())
              .findFirst();
      if (known.isPresent()) {
        days = days.from(known.get().state().open() ? on : known.get().decidedOn());
      } else {
        // Never on the day of the one before it: one step a run.
        LocalDate due = days.comes(step.dayOffset(), from);
        LocalDate earliest = coming.isEmpty() ? on : from.plusDays(1);
        from = due.isBefore(earliest) ? earliest : due;
        coming.add(new Coming(step, from));
        days = days.from(from);
      }
    }
    return coming;
  }
}
