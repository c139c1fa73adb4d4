package org.saldo.procedure;

import java.time.LocalDate;
import java.time.LocalTime;
import org.saldo.correspondence.CallOutcome;

/**
 * What came of a call, as the caller wrote it down.
 *
 * @param number called
 * @param nextAction what was agreed
 * @param nextActionOn for when
 * @param callBackAt at what time of that day he wants to be called, in the time of the business;
 *     null for whenever
 */
public record CallReport(
    CallOutcome outcome,
    String number,
    String note,
    String nextAction,
    LocalDate nextActionOn,
    LocalTime callBackAt) {

  /** One after which nobody is called back at a certain time. */
  public CallReport(
      CallOutcome outcome, String number, String note, String nextAction, LocalDate nextActionOn) {
    this(outcome, number, note, nextAction, nextActionOn, null);
  }
}
