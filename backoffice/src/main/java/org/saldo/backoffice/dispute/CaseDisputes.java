package org.saldo.backoffice.dispute;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.saldo.dispute.DisputeState;
import org.saldo.reporting.DisputeReport;
import org.saldo.reporting.DisputeSheet;
import org.saldo.ui.SignedIn;

/** The disputes of the case that a page shows. */
@Named
@RequestScoped
public class CaseDisputes {

  @EJB private DisputeReport report;
  @Inject private SignedIn signedIn;

  private UUID shown;
  private List<DisputeSheet.Row> rows;

  /** Newest first; read once per page. */
  public List<DisputeSheet.Row> of(UUID caseId) {
    if (rows == null || !caseId.equals(shown)) {
      rows = report.ofCase(caseId);
      shown = caseId;
    }
    return rows;
  }

  /** The kind of badge for a state. */
  public String badge(DisputeState state) {
    return switch (state) {
      case OPEN -> "warn";
      case CREDITING -> "info";
      case UPHELD -> "ok";
      case REJECTED, WITHDRAWN -> "neutral";
    };
  }

  /** Whether the reader may register and decide disputes; the domain decides again. */
  public boolean isEditable() {
    return signedIn.hasAny("controller,supervisor");
  }
}
