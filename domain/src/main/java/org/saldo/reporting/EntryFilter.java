package org.saldo.reporting;

import java.time.LocalDate;
import org.saldo.ledger.EventKind;

/**
 * Which journal entries a list shows; null or blank means no restriction.
 *
 * @param creditor creditor key
 * @param account account number; an entry counts when one of its lines is on the account
 * @param caseFile case number
 * @param event kind of what happened
 * @param by which date {@code from} and {@code to} are of; null for the value date
 * @param from first day
 * @param to last day
 */
public record EntryFilter(
    String creditor,
    String account,
    String caseFile,
    EventKind event,
    BookDate by,
    LocalDate from,
    LocalDate to) {

  public static final EntryFilter ALL = new EntryFilter(null, null, null, null, null, null, null);

  public EntryFilter {
    by = by == null ? BookDate.VALUE : by;
    creditor = stripped(creditor);
    account = stripped(account);
    caseFile = stripped(caseFile);
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
