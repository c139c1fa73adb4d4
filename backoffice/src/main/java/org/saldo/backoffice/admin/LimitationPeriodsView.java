package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.claim.limitation.LimitationPeriodBook;
import org.saldo.claim.limitation.PeriodVersion;

/** The regular periods of limitation that are known, with every record of each. */
@Named
@RequestScoped
public class LimitationPeriodsView {

  @EJB private LimitationPeriodBook periods;

  private List<PeriodVersion> rows;

  public List<PeriodVersion> getRows() {
    if (rows == null) {
      rows = periods.versions();
    }
    return rows;
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "limitation-periods",
            "limitation.period.country",
            "limitation.period.from",
            "limitation.period.years",
            "limitation.period.verified",
            "interest.rate.source",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (PeriodVersion v : getRows()) {
        csv.row(
            v.period().country(),
            v.period().validFrom(),
            v.period().years(),
            String.valueOf(v.period().verified()),
            v.period().source(),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
  }
}
