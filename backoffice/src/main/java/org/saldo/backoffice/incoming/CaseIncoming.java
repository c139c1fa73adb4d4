package org.saldo.backoffice.incoming;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.saldo.reporting.IncomingList;
import org.saldo.reporting.IncomingRow;
import org.saldo.ui.SignedIn;

/** What came in about a case, for its page. */
@Named
@RequestScoped
public class CaseIncoming {

  @EJB private IncomingList incoming;
  @Inject private SignedIn signedIn;

  private List<IncomingRow> rows;

  /** The newest first; none for whom they are not. */
  public List<IncomingRow> of(UUID caseId) {
    if (rows == null) {
      rows = isReader() ? incoming.ofCase(caseId) : List.of();
    }
    return rows;
  }

  private boolean isReader() {
    return signedIn.hasAny("controller,supervisor,auditor");
  }

  /** Whether the reader may bring letters; the domain decides again. */
  public boolean isEditable() {
    return signedIn.hasAny("controller,supervisor");
  }
}
