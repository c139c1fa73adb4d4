package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.ledger.export.CsvTemplate;
import org.saldo.ledger.export.TemplateBook;

/** The templates of exports. */
@Named
@RequestScoped
public class TemplatesView {

  @EJB private TemplateBook book;

  private List<CsvTemplate> rows;

  public List<CsvTemplate> getRows() {
    if (rows == null) {
      rows = book.latest();
    }
    return rows;
  }

  /** Sends the columns of every version of every template. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "export-templates",
            "template.key",
            "template.version",
            "template.title",
            "template.heading",
            "template.field",
            "template.detail",
            "template.delimiter",
            "template.decimal",
            "template.dates",
            "template.charset",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (CsvTemplate latest : getRows()) {
        for (CsvTemplate t : book.versions(latest.key())) {
          for (CsvTemplate.Column c : t.columns()) {
            csv.row(
                t.key(),
                t.version(),
                t.title(),
                c.heading(),
                c.field(),
                c.detail(),
                t.style().delimiter(),
                t.style().decimal(),
                t.style().dates(),
                t.style().charset(),
                t.recordedBy(),
                t.recordedAt(),
                t.reason());
          }
        }
      }
    }
  }
}
