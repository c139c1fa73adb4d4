package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.correspondence.print.PostageBook;
import org.saldo.correspondence.print.PostageVersion;

/** The postage classes that are known, with every record of each. */
@Named
@RequestScoped
public class PostageClassesView {

  @EJB private PostageBook book;

  private List<PostageVersion> rows;

  public List<PostageVersion> getRows() {
    if (rows == null) {
      rows = book.versions();
    }
    return rows;
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "postage-classes",
            "postage.name",
            "postage.abroad",
            "postage.sheets",
            "postage.price",
            "ledger.currency",
            "postage.first",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (PostageVersion v : getRows()) {
        csv.row(
            v.postage().name(),
            String.valueOf(v.postage().abroad()),
            v.postage().maxSheets(),
            v.postage().price(),
            v.postage().price().currency(),
            v.firstOn(),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
  }
}
