package org.saldo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.procedure.Forecast;
import org.saldo.procedure.Reason;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepState;

/**
 * Where a case stands in its primary procedure.
 *
 * @param level dunning level reached
 * @param standing null when no receivable leads
 * @param past the steps that were decided, newest first
 */
public record CaseProcedure(
    String key, String name, int version, int level, Forecast standing, List<Step> past) {

  public CaseProcedure {
    past = List.copyOf(past);
  }

  /** A step that was decided. */
  public record Step(
      UUID id,
      String key,
      StepChannel channel,
      StepState state,
      LocalDate dueOn,
      LocalDate decidedOn,
      String leading,
      Reason reason) {}

  /** What is to come if nothing changes, the next one first. */
  public List<Forecast.Coming> next() {
    return standing == null ? List.of() : standing.next();
  }
}
