package org.saldo.agency;

import java.util.ArrayList;
import java.util.List;
import org.saldo.law.CostCalculation;
import org.saldo.law.CostLine;
import org.saldo.law.CostMatter;
import org.saldo.law.CostService;
import org.saldo.money.Money;

/** What a cost is measured by: the services of its matter, and the calculation as it is kept. */
final class CostBasis {

  private CostBasis() {}

  /**
   * What counts together for a cost: of a matter that arises once, what was claimed before too,
   * with the highest fee for collecting; for the order procedure also that fee, which is credited.
   */
  static List<CostService> together(CostService service, List<CostService> earlier) {
    List<CostService> all = new ArrayList<>();
    all.add(service);
    for (CostService before : earlier) {
      boolean same = before != null && before.matter() == service.matter();
      boolean credited =
          before != null && before.isCollection() && service.matter() == CostMatter.ORDER;
      if (((same && service.matter().isOnce()) || credited) && !all.contains(before)) {
        all.add(before);
      }
    }
    CostService collecting =
        all.stream().filter(CostService::isCollection).max(CostService::compareTo).orElse(null);
    return all.stream().filter(each -> !each.isCollection() || each == collecting).toList();
  }

  /** A calculation as a formula, e.g. {@code VV 2300 0.9 × 51.50 = 46.35; VV 7002 9.27}. */
  static String of(CostCalculation calculation, Money before) {
    List<String> parts = new ArrayList<>();
    calculation.lines().forEach(line -> parts.add(line(line)));
    if (calculation.vat().isPositive()) {
      parts.add("VV 7008 " + plain(calculation.vat()));
    }
    if (before.isPositive()) {
      parts.add("− " + plain(before));
    }
    return String.join("; ", parts);
  }

  private static String line(CostLine line) {
    String rate =
        line.rate() == null ? "" : line.rate().toPlainString() + " × " + plain(line.base()) + " = ";
    return line.item().place() + " " + rate + plain(line.amount());
  }

  private static String plain(Money amount) {
    return amount.amount().toPlainString();
  }
}
