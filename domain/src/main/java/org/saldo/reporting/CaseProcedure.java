package org.saldo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saldo.procedure.Finding;
import org.saldo.procedure.Forecast;
import org.saldo.procedure.Reason;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepState;
import org.saldo.procedure.Unless;

/**
 * Where a case stands in its procedures.
 *
 * @param key of the primary procedure; null when none fits the case
 * @param name of it
 * @param version of it; 0 for none
 * @param pinned whether a person chose it
 * @param because why it is the one, as the rules that were tried; empty where there is no choice
 * @param secondary at work
 * @param level dunning level reached
 * @param standing null when no receivable leads
 * @param past the steps that were decided, newest first
 * @param unless what would keep steps to come from happening, by step key
 */
public record CaseProcedure(
    String key,
    String name,
    int version,
    boolean pinned,
    List<Finding> because,
    List<Secondary> secondary,
    int level,
    Forecast standing,
    List<Step> past,
    Map<String, List<Unless>> unless) {

  public CaseProcedure {
    because = List.copyOf(because);
    secondary = List.copyOf(secondary);
    past = List.copyOf(past);
    unless = Map.copyOf(unless);
  }

  /**
   * A secondary procedure at work.
   *
   * @param reason why it began
   * @param standing null while nothing can come of it
   */
  public record Secondary(
      String key, String name, LocalDate startedOn, Reason reason, Forecast standing) {}

  /** A step that was decided, of whichever procedure. */
  public record Step(
      UUID id,
      String procedure,
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

  /** What would keep a step to come from happening or give it another day. */
  public List<Unless> unless(Forecast.Coming coming) {
    return unless.getOrDefault(coming.step().key(), List.of());
  }
}
