package org.saldo.reporting;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.saldo.ledger.EventKind;

/**
 * Which lines are added up, and by what; null or blank means no restriction.
 *
 * @param first null for by account
 * @param second null for by one thing only
 * @param field name of the further key, for {@link TotalsBy#FIELD} and {@code value}
 * @param value of that key
 * @param by which date {@code from} and {@code to} are of; null for the value date
 */
public record TotalsFilter(
    TotalsBy first,
    TotalsBy second,
    String creditor,
    String account,
    String caseFile,
    EventKind event,
    String field,
    String value,
    BookDate by,
    LocalDate from,
    LocalDate to) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

  public TotalsFilter {
    first = first == null ? TotalsBy.ACCOUNT : first;
    second = second == first ? null : second;
    creditor = stripped(creditor);
    account = stripped(account);
    caseFile = stripped(caseFile);
    field = stripped(field);
    value = stripped(value);
    by = by == null ? BookDate.VALUE : by;
  }

  /** Where the key is in the JSON of a line; one that is no name is nowhere. */
  String path() {
    return "$." + (field != null && NAME.matcher(field).matches() ? field : "none");
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
