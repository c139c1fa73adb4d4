package org.saldo.law;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The figures of the tariffs on one day. */
final class Tariff {

  private final Map<TariffItem, String> figures;

  Tariff(Map<TariffItem, String> figures) {
    this.figures = Map.copyOf(figures);
  }

  boolean knows(Collection<TariffItem> items) {
    return figures.keySet().containsAll(items);
  }

  /** Amount in EUR, rate or percent. */
  BigDecimal number(TariffItem item) {
    return new BigDecimal(figures.get(item));
  }

  /** A percentage as a factor. */
  BigDecimal share(TariffItem item) {
    return number(item).movePointLeft(2);
  }

  /** The fee at a value, in EUR; empty above the end of the table. */
  Optional<BigDecimal> fee(TariffItem table, BigDecimal value) {
    return FeeTable.read(figures.get(table)).fee(value);
  }
}
