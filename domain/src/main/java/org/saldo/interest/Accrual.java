package org.saldo.interest;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.saldo.calendar.DayCount;
import org.saldo.money.Money;

/**
 * Interest that grows on one claim, stretch by stretch. Nothing is lost to rounding: each line is
 * what the total comes to with it less what it came to before, so the lines add up to the total
 * however often it is asked for.
 *
 * <p>Only the amounts that are added bear interest: no interest on interest.
 */
public final class Accrual {

  private final String currency;
  private final RatePath rates;
  private final DayCount dayCount;
  private final List<InterestLine> lines = new ArrayList<>();
  private ExactInterest exact = ExactInterest.NONE;

  /** {@link #exact} rounded: allocation asks for it far more often than it changes. */
  private Money total;

  /**
   * @param currency of all amounts
   */
  public Accrual(String currency, RatePath rates, DayCount dayCount) {
    this.currency = Objects.requireNonNull(currency, "currency");
    this.rates = Objects.requireNonNull(rates, "rates");
    this.dayCount = Objects.requireNonNull(dayCount, "dayCount");
    this.total = exact.rounded(currency);
  }

  /**
   * Lets an amount bear interest.
   *
   * @param amount what is owed; nothing bears no interest
   * @param after the day before the first that bears interest
   * @param until the last day that does; nothing happens when it is not after the other
   */
  public void add(Money amount, LocalDate after, LocalDate until) {
    if (!amount.isPositive() || !until.isAfter(after)) {
      return;
    }
    LocalDate from = after;
    for (LocalDate cut : cuts(after, until)) {
      addLine(amount, from, cut);
      from = cut;
    }
  }

  /** The last days of the stretches at one rate, in years of one length. */
  private List<LocalDate> cuts(LocalDate after, LocalDate until) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    rates.changes(after.plusDays(1), until).forEach(change -> cuts.add(change.minusDays(1)));
    if (dayCount.cutsYears()) {
      for (int year = after.getYear(); year < until.getYear(); year++) {
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        if (last.isAfter(after)) {
          cuts.add(last);
        }
      }
    }
    cuts.add(until);
    return List.copyOf(cuts);
  }

  private void addLine(Money amount, LocalDate after, LocalDate until) {
    RateStep rate = rates.on(until);
    Money before = total;
    exact = exact.plus(amount, rate.percent(), dayCount.days(after, until), dayCount.yearOf(until));
    total = exact.rounded(currency);
    Money grown = total.minus(before);
    InterestLine last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    if (last != null && goesOn(last, amount, rate, after, until)) {
      lines.set(
          lines.size() - 1,
          line(amount, rate, last.from().minusDays(1), until, last.interest().plus(grown)));
    } else {
      lines.add(line(amount, rate, after, until, grown));
    }
  }

  private boolean goesOn(
      InterestLine last, Money amount, RateStep rate, LocalDate after, LocalDate until) {
    return last.until().equals(after)
        && last.amount().equals(amount)
        && last.rateSource().equals(rate.source())
        && last.ratePercent().compareTo(rate.percent()) == 0
        && last.provisional() == rate.provisional()
        && dayCount.yearOf(last.until()) == dayCount.yearOf(until);
  }

  private InterestLine line(
      Money amount, RateStep rate, LocalDate after, LocalDate until, Money interest) {
    return new InterestLine(
        amount,
        rate.percent(),
        rate.source(),
        rate.provisional(),
        after.plusDays(1),
        until,
        dayCount.days(after, until),
        interest);
  }

  /** All that has grown, rounded half up to the minor unit. */
  public Money total() {
    return total;
  }

  /** What grew, in the order of days; adds up to {@link #total}. */
  public List<InterestLine> lines() {
    return List.copyOf(lines);
  }
}
