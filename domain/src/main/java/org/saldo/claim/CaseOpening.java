package org.saldo.claim;

import static org.saldo.actor.Roles.ADMIN;
import static org.saldo.actor.Roles.SUPERVISOR;
import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.casefile.CaseFiles;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.creditor.Terms;

/** Opens the accounts that are overdue for longer than their creditor's terms allow. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, SYSTEM})
public class CaseOpening {

  private static final int CHUNK = 200;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Through the container, so that each chunk has its own transaction. */
  @EJB private CaseOpening chunks;

  @Inject private Creditors creditors;
  @Inject private CaseFiles caseFiles;
  @Inject private Event<CaseFileChanged> changed;

  /**
   * Opens at most {@value #CHUNK} cases of a creditor in a transaction of its own.
   *
   * @return how many were opened; less than the most when no more are left
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int openSome(long creditorId, LocalDate on) {
    Optional<Terms> terms = creditors.termsOn(creditorId, on);
    if (terms.isEmpty() || terms.get().openAfterDays() == null) {
      return 0;
    }
    int days = terms.get().openAfterDays();
    Set<Long> opened = new HashSet<>();
    for (Object id : overdue(creditorId, on.minusDays(days))) {
      long caseFileId = ((Number) id).longValue();
      caseFiles.openByRule(caseFileId, days, terms.get().controller());
      opened.add(caseFileId);
    }
    if (!opened.isEmpty()) {
      changed.fire(new CaseFileChanged(opened));
    }
    return opened.size();
  }

  /** Opens all that are to be opened on a date, chunk by chunk. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int openDue(LocalDate on) {
    int opened = 0;
    for (CreditorView creditor : creditors.inScope()) {
      int chunk;
      do {
        chunk = chunks.openSome(creditor.id(), on);
        opened += chunk;
      } while (chunk == CHUNK);
    }
    return opened;
  }

  /**
   * Locked: who opens accounts on another server at the same time waits for these, and goes on
   * behind them. So whoever finds none is sure that all are opened, and not only begun elsewhere.
   */
  private List<?> overdue(long creditorId, LocalDate dueUntil) {
    return em.createNativeQuery(
            "SELECT c.id FROM case_file c WHERE c.status = 'ACCOUNT' AND c.creditor_id = ?1"
                + " AND EXISTS (SELECT 1 FROM receivable r WHERE r.case_file_id = c.id"
                + " AND r.status = 'OPEN' AND r.kind = 'INVOICE' AND r.due_on <= ?2)"
                + " ORDER BY c.id LIMIT "
                + CHUNK
                + " FOR UPDATE")
        .setParameter(1, creditorId)
        .setParameter(2, dueUntil)
        .getResultList();
  }
}
