package org.saldo.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * A receivable on which something was open on a key date.
 *
 * @param daysOverdue on the key date, counted from the day after it was due; zero or less when not
 *     due
 */
public record OpenPost(
    String creditorKey,
    UUID caseId,
    String caseNumber,
    String debtorName,
    String receivable,
    LocalDate dueOn,
    long daysOverdue,
    CaseSheet.Balance open,
    String cursor) {

  /** All components together. */
  public Money total() {
    return open.total();
  }
}
