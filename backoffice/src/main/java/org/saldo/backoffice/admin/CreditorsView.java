package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.CreditorReport;

/** The creditors with their terms of today. */
@Named
@RequestScoped
public class CreditorsView {

  @EJB private CreditorReport report;

  private List<CreditorReport.Row> rows;

  public List<CreditorReport.Row> getRows() {
    if (rows == null) {
      rows = report.today();
    }
    return rows;
  }

  /** Sends every creditor with every version of its terms. */
  public void export() {
    List<CreditorReport.Row> all = report.withTerms();
    try (CsvDownload csv =
        CsvDownload.of(
            "creditors",
            "creditor.key",
            "creditor.name",
            "creditor.mode",
            "ledger.currency",
            "creditor.vat",
            "creditor.street",
            "creditor.postcode",
            "creditor.city",
            "creditor.country",
            "creditor.email",
            "creditor.iban",
            "creditor.terms.from",
            "creditor.terms.days",
            "creditor.terms.mismatch",
            "creditor.terms.open.after",
            "creditor.terms.controller",
            "creditor.terms.recorded.at",
            "creditor.terms.recorded.by",
            "creditor.terms.reason")) {
      for (CreditorReport.Row row : all) {
        csv.row(
            row.key(),
            row.name(),
            row.mode(),
            row.currency(),
            row.vatId(),
            row.street(),
            row.postcode(),
            row.city(),
            row.country(),
            row.email(),
            row.iban(),
            row.validFrom(),
            row.paymentTermDays(),
            row.sellerMismatch(),
            row.openAfterDays(),
            row.controller(),
            row.recordedAt(),
            row.recordedBy(),
            row.reason());
      }
    }
  }
}
