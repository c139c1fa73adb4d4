package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.saldo.retention.DeletionHoldDesk;
import org.saldo.retention.DeletionHoldView;
import org.saldo.ui.SignedIn;

/** Why nothing of a case is deleted, for its page. */
@Named
@RequestScoped
public class CaseDeletionHold {

  @EJB private DeletionHoldDesk desk;
  @Inject private SignedIn signedIn;

  private Optional<DeletionHoldView> held;

  /** The hold that stands; null for none, and for whom holds are not. */
  public DeletionHoldView of(UUID caseFile) {
    if (held == null) {
      held =
          signedIn.hasAny("controller,supervisor,accountant,auditor,admin")
                  && !signedIn.has("outside")
              ? desk.of(caseFile).stream().filter(DeletionHoldView::active).findFirst()
              : Optional.empty();
    }
    return held.orElse(null);
  }
}
