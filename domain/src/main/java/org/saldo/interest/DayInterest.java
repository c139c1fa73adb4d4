package org.saldo.interest;

import java.time.LocalDate;
import java.util.Objects;
import org.saldo.calendar.DayCount;
import org.saldo.money.Money;

/**
 * What several amounts bear on one day, as the one figure that a statement of claim names for the
 * days to come.
 *
 * <p>Rounded half up once, for all amounts together: many small claims bear something too.
 */
public final class DayInterest {

  private final String currency;
  private final LocalDate day;
  private ExactInterest exact = ExactInterest.NONE;

  /**
   * @param currency of all amounts
   */
  public DayInterest(String currency, LocalDate day) {
    this.currency = Objects.requireNonNull(currency, "currency");
    this.day = Objects.requireNonNull(day, "day");
  }

  /** Lets an amount bear interest; nothing, or a credit, bears none. */
  public void add(Money amount, RatePath rates, DayCount dayCount) {
    if (amount.isPositive()) {
      exact = exact.plus(amount, rates.on(day).percent(), 1, dayCount.yearOf(day));
    }
  }

  /** The interest of the day; by 30E/360 that of any day of its month. */
  public Money total() {
    return exact.rounded(currency);
  }
}
