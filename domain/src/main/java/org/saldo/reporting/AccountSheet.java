package org.saldo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.ledger.AccountView;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * The sheet of an account: what stood before, every line of a period, what stands at its end.
 *
 * @param from first day that is shown
 * @param until last day that is shown
 * @param opening by currency, debit less credit; before the period
 * @param brought the same before the first of these rows; as the opening on the first page
 * @param closing the same at the end of the period
 * @param next cursor to continue with, null when these are the last rows
 */
public record AccountSheet(
    String creditorKey,
    String creditorName,
    AccountView account,
    LocalDate from,
    LocalDate until,
    List<Money> opening,
    List<Money> brought,
    List<Row> rows,
    List<Money> closing,
    String next) {

  public AccountSheet {
    opening = List.copyOf(opening);
    brought = List.copyOf(brought);
    rows = List.copyOf(rows);
    closing = List.copyOf(closing);
  }

  /**
   * A line.
   *
   * @param receivable number of the receivable whose claim it changes; null when none
   * @param debit null when it is a credit
   * @param credit null when it is a debit
   * @param balance of its currency after it, debit less credit
   */
  public record Row(
      UUID entryId,
      long entryNo,
      LocalDate postedOn,
      LocalDate valueOn,
      EventKind event,
      String reference,
      UUID caseId,
      String caseNumber,
      String receivable,
      Money debit,
      Money credit,
      Money balance) {}
}
