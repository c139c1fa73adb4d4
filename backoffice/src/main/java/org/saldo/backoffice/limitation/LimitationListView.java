package org.saldo.backoffice.limitation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.CaseList;
import org.saldo.reporting.LimitationFilter;
import org.saldo.reporting.LimitationList;
import org.saldo.reporting.LimitationRow;
import org.saldo.reporting.Page;

/** What lapses within some days, or has lapsed, as the address says. */
@Named
@RequestScoped
public class LimitationListView {

  private static final int SIZE = 50;
  private static final int CHUNK = 200;

  @EJB private LimitationList list;
  @EJB private CaseList cases;

  private Integer days;
  private boolean lapsed;
  private String creditor;
  private String controller;
  private Integer page;
  private Page<LimitationRow> rows;

  public Page<LimitationRow> getRows() {
    if (rows == null) {
      rows = list.page(filter(), page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  private LimitationFilter filter() {
    return new LimitationFilter(getDays(), lapsed, creditor, controller);
  }

  /** Sends every row that the filter lets through, by last day. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "limitation",
            "limitation.last.day",
            "limitation.days.left",
            "receivable.one",
            "case.number",
            "case.debtor",
            "case.creditor.key",
            "case.creditor",
            "case.controller",
            "case.open",
            "case.currency")) {
      csv.all(
          last -> list.after(filter(), last, CHUNK),
          CHUNK,
          LimitationRow::cursor,
          row -> write(csv, row));
    }
  }

  private static void write(CsvDownload csv, LimitationRow row) {
    csv.row(
        row.lastDay(),
        row.daysLeft(),
        row.number(),
        row.caseNumber(),
        row.debtorName(),
        row.creditorKey(),
        row.creditorName(),
        row.controller(),
        row.open(),
        row.open().currency());
  }

  /** Who works cases. */
  public List<String> getControllers() {
    return cases.controllers();
  }

  public Integer getDays() {
    return days == null ? LimitationFilter.USUAL_DAYS : days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  public boolean isLapsed() {
    return lapsed;
  }

  public void setLapsed(boolean lapsed) {
    this.lapsed = lapsed;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getController() {
    return controller;
  }

  public void setController(String controller) {
    this.controller = controller;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
