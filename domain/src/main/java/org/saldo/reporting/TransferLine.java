package org.saldo.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * A line of a transfer account.
 *
 * @param key what it is known by outside, e.g. the provider's key of the payment; null for none
 * @param amount debit positive, credit negative
 * @param days since its value date, until today or the key date that was asked for
 */
public record TransferLine(
    UUID entryId,
    long entryNo,
    int lineNo,
    LocalDate valueOn,
    LocalDate postedOn,
    EventKind event,
    String reference,
    String key,
    UUID caseId,
    String caseNumber,
    Money amount,
    long days,
    String cursor) {

  /** How the line is named when it is chosen to be cleared. */
  public String ref() {
    return entryId + "/" + lineNo;
  }
}
