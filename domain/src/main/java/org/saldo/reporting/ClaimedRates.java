package org.saldo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.saldo.calendar.DayCount;
import org.saldo.correspondence.HigherRates;
import org.saldo.correspondence.MessageCase;
import org.saldo.interest.InterestLine;
import org.saldo.interest.RatePath;
import org.saldo.interest.RateStep;
import org.saldo.interest.Rates;
import org.saldo.interest.StatutoryInterest;

/** Holds the interest of a claim statement against what the law gives for the same days. */
@ApplicationScoped
public class ClaimedRates implements HigherRates {

  @Inject private StatementReader reader;
  @Inject private StatutoryInterest law;
  @Inject private Rates rates;

  @Override
  public Optional<BigDecimal> above(
      MessageCase caseFile, Set<Long> receivables, String country, LocalDate on) {
    return reader
        .statement("c.id = ?", caseFile.id(), sql -> sql.add("TRUE"), on)
        .orElseThrow(() -> new IllegalStateException("no case " + caseFile.id()))
        .items()
        .stream()
        .filter(item -> receivables.contains(item.claim().id()))
        .flatMap(item -> above(item, country))
        .max(Comparator.naturalOrder());
  }

  private Stream<BigDecimal> above(CaseStatement.Item item, String country) {
    Optional<RatePath> statutory =
        law.rule(country, true, item.dueOn(), DayCount.ACT_365).map(rates::path);
    return item.claim().lines().stream()
        .filter(line -> statutory.isPresent() && isAbove(line, statutory.get()))
        .map(InterestLine::ratePercent);
  }

  /** An agreed rate stays while the base rate moves: above it for some of the days is above it. */
  private static boolean isAbove(InterestLine line, RatePath statutory) {
    return Stream.concat(
            Stream.of(statutory.on(line.from())),
            statutory.steps().stream()
                .filter(step -> step.from().isAfter(line.from()))
                .filter(step -> !step.from().isAfter(line.until())))
        .map(RateStep::percent)
        .anyMatch(percent -> line.ratePercent().compareTo(percent) > 0);
  }
}
