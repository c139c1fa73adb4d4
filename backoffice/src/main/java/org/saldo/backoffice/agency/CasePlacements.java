package org.saldo.backoffice.agency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.casefile.CaseFileView;
import org.saldo.reporting.PlacementReport;
import org.saldo.reporting.PlacementRow;
import org.saldo.reporting.PlacementSheet;

/** The placements of the case that the page shows. */
@Named
@RequestScoped
public class CasePlacements {

  @EJB private PlacementReport placements;
  @Inject private CaseFileView caseFile;

  private List<PlacementRow> rows;
  private List<PlacementSheet.Cost> costs;

  public List<PlacementRow> getRows() {
    if (rows == null) {
      rows =
          caseFile.getSheet() == null
              ? List.of()
              : placements.ofCase(caseFile.getSheet().header().key());
    }
    return rows;
  }

  /** What agencies reported of the case, whatever became of it, with what it is measured by. */
  public List<PlacementSheet.Cost> getCosts() {
    if (costs == null) {
      costs =
          getRows().stream()
              .flatMap(row -> placements.byId(row.id()).stream())
              .flatMap(sheet -> sheet.costs().stream())
              .toList();
    }
    return costs;
  }
}
