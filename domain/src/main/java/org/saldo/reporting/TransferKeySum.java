package org.saldo.reporting;

import java.time.LocalDate;
import org.saldo.ledger.transit.TransferPurpose;
import org.saldo.money.Money;

/**
 * What stood on a transfer account at a key date, in one currency.
 *
 * @param balance debit less credit of the lines up to that day
 * @param open the same of those that nothing had cleared by then; equal to the balance
 * @param lines how many were open
 * @param oldest value date of the oldest; null when none was open
 */
public record TransferKeySum(
    String creditorKey,
    String creditorName,
    String number,
    String name,
    TransferPurpose purpose,
    Money balance,
    Money open,
    long lines,
    LocalDate oldest) {

  /** Whether the open lines explain the balance. */
  public boolean explained() {
    return balance.equals(open);
  }
}
