package org.saldo.reporting;

import java.time.LocalDate;

/**
 * Which journal entries a list shows; null or blank means no restriction.
 *
 * @param creditor creditor key
 * @param account account number; an entry counts when one of its lines is on the account
 * @param caseFile case number
 * @param from first value date
 * @param to last value date
 */
public record EntryFilter(
    String creditor, String account, String caseFile, LocalDate from, LocalDate to) {

  public static final EntryFilter ALL = new EntryFilter(null, null, null, null, null);

  public EntryFilter {
    creditor = stripped(creditor);
    account = stripped(account);
    caseFile = stripped(caseFile);
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
