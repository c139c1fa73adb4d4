package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.calendar.BusinessClock;
import org.saldo.reporting.SmsCostReport;
import org.saldo.reporting.SmsCostRow;

/** What SMS cost, by month, creditor and country. */
@Named
@RequestScoped
public class SmsCostsView {

  private static final int MONTHS = 12;

  @EJB private SmsCostReport report;
  @Inject private BusinessClock clock;

  private LocalDate from;
  private LocalDate to;
  private String creditor;
  private List<SmsCostRow> rows;

  public List<SmsCostRow> getRows() {
    if (rows == null) {
      rows = report.sums(YearMonth.from(getFrom()), YearMonth.from(getTo()), creditor);
    }
    return rows;
  }

  /** Whether there are more than are shown. */
  public boolean isCut() {
    return getRows().size() >= SmsCostReport.MOST;
  }

  /** Sends the sums that are shown. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "sms-costs",
            "sms.cost.month",
            "creditor.one",
            "print.country",
            "sms.cost.messages",
            "sms.cost.parts",
            "sms.cost.sum",
            "ledger.currency")) {
      for (SmsCostRow row : getRows()) {
        csv.row(
            row.month().toString(),
            row.creditorName(),
            row.country(),
            row.messages(),
            row.parts(),
            row.cost(),
            row.currency());
      }
    }
  }

  /** A day of the first month; twelve months back when none is chosen. */
  public LocalDate getFrom() {
    return from == null ? getTo().minusMonths(MONTHS - 1) : from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  /** A day of the last month; today when none is chosen. */
  public LocalDate getTo() {
    return to == null ? clock.today() : to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }
}
