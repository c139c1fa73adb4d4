package org.saldo.reporting;

import java.time.LocalDate;

/**
 * Which looks a list shows; null or blank means no restriction.
 *
 * @param user user name of who looked
 * @param creditor key
 * @param caseNumber number of a case
 * @param outside whether only people from outside
 * @param from first day in the business time zone
 * @param to last day
 */
public record ReadFilter(
    String user,
    String creditor,
    String caseNumber,
    boolean outside,
    LocalDate from,
    LocalDate to) {

  public ReadFilter {
    user = stripped(user);
    creditor = stripped(creditor);
    caseNumber = stripped(caseNumber);
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
