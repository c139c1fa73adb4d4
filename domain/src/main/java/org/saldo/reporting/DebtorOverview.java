package org.saldo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * Whom a debtor owes what.
 *
 * @param linked whether the sign-in is linked to a debtor at all
 */
public record DebtorOverview(boolean linked, LocalDate today, List<Row> cases) {

  public DebtorOverview {
    cases = List.copyOf(cases);
  }

  /**
   * One case.
   *
   * @param open everything that is open; negative when we owe
   * @param payable due and not disputed
   * @param oldestDueOn the oldest open due date, null when nothing is open
   * @param openItems receivables with something open
   */
  public record Row(
      UUID id,
      String number,
      String creditorName,
      Money open,
      Money payable,
      Money later,
      Money disputed,
      LocalDate oldestDueOn,
      int openItems) {}
}
