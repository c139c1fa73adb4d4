package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.KeyDate;
import org.saldo.reporting.TransferKeyDates;
import org.saldo.reporting.TransferKeySum;
import org.saldo.reporting.TransferLine;
import org.saldo.reporting.TransferLines;

/** What was open on transfer accounts on a key date: by account, and line by line for one. */
@Named
@RequestScoped
public class TransferKeyDateView extends BooksQuery {

  private static final int SIZE = 50;
  private static final int CHUNK = 500;

  @EJB private TransferKeyDates dates;
  @EJB private TransferLines lines;

  private LocalDate on;
  private String after;
  private List<TransferKeySum> sums;
  private List<TransferLine> rows;

  /** What stood on each account, or on the one that the address names. */
  public List<TransferKeySum> getSums() {
    if (sums == null) {
      sums = dates.sums(getCreditor(), getAccount(), key());
    }
    return sums;
  }

  /** Whether the address names one account of one creditor, whose lines are shown. */
  public boolean isOneAccount() {
    return given(getCreditor()) && given(getAccount());
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  public List<TransferLine> getRows() {
    if (rows == null) {
      rows = isOneAccount() ? read(after, SIZE) : List.of();
    }
    return rows;
  }

  private List<TransferLine> read(String last, int size) {
    return lines.openOn(getCreditor(), getAccount(), key(), last, size);
  }

  private KeyDate key() {
    return new KeyDate(getBy(), getOn());
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return getRows().size() < SIZE ? null : getRows().get(SIZE - 1).cursor();
  }

  /** Sends the lines of the account, or the sums of all accounts where none is named. */
  public void export() {
    if (isOneAccount()) {
      exportLines();
    } else {
      exportSums();
    }
  }

  private void exportLines() {
    try (CsvDownload csv =
        CsvDownload.of(
            "transfer-account-" + getAccount() + "-" + getOn(),
            "ledger.key.date",
            "account.number",
            "ledger.entry.no",
            "ledger.value",
            "ledger.posted",
            "transfer.age",
            "ledger.event",
            "ledger.reference",
            "transfer.key",
            "ledger.case",
            "transfer.amount",
            "ledger.currency")) {
      csv.all(last -> read(last, CHUNK), CHUNK, TransferLine::cursor, line -> write(csv, line));
    }
  }

  private void write(CsvDownload csv, TransferLine line) {
    csv.row(
        getOn(),
        getAccount(),
        line.entryNo(),
        line.valueOn(),
        line.postedOn(),
        line.days(),
        line.event(),
        line.reference(),
        line.key(),
        line.caseNumber(),
        line.amount(),
        line.amount().currency());
  }

  private void exportSums() {
    try (CsvDownload csv =
        CsvDownload.of(
            "transfer-accounts-" + getOn(),
            "ledger.key.date",
            "creditor.key",
            "account.number",
            "account.name",
            "transfer.purpose",
            "transfer.open.lines",
            "transfer.oldest",
            "transfer.open",
            "ledger.balance",
            "ledger.currency")) {
      for (TransferKeySum sum : getSums()) {
        csv.row(
            getOn(),
            sum.creditorKey(),
            sum.number(),
            sum.name(),
            sum.purpose(),
            sum.lines(),
            sum.oldest(),
            sum.open(),
            sum.balance(),
            sum.balance().currency());
      }
    }
  }

  public LocalDate getOn() {
    return dates.day(on);
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
