package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.currency.ExchangeRate;
import org.saldo.currency.ExchangeRateBook;
import org.saldo.reporting.ExchangeRateReport;
import org.saldo.reporting.Page;
import org.saldo.ui.Texts;

/** The exchange rates with every record of each, and which one holds on a day. */
@Named
@RequestScoped
public class ExchangeRatesView {

  private static final int SIZE = 20;

  @EJB private ExchangeRateReport report;
  @EJB private ExchangeRateBook book;

  private String currency;
  private LocalDate day;
  private Integer page;
  private Page<ExchangeRateReport.Row> rows;

  public Page<ExchangeRateReport.Row> getRows() {
    if (rows == null) {
      rows = report.page(asked(), day, page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  private String asked() {
    return currency == null || currency.isBlank() ? null : currency;
  }

  /** Whether one currency and one day are asked for: then one rate holds, or none. */
  public boolean isOne() {
    return asked() != null && day != null;
  }

  /** The rate that holds on the day; null when there is none. */
  public ExchangeRate getHolding() {
    return isOne() ? book.on(asked(), day).orElse(null) : null;
  }

  /** The same as a sentence. */
  public String getHoldingText() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    ExchangeRate rate = getHolding();
    return rate == null
        ? texts.get("exchange.rate.holds.none", asked(), day)
        : texts.get(
            "exchange.rate.holds",
            day,
            texts.rate(rate.perEuro()),
            rate.currency(),
            rate.on(),
            rate.source());
  }

  /** The currencies to choose from. */
  public Map<String, String> getCurrencies() {
    Map<String, String> all = new LinkedHashMap<>();
    report.currencies().forEach(code -> all.put(code, code));
    return all;
  }

  /** Sends the records of the filter. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "exchange-rates",
            "exchange.rate.currency",
            "exchange.rate.on",
            "exchange.rate.per.euro",
            "exchange.rate.source",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (ExchangeRateReport.Row row : report.newest(asked(), day)) {
        csv.row(
            row.currency(),
            row.on(),
            row.perEuro().toPlainString(),
            row.source(),
            row.recordedBy(),
            row.recordedAt(),
            row.reason());
      }
    }
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
