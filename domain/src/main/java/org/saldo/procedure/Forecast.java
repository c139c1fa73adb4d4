package org.saldo.procedure;

import java.time.LocalDate;
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
    return Leading.on(facts, plan, on)
        .map(
            item -> {
              long days = new ProcedureDays(item, plan).on(on);
              return new Forecast(
                  item.id(),
                  item.number(),
                  days,
                  plan.steps().stream()
                      .filter(step -> step.dayOffset() > days)
                      .map(step -> new Coming(step, on.plusDays(step.dayOffset() - days)))
                      .toList());
            });
  }
}
