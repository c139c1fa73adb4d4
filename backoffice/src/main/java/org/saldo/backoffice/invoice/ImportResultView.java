package org.saldo.backoffice.invoice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.backoffice.UserNames;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.ImportReport;
import org.saldo.ui.NotFound;
import org.saldo.ui.PageFunctions;
import org.saldo.ui.Texts;

/** What came of one import: counts and rows, those that need work first. */
@Named
@RequestScoped
public class ImportResultView {

  @EJB private ImportReport report;

  private UUID id;
  private ImportReport.Import found;
  private List<ImportLine> lines;

  /** Reads the import before the page is rendered. */
  public void load() {
    if (!find()) {
      NotFound.answer();
    }
  }

  /** Sends the rejected rows with all that is wrong with them. */
  public void export() {
    if (!find()) {
      NotFound.answer();
      return;
    }
    try (CsvDownload csv =
        CsvDownload.of(
            "rejected", "import.row", "receivable.number", "import.code", "import.why")) {
      for (ImportReport.ImportRow row : report.rows(found.key(), found.rejected())) {
        row.messages()
            .forEach(m -> csv.row(row.row(), row.number(), m.code(), PageFunctions.refusal(m)));
      }
    }
  }

  private boolean find() {
    if (found == null && id != null) {
      found = report.byId(id).orElse(null);
    }
    return found != null;
  }

  /** The first rows, rejected ones before the others. */
  public List<ImportLine> getLines() {
    if (lines == null) {
      lines =
          report.rows(found.key(), Rehearsal.SHOWN).stream()
              .map(ImportLine::of)
              .collect(Collectors.toList());
    }
    return lines;
  }

  public int getTotal() {
    return found.accepted() + found.alreadyKnown() + found.rejected();
  }

  public boolean isCut() {
    return getTotal() > getLines().size();
  }

  /** Who brought the file in and when. */
  public String getLead() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    String who = UserNames.of(found.startedBy(), texts);
    return texts.get("import.lead", found.startedAt(), who, found.creditorName());
  }

  public ImportReport.Import getFound() {
    return found;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
