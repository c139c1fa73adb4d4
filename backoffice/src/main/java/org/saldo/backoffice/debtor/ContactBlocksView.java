package org.saldo.backoffice.debtor;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saldo.debtor.ContactBlockDesk;
import org.saldo.debtor.ContactBlockView;
import org.saldo.ui.SignedIn;

/** That debtors are not to be contacted, for the pages of debtors and cases. */
@Named
@RequestScoped
public class ContactBlocksView {

  @EJB private ContactBlockDesk desk;
  @Inject private SignedIn signedIn;

  private final Map<UUID, List<ContactBlockView>> read = new HashMap<>();

  /** Every block of a debtor, the latest first; a creditor's own people see none. */
  public List<ContactBlockView> of(UUID debtor) {
    return debtor == null || !isReader()
        ? List.of()
        : read.computeIfAbsent(debtor, id -> desk.of(id));
  }

  /** Those that hold today. */
  public List<ContactBlockView> holding(UUID debtor) {
    return of(debtor).stream().filter(ContactBlockView::holds).toList();
  }

  /** Whether the reader may see blocks; the domain decides again. */
  public boolean isReader() {
    return signedIn.hasAny("controller,supervisor,accountant,auditor,admin,outside");
  }
}
