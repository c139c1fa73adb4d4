package org.saldo.reporting;

/**
 * Which receivables a list of limitation shows; null or blank means no restriction.
 *
 * @param days so many days ahead, 1 to 3660; without effect on what has lapsed
 * @param lapsed what has lapsed already instead
 * @param creditor creditor key
 * @param controller user name of who works the case
 */
public record LimitationFilter(int days, boolean lapsed, String creditor, String controller) {

  public static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 3660;

  public LimitationFilter {
    days = Math.min(Math.max(days, 1), MOST_DAYS);
  }
}
