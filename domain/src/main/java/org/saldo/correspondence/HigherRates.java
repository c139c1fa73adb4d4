package org.saldo.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether claims bear more interest than the law gives without an agreement: a port, answered
 * by who works claims out. It knows no scope: who writes to a debtor has found the case before.
 */
public interface HigherRates {

  /**
   * The highest rate per year, in percent, at which claims of a case against a consumer bore
   * interest up to a day, where that is above the statutory default rate of the same days; empty
   * where none is, and where the law of the country is not recorded.
   *
   * @param receivables by key
   * @param country ISO 3166 code of the law that holds
   */
  Optional<BigDecimal> above(
      MessageCase caseFile, Set<Long> receivables, String country, LocalDate on);
}
