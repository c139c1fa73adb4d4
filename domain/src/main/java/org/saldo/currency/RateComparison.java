package org.saldo.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * Compares the rates of a file with what is known, some days at a time, and puts aside what is new
 * or corrected.
 *
 * <p>A rate that a person recorded stays against a file: who wants the published one records it.
 */
final class RateComparison implements RateFile.Rows {

  /** The euro has existed since. */
  static final LocalDate FIRST = LocalDate.of(1999, 1, 1);

  static final int MOST_DECIMALS = 10;
  static final BigDecimal MOST = new BigDecimal("1000000000");
  private static final int AT_ONCE = 1_000;

  private final RateShelf shelf;
  private final Map<String, LocalDate> fixedFrom;
  private final LocalDate today;
  private final String source;
  private final List<Row> waiting = new ArrayList<>();
  private final Set<LocalDate> days = new HashSet<>();
  private final Set<String> ofDay = new HashSet<>();
  private final List<ImportedRates.Correction> corrections = new ArrayList<>();
  private final List<ImportedRates.RefusedRow> refusals = new ArrayList<>();
  private LocalDate day;
  private boolean dayAgain;
  private LocalDate from;
  private LocalDate to;
  private int fresh;
  private int corrected;
  private int unchanged;
  private int refused;

  private record Row(int row, ExchangeRate rate) {}

  /**
   * @param fixedFrom from when on a currency has an irrevocable rate, and so no other
   * @param today no rate of a later day is taken
   */
  RateComparison(
      RateShelf shelf, Map<String, LocalDate> fixedFrom, LocalDate today, String source) {
    this.shelf = shelf;
    this.fixedFrom = Map.copyOf(fixedFrom);
    this.today = today;
    this.source = source;
  }

  @Override
  public void rate(int row, LocalDate on, String currency, BigDecimal perEuro) {
    if (!on.equals(day)) {
      nextDay(on);
    }
    Optional<Refusal> refusal = check(on, currency, perEuro);
    if (refusal.isPresent()) {
      refused(row, refusal.get());
      return;
    }
    waiting.add(new Row(row, new ExchangeRate(currency, on, perEuro, source, false)));
  }

  /** Days are compared whole, so that no two rates of a day are new beside each other. */
  private void nextDay(LocalDate on) {
    if (waiting.size() >= AT_ONCE) {
      compare();
    }
    day = on;
    dayAgain = !days.add(on);
    ofDay.clear();
  }

  private Optional<Refusal> check(LocalDate on, String currency, BigDecimal perEuro) {
    if (on.isBefore(FIRST) || on.isAfter(today)) {
      return Refusal.of("exchange.rate.day", on);
    }
    if (!Money.isCurrency(currency) || currency.equals(ExchangeRate.EURO)) {
      return Refusal.of("exchange.rate.currency", currency);
    }
    if (dayAgain || !ofDay.add(currency)) {
      return Refusal.of("exchange.rate.twice", currency, on);
    }
    if (!plausible(perEuro)) {
      return Refusal.of("exchange.rate.value", currency, perEuro.toString());
    }
    LocalDate fixed = fixedFrom.get(currency);
    return fixed != null && !on.isBefore(fixed)
        ? Refusal.of("exchange.rate.irrevocable", currency, fixed)
        : Optional.empty();
  }

  static boolean plausible(BigDecimal perEuro) {
    return perEuro != null
        && perEuro.signum() > 0
        && perEuro.compareTo(MOST) < 0
        && perEuro.stripTrailingZeros().scale() <= MOST_DECIMALS;
  }

  @Override
  public void refused(int row, Refusal why) {
    refused++;
    if (refusals.size() < ImportedRates.SHOWN) {
      refusals.add(new ImportedRates.RefusedRow(row, why));
    }
  }

  private void compare() {
    Set<LocalDate> wanted = new LinkedHashSet<>();
    waiting.forEach(row -> wanted.add(row.rate().on()));
    Map<LocalDate, Map<String, RateShelf.Known>> known = shelf.known(wanted);
    List<ExchangeRate> taken = new ArrayList<>();
    for (Row row : waiting) {
      RateShelf.Known before =
          known.getOrDefault(row.rate().on(), Map.of()).get(row.rate().currency());
      if (takes(row, before)) {
        taken.add(row.rate());
      }
    }
    shelf.put(taken);
    waiting.clear();
  }

  private boolean takes(Row row, RateShelf.Known before) {
    ExchangeRate rate = row.rate();
    boolean same = before != null && before.perEuro().compareTo(rate.perEuro()) == 0;
    if (before != null && before.byHand() && !same) {
      refused(
          row.row(),
          Refusal.because(
              "exchange.rate.by.hand",
              rate.currency(),
              rate.on(),
              before.perEuro().stripTrailingZeros().toPlainString()));
      return false;
    }
    from = from == null || rate.on().isBefore(from) ? rate.on() : from;
    to = to == null || rate.on().isAfter(to) ? rate.on() : to;
    if (same) {
      unchanged++;
      return false;
    }
    if (before == null) {
      fresh++;
      return true;
    }
    corrected++;
    if (corrections.size() < ImportedRates.SHOWN) {
      corrections.add(
          new ImportedRates.Correction(
              rate.currency(), rate.on(), before.perEuro().stripTrailingZeros(), rate.perEuro()));
    }
    return true;
  }

  /** Ends the comparison. */
  ImportedRates result() {
    compare();
    return new ImportedRates(
        from, to, fresh, corrected, unchanged, refused, corrections, refusals, Optional.empty());
  }
}
