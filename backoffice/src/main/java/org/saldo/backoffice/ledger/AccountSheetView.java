package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.money.Money;
import org.saldo.reporting.AccountSheet;
import org.saldo.reporting.AccountSheets;
import org.saldo.ui.NotFound;

/** The sheet of an account for a period, as the address says. */
@Named
@RequestScoped
public class AccountSheetView extends BooksQuery {

  private static final int SIZE = 50;
  private static final int CHUNK = 500;

  @EJB private AccountSheets sheets;

  private String after;
  private AccountSheet sheet;

  /** Looks the account up before the page is rendered. */
  public void load() {
    sheet = read(after, SIZE);
    if (sheet == null) {
      NotFound.answer();
    }
  }

  private AccountSheet read(String cursor, int limit) {
    return sheets
        .sheet(getCreditor(), getAccount(), getBy(), getFrom(), getTo(), cursor, limit)
        .orElse(null);
  }

  /** Whose account is shown, also when the address names nobody. */
  @Override
  public String getCreditor() {
    return sheet == null ? super.getCreditor() : sheet.creditorKey();
  }

  public AccountSheet getSheet() {
    return sheet;
  }

  /** Sends every line of the period. */
  public void export() {
    AccountSheet part = read(null, CHUNK);
    if (part == null) {
      NotFound.answer();
      return;
    }
    try (CsvDownload csv =
        CsvDownload.of(
            "account-" + part.account().number() + "-" + part.from() + "-" + part.until(),
            "account.number",
            "ledger.entry.no",
            "ledger.posted",
            "ledger.value",
            "ledger.event",
            "ledger.reference",
            "ledger.case",
            "ledger.receivable",
            "ledger.debit",
            "ledger.credit",
            "ledger.balance",
            "ledger.currency")) {
      for (Money opening : part.opening()) {
        csv.row(
            part.account().number(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            opening,
            opening.currency());
      }
      write(csv, part);
      while (part.next() != null) {
        part = read(part.next(), CHUNK);
        write(csv, part);
      }
    }
  }

  private static void write(CsvDownload csv, AccountSheet part) {
    for (AccountSheet.Row row : part.rows()) {
      csv.row(
          part.account().number(),
          row.entryNo(),
          row.postedOn(),
          row.valueOn(),
          row.event(),
          row.reference(),
          row.caseNumber(),
          row.receivable(),
          row.debit(),
          row.credit(),
          row.balance(),
          row.balance().currency());
    }
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
