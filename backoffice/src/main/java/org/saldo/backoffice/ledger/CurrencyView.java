package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.calendar.BusinessClock;
import org.saldo.reporting.CurrencyReport;

/** Claims in other currencies than their creditors' at a key date. */
@Named
@RequestScoped
public class CurrencyView {

  /** The export has them all. */
  private static final int SHOWN = 250;

  @EJB private CurrencyReport report;
  @Inject private BusinessClock clock;

  private LocalDate on;
  private String creditor;
  private List<CurrencyReport.Row> rows;

  public List<CurrencyReport.Row> getRows() {
    if (rows == null) {
      rows = report.open(getOn(), creditor == null || creditor.isBlank() ? null : creditor);
    }
    return rows;
  }

  public List<CurrencyReport.Row> getShown() {
    return getRows().subList(0, Math.min(SHOWN, getRows().size()));
  }

  public boolean isCut() {
    return getRows().size() > SHOWN;
  }

  /** Sends every case. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "currencies-" + getOn(),
            "ledger.on",
            "creditor.key",
            "creditor.name",
            "case.number",
            "case.debtor",
            "currency.open",
            "ledger.currency",
            "currency.carried",
            "currency.worth",
            "currency.difference")) {
      for (CurrencyReport.Row row : getRows()) {
        csv.row(
            getOn(),
            row.creditorKey(),
            row.creditor(),
            row.caseNumber(),
            row.debtor(),
            row.open(),
            row.open().currency(),
            row.carried(),
            row.worth(),
            row.difference());
      }
    }
  }

  public LocalDate getOn() {
    return on == null ? clock.today() : on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }
}
