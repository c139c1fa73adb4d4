package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.OpenPost;
import org.saldo.reporting.OpenPosts;

/** What was open on a key date, as the address says. */
@Named
@RequestScoped
public class OpenItemsView extends BooksQuery {

  private static final int SIZE = 50;
  private static final int CHUNK = 500;

  @EJB private OpenPosts posts;

  private LocalDate on;
  private String after;
  private List<OpenPost> rows;
  private List<CaseSheet.Balance> sums;

  public List<OpenPost> getRows() {
    if (rows == null) {
      rows = posts.items(getCreditor(), getBy(), on, after, SIZE);
    }
    return rows;
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return getRows().size() < SIZE ? null : getRows().get(SIZE - 1).cursor();
  }

  /** What is open in all, by currency. */
  public List<CaseSheet.Balance> getSums() {
    if (sums == null) {
      sums = posts.sums(getCreditor(), getBy(), on);
    }
    return sums;
  }

  /** Sends every item. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "open-items-" + posts.day(on),
            "ledger.key.date",
            "creditor.key",
            "ledger.case",
            "task.debtor",
            "ledger.receivable",
            "ledger.due",
            "ledger.overdue",
            "ledger.principal",
            "ledger.interest",
            "ledger.fee",
            "ledger.cost",
            "ledger.total",
            "ledger.currency")) {
      csv.all(
          last -> posts.items(getCreditor(), getBy(), on, last, CHUNK),
          CHUNK,
          OpenPost::cursor,
          post -> write(csv, post));
    }
  }

  private void write(CsvDownload csv, OpenPost post) {
    csv.row(
        posts.day(on),
        post.creditorKey(),
        post.caseNumber(),
        post.debtorName(),
        post.receivable(),
        post.dueOn(),
        post.daysOverdue(),
        post.open().principal(),
        post.open().interest(),
        post.open().fee(),
        post.open().cost(),
        post.total(),
        post.total().currency());
  }

  public LocalDate getOn() {
    return posts.day(on);
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
