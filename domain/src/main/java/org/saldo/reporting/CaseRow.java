package org.saldo.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.casefile.CaseStatus;
import org.saldo.casefile.CloseReason;
import org.saldo.money.Money;

/**
 * A case in a list.
 *
 * @param closeReason null unless it is closed
 * @param oldestDueOn due date of the oldest open item, null when nothing is open
 * @param daysOverdue days since then as of today; zero or less when not overdue, zero without items
 */
public record CaseRow(
    UUID id,
    String number,
    String creditorKey,
    String creditorName,
    String debtorName,
    CaseStatus status,
    CloseReason closeReason,
    String controller,
    Money open,
    int openItems,
    LocalDate oldestDueOn,
    long daysOverdue) {

  public boolean overdue() {
    return daysOverdue > 0;
  }
}
