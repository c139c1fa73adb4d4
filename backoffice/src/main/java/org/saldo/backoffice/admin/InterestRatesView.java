package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.interest.RateBook;
import org.saldo.interest.RateVersion;

/** The base rates that are known, with every record of each. */
@Named
@RequestScoped
public class InterestRatesView {

  private static final int SIZE = 12;

  @EJB private RateBook rates;

  private Integer page;
  private List<RateVersion> rows;

  public List<RateVersion> getRows() {
    if (rows == null) {
      rows = rates.versions();
    }
    return rows;
  }

  /** Those of the page that the address asks for. */
  public List<RateVersion> getShown() {
    int from = (getNumber() - 1) * SIZE;
    return getRows().subList(from, Math.min(from + SIZE, getRows().size()));
  }

  /** The page that is shown, from 1; the last one when the address asks for a later one. */
  public int getNumber() {
    int last = Math.max(1, (getRows().size() + SIZE - 1) / SIZE);
    return page == null ? 1 : Math.min(Math.max(page, 1), last);
  }

  public int getSize() {
    return SIZE;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "interest-rates",
            "interest.rate.series",
            "interest.rate.from",
            "interest.rate.percent",
            "interest.rate.source",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (RateVersion v : getRows()) {
        csv.row(
            v.rate().series(),
            v.rate().validFrom(),
            v.rate().percent().toPlainString(),
            v.rate().source(),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
  }
}
