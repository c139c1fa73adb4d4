package org.saldo.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where an import looks up what is known, and puts what is new. */
interface RateShelf {

  /**
   * A rate that is known.
   *
   * @param byHand a person recorded it
   */
  record Known(BigDecimal perEuro, boolean byHand) {}

  /** The rates in force of the days, by day and currency. */
  Map<LocalDate, Map<String, Known>> known(Collection<LocalDate> days);

  /** Records rates. */
  void put(List<ExchangeRate> rates);
}
