package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.EntryFilter;
import org.saldo.reporting.EntryLine;
import org.saldo.reporting.EntryRow;
import org.saldo.reporting.EntryWithLines;
import org.saldo.reporting.LedgerReport;
import org.saldo.reporting.Page;
import org.saldo.reporting.Slice;

/** The journal: entries by creditor, account, case and value date. */
@Named
@RequestScoped
public class EntriesView extends BooksQuery {

  private static final int SIZE = 50;
  private static final int CHUNK = 500;

  @EJB private LedgerReport report;

  private Integer page;
  private Page<EntryRow> rows;

  public Page<EntryRow> getRows() {
    if (rows == null) {
      rows = report.entries(filter(), page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  /** Whether the list is about one account, so that what an entry moves there is shown. */
  public boolean isOnAccount() {
    return filter().account() != null;
  }

  private EntryFilter filter() {
    return new EntryFilter(
        getCreditor(), getAccount(), getCaseFile(), getEvent(), getBy(), getFrom(), getTo());
  }

  /** Sends every line of every entry that the filter lets through, in the order of posting. */
  public void export() {
    Slice<EntryWithLines> slice = report.entriesWithLines(filter(), null, CHUNK);
    try (CsvDownload csv =
        CsvDownload.of(
            "journal",
            "creditor.key",
            "ledger.entry.no",
            "ledger.posted",
            "ledger.value",
            "ledger.event",
            "ledger.reference",
            "ledger.case",
            "ledger.line.no",
            "account.number",
            "account.name",
            "ledger.debit",
            "ledger.credit",
            "ledger.currency",
            "ledger.component",
            "ledger.receivable",
            "ledger.flexfields",
            "ledger.event.id")) {
      rows(csv, slice);
      while (slice.next() != null) {
        slice = report.entriesWithLines(filter(), slice.next(), CHUNK);
        rows(csv, slice);
      }
    }
  }

  private static void rows(CsvDownload csv, Slice<EntryWithLines> slice) {
    for (EntryWithLines each : slice.rows()) {
      EntryRow entry = each.entry();
      for (EntryLine line : each.lines()) {
        csv.row(
            entry.creditorKey(),
            entry.entryNo(),
            entry.postedOn(),
            entry.valueOn(),
            entry.eventKind(),
            entry.reference(),
            entry.caseNumber(),
            line.number(),
            line.account(),
            line.accountName(),
            line.debit(),
            line.credit(),
            line.amount().currency(),
            line.component(),
            line.receivableNumber(),
            fields(line),
            entry.eventId());
      }
    }
  }

  /** The further keys of a line as {@code key=value}, separated by a bar. */
  private static String fields(EntryLine line) {
    return line.flexfields().entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(" | "));
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
