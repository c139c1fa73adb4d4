package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.casefile.CaseStatus;
import org.saldo.reporting.CaseFilter;
import org.saldo.reporting.CaseList;
import org.saldo.reporting.CaseRow;
import org.saldo.reporting.Page;

/** Who owes how much to whom: the cases in scope, as the address says. */
@Named
@RequestScoped
public class CaseListView {

  private static final int SIZE = 25;
  private static final int CHUNK = 200;

  @EJB private CaseList cases;
  @Inject private HttpServletRequest request;

  private String q;
  private CaseStatus status;
  private String creditor;
  private boolean mine;
  private boolean overdue;
  private String sort;
  private Integer page;
  private Page<CaseRow> rows;

  /** The page that the address asks for; the last one when it lies behind the end. */
  public Page<CaseRow> getRows() {
    if (rows == null) {
      int number = page == null ? 1 : page;
      rows = cases.page(filter(), number, SIZE);
      if (rows.rows().isEmpty() && number > 1 && rows.total() > 0) {
        rows = cases.page(filter(), (rows.total() + SIZE - 1) / SIZE, SIZE);
      }
    }
    return rows;
  }

  /** How many cases there are; when there are more than are counted, how many at least. */
  public int getCount() {
    return Math.min(getRows().total(), Page.COUNTED);
  }

  /** Whether the list is restricted in any way, so that an empty one may have another reason. */
  public boolean isFiltered() {
    return mine || overdue || status != null || given(q) || given(creditor);
  }

  /** Sends every case that the filter lets through, by number. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "cases",
            "case.number",
            "case.debtor",
            "case.creditor.key",
            "case.creditor",
            "case.status",
            "case.close.reason",
            "case.controller",
            "case.open",
            "case.currency",
            "case.open.items",
            "case.oldest.due",
            "case.days")) {
      csv.all(
          last -> cases.after(filter(), last, CHUNK),
          CHUNK,
          CaseRow::number,
          row -> write(csv, row));
    }
  }

  private static void write(CsvDownload csv, CaseRow row) {
    csv.row(
        row.number(),
        row.debtorName(),
        row.creditorKey(),
        row.creditorName(),
        row.status(),
        row.closeReason(),
        row.controller(),
        row.open(),
        row.open().currency(),
        row.openItems(),
        row.oldestDueOn(),
        Math.max(row.daysOverdue(), 0));
  }

  private CaseFilter filter() {
    String me = mine ? request.getUserPrincipal().getName() : null;
    return new CaseFilter(q, status, creditor, me, overdue, sort);
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  public CaseStatus[] getStatuses() {
    return CaseStatus.values();
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public CaseStatus getStatus() {
    return status;
  }

  public void setStatus(CaseStatus status) {
    this.status = status;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public boolean isMine() {
    return mine;
  }

  public void setMine(boolean mine) {
    this.mine = mine;
  }

  public boolean isOverdue() {
    return overdue;
  }

  public void setOverdue(boolean overdue) {
    this.overdue = overdue;
  }

  public String getSort() {
    return sort;
  }

  public void setSort(String sort) {
    this.sort = sort;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
