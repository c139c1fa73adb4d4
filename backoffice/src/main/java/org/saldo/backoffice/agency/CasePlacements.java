package org.saldo.backoffice.agency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.casefile.CaseFileView;
import org.saldo.reporting.PlacementReport;
import org.saldo.reporting.PlacementRow;

/** The placements of the case that the page shows. */
@Named
@RequestScoped
public class CasePlacements {

  @EJB private PlacementReport placements;
  @Inject private CaseFileView caseFile;

  private List<PlacementRow> rows;

  public List<PlacementRow> getRows() {
    if (rows == null) {
      rows =
          caseFile.getSheet() == null
              ? List.of()
              : placements.ofCase(caseFile.getSheet().header().key());
    }
    return rows;
  }
}
