package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.law.NewTariffFigure;
import org.saldo.law.TariffBook;
import org.saldo.law.TariffUnit;
import org.saldo.law.TariffVersion;
import org.saldo.ui.PageFunctions;
import org.saldo.ui.Texts;

/** The figures of the tariffs, with every record of each. */
@Named
@RequestScoped
public class TariffsView {

  private static final int SIZE = 15;

  @EJB private TariffBook tariffs;

  private Integer page;
  private List<TariffVersion> rows;

  public List<TariffVersion> getRows() {
    if (rows == null) {
      rows = tariffs.versions();
    }
    return rows;
  }

  /** Those of the page that the address asks for. */
  public List<TariffVersion> getShown() {
    int from = (getNumber() - 1) * SIZE;
    return getRows().subList(from, Math.min(from + SIZE, getRows().size()));
  }

  /** A figure as the reader writes it. */
  public String figure(NewTariffFigure made) {
    if (made.item().unit() == TariffUnit.TABLE) {
      return PageFunctions.formula(made.figure());
    }
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    return texts.get(
        "tariff.unit." + made.item().unit(), texts.rate(new BigDecimal(made.figure())));
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "tariffs",
            "tariff.item",
            "tariff.place",
            "interest.rate.from",
            "tariff.figure",
            "tariff.unit",
            "law.source",
            "law.verified",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (TariffVersion v : getRows()) {
        csv.row(
            v.figure().item(),
            v.figure().item().place(),
            v.figure().validFrom(),
            v.figure().figure(),
            v.figure().item().unit().name(),
            v.figure().source(),
            v.figure().verified(),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
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
}
