package org.saldo.task.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Which entries of a list are wanted; null or blank means all.
 *
 * @param everybody whether other people's entries too; without effect where a controller is named
 * @param creditor key
 * @param step key of the procedure's step
 * @param until last day on which they are due; null for today
 * @param controller user name of who is to do it
 * @param amountFrom what is open on the case at least, in units of its currency
 */
public record WorklistFilter(
    boolean everybody,
    String creditor,
    String step,
    LocalDate until,
    String controller,
    BigDecimal amountFrom) {

  /** One's own and what is anybody's, due up to today. */
  public static final WorklistFilter MINE = new WorklistFilter(false, null, null, null, null, null);

  /** Everybody's, whenever due. */
  public static final WorklistFilter EVERYTHING =
      new WorklistFilter(true, null, null, LocalDate.of(9999, 12, 31), null, null);

  public WorklistFilter {
    creditor = named(creditor);
    step = named(step);
    controller = named(controller);
  }

  private static String named(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
