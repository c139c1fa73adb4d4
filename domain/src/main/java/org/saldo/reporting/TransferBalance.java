package org.saldo.reporting;

import java.time.LocalDate;
import org.saldo.ledger.transit.TransferPurpose;
import org.saldo.money.Money;

/**
 * A transfer account in one currency.
 *
 * @param currency null when nothing was ever posted on it
 * @param balance debit less credit of all its lines
 * @param open the same of its open lines; equal, or {@code TRANSFER_CLEARED} finds why not
 * @param lines how many are open
 * @param oldest value date of the oldest; null when none is open
 * @param week open up to 7 days
 * @param month open for 8 to 30 days
 * @param quarter open for 31 to 90 days
 * @param older open for more
 * @param taskAfterDays null for never
 */
public record TransferBalance(
    String creditorKey,
    String creditorName,
    String number,
    String name,
    TransferPurpose purpose,
    Integer taskAfterDays,
    String currency,
    Money balance,
    Money open,
    long lines,
    LocalDate oldest,
    long oldestDays,
    Money week,
    Money month,
    Money quarter,
    Money older) {

  /** Whether a line is open longer than it should be. */
  public boolean overdue() {
    return taskAfterDays != null && oldest != null && oldestDays > taskAfterDays;
  }

  /** Whether the open lines explain the balance. */
  public boolean explained() {
    return balance == null || balance.equals(open);
  }
}
