package org.saldo.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.saldo.calendar.DayCount;
import org.saldo.money.Money;

/** Interest to the cent; the ids are those of the worked figures in the statutes' practice. */
class AccrualTest {

  /** Base rates of the Bundesbank as announced, sections 247 and 288 BGB. */
  private static final List<RateStep> BASE =
      List.of(
          step("2016-07-01", "-0.88"),
          step("2023-01-01", "1.62"),
          step("2023-07-01", "3.12"),
          step("2024-01-01", "3.62"),
          step("2024-07-01", "3.37"),
          step("2025-01-01", "2.27"),
          step("2025-07-01", "1.27"),
          step("2026-07-01", "1.52"));

  private static RateStep step(String from, String percent) {
    return new RateStep(LocalDate.parse(from), new BigDecimal(percent), percent, false);
  }

  private static RatePath basePlus(int points) {
    return new RatePath(
        BASE.stream()
            .map(
                s ->
                    new RateStep(
                        s.from(),
                        s.percent().add(BigDecimal.valueOf(points)),
                        s.source() + " + " + points,
                        false))
            .toList());
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Accrual accrual(int points, DayCount dayCount) {
    return new Accrual("EUR", basePlus(points), dayCount);
  }

  private static List<String> told(Accrual accrual) {
    return accrual.lines().stream()
        .map(
            l ->
                "%s %s %s %s %d %s"
                    .formatted(
                        l.amount().amount(),
                        l.ratePercent(),
                        l.from(),
                        l.until(),
                        l.days(),
                        l.interest().amount()))
        .toList();
  }

  @Test
  void b1BetweenBusinesses() {
    Accrual exact = accrual(9, DayCount.ACT_365);
    exact.add(eur("10000.00"), day("2025-03-31"), day("2025-09-15"));
    assertThat(told(exact))
        .containsExactly(
            "10000.00 11.27 2025-04-01 2025-06-30 91 280.98",
            "10000.00 10.27 2025-07-01 2025-09-15 77 216.65");
    assertThat(exact.total()).isEqualTo(eur("497.63"));
    Accrual thirties = accrual(9, DayCount.THIRTY_E_360);
    thirties.add(eur("10000.00"), day("2025-03-31"), day("2025-09-15"));
    assertThat(told(thirties))
        .containsExactly(
            "10000.00 11.27 2025-04-01 2025-06-30 90 281.75",
            "10000.00 10.27 2025-07-01 2025-09-15 75 213.96");
    assertThat(thirties.total()).isEqualTo(eur("495.71"));
  }

  @Test
  void b2AcrossALeapYear() {
    Accrual exact = accrual(5, DayCount.ACT_365);
    exact.add(eur("1000.00"), day("2023-12-15"), day("2024-03-10"));
    assertThat(told(exact))
        .containsExactly(
            "1000.00 8.12 2023-12-16 2023-12-31 16 3.56",
            "1000.00 8.62 2024-01-01 2024-03-10 70 16.53");
    assertThat(exact.total()).isEqualTo(eur("20.09"));
    Accrual byYear = accrual(5, DayCount.ACT_ACT);
    byYear.add(eur("1000.00"), day("2023-12-15"), day("2024-03-10"));
    assertThat(byYear.total()).isEqualTo(eur("20.05"));
  }

  @Test
  void b3NegativeBaseRateCounts() {
    Accrual accrual = accrual(5, DayCount.ACT_365);
    accrual.add(eur("5000.00"), day("2022-05-31"), day("2022-08-31"));
    assertThat(told(accrual)).containsExactly("5000.00 4.12 2022-06-01 2022-08-31 92 51.92");
  }

  @Test
  void b4FromTheDayAfterTheMovedDueDate() {
    Accrual accrual = accrual(5, DayCount.ACT_365);
    accrual.add(eur("2500.00"), day("2026-06-01"), day("2026-08-14"));
    assertThat(told(accrual))
        .containsExactly(
            "2500.00 6.27 2026-06-02 2026-06-30 29 12.45",
            "2500.00 6.52 2026-07-01 2026-08-14 45 20.10");
    assertThat(accrual.total()).isEqualTo(eur("32.55"));
  }

  @Test
  void b5PrincipalFallsOnTheDayAfterThePayment() {
    Accrual accrual = accrual(9, DayCount.ACT_365);
    accrual.add(eur("1200.00"), day("2026-01-15"), day("2026-02-10"));
    accrual.add(eur("800.00"), day("2026-02-10"), day("2026-03-31"));
    assertThat(told(accrual))
        .containsExactly(
            "1200.00 10.27 2026-01-16 2026-02-10 26 8.78",
            "800.00 10.27 2026-02-11 2026-03-31 49 11.03");
    assertThat(accrual.total()).isEqualTo(eur("19.81"));
  }

  /** Lines that were rounded each by itself would come to 870.12. */
  @Test
  void b6LinesAddUpToTheTotal() {
    Accrual exact = accrual(5, DayCount.ACT_365);
    exact.add(eur("3000.00"), day("2022-09-30"), day("2026-10-31"));
    assertThat(exact.total()).isEqualTo(eur("870.13"));
    assertThat(Money.sum("EUR", exact.lines().stream().map(InterestLine::interest).toList()))
        .isEqualTo(exact.total());
    assertThat(exact.lines()).hasSize(8);
    Accrual byYear = accrual(5, DayCount.ACT_ACT);
    byYear.add(eur("3000.00"), day("2022-09-30"), day("2026-10-31"));
    assertThat(byYear.total()).isEqualTo(eur("869.44"));
  }

  @Test
  void bearsNothingOnNothing() {
    Accrual accrual = accrual(9, DayCount.ACT_365);
    accrual.add(eur("0.00"), day("2026-01-01"), day("2026-12-31"));
    accrual.add(eur("-5.00"), day("2026-01-01"), day("2026-12-31"));
    accrual.add(eur("5.00"), day("2026-01-01"), day("2026-01-01"));
    assertThat(accrual.lines()).isEmpty();
    assertThat(accrual.total()).isEqualTo(eur("0.00"));
  }

  @Test
  void countsInUnitsOfTheCurrency() {
    Accrual yen = new Accrual("JPY", basePlus(5), DayCount.ACT_365);
    yen.add(Money.of("100000", "JPY"), day("2026-01-01"), day("2026-06-30"));
    assertThat(yen.total()).isEqualTo(Money.of("3092", "JPY"));
    Accrual dinar = new Accrual("KWD", basePlus(5), DayCount.ACT_365);
    dinar.add(Money.of("100.000", "KWD"), day("2026-01-01"), day("2026-06-30"));
    assertThat(dinar.total()).isEqualTo(Money.of("3.092", "KWD"));
  }

  /** However a stretch is cut, the total is the same and the lines add up to it. */
  @Property(tries = 500)
  void doesNotDependOnHowOftenItIsAskedFor(
      @ForAll @LongRange(min = 1, max = 10_000_000) long minor,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 200) Integer> stretches,
      @ForAll DayCount dayCount) {
    Money amount = Money.ofMinor(minor, "EUR");
    LocalDate begin = day("2022-05-30");
    Accrual often = accrual(9, dayCount);
    LocalDate last = begin;
    for (int days : stretches) {
      often.add(amount, last, last.plusDays(days));
      last = last.plusDays(days);
    }
    Accrual once = accrual(9, dayCount);
    once.add(amount, begin, last);
    assertThat(often.total()).isEqualTo(once.total());
    assertThat(often.lines()).isEqualTo(once.lines());
    assertThat(Money.sum("EUR", often.lines().stream().map(InterestLine::interest).toList()))
        .isEqualTo(often.total());
  }
}
