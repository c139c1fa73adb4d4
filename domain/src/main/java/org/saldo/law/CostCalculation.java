package org.saldo.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.saldo.money.Money;

/**
 * What may be charged, line by line; in EUR.
 *
 * @param vatPercent on what lawyers and agencies charge; zero where the creditor gets it back
 */
public record CostCalculation(List<CostLine> lines, BigDecimal vatPercent) {

  static final String CURRENCY = "EUR";

  public CostCalculation {
    lines = List.copyOf(lines);
  }

  /** What belongs to one matter. */
  public CostCalculation of(CostMatter matter) {
    return new CostCalculation(
        lines.stream().filter(line -> line.matter() == matter).toList(), vatPercent);
  }

  /** Fees, less what is credited. */
  public Money fees() {
    return sum(line -> !line.expense());
  }

  public Money expenses() {
    return sum(CostLine::expense);
  }

  public Money net() {
    return sum(line -> true);
  }

  public Money vat() {
    return sum(line -> line.matter().isLawyers()).times(vatPercent.movePointLeft(2));
  }

  public Money total() {
    return net().plus(vat());
  }

  private Money sum(Predicate<CostLine> of) {
    return Money.sum(CURRENCY, lines.stream().filter(of).map(CostLine::amount).toList());
  }
}
