package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.agency.AgencyRegistry;
import org.saldo.agency.AgencyView;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.AgreementReport;

/** The agencies, and what is agreed with them as a file. */
@Named
@RequestScoped
public class AgenciesView {

  @EJB private AgencyRegistry registry;
  @EJB private AgreementReport agreements;

  private List<AgencyView> rows;

  public List<AgencyView> getRows() {
    if (rows == null) {
      rows = registry.all();
    }
    return rows;
  }

  /** Sends every agreement with every version. */
  public void export() {
    List<AgreementReport.Row> all = agreements.all();
    try (CsvDownload csv =
        CsvDownload.of(
            "agency-agreements",
            "agency.key",
            "agency.name",
            "creditor.key",
            "creditor.name",
            "agreement.from",
            "agreement.commission",
            "agreement.limit",
            "ledger.currency",
            "agreement.answer",
            "creditor.terms.recorded.at",
            "creditor.terms.recorded.by",
            "creditor.terms.reason")) {
      for (AgreementReport.Row row : all) {
        csv.row(
            row.agencyKey(),
            row.agencyName(),
            row.creditorKey(),
            row.creditorName(),
            row.validFrom(),
            row.commissionPercent(),
            row.costLimit(),
            row.costLimit().currency(),
            row.answerDays(),
            row.recordedAt(),
            row.recordedBy(),
            row.reason());
      }
    }
  }
}
