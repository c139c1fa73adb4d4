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
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
   * @return how many there were to open, here or meanwhile elsewhere; less than the most when no
   *     more are left
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int openSome(long creditorId, LocalDate on) {
    Optional<Terms> terms = creditors.termsOn(creditorId, on);
    if (terms.isEmpty() || terms.get().openAfterDays() == null) {
      return 0;
    }
    int days = terms.get().openAfterDays();
    Set<Long> opened = new HashSet<>();
    List<Long> overdue = overdue(creditorId, on.minusDays(days));
    for (long caseFileId : locked(overdue)) {
      caseFiles.openByRule(caseFileId, days, terms.get().controller());
      opened.add(caseFileId);
    }
    if (!opened.isEmpty()) {
      changed.fire(new CaseFileChanged(opened));
    }
    return overdue.size();
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

  private List<Long> overdue(long creditorId, LocalDate dueUntil) {
    return keys(
        em.createNativeQuery(
                "SELECT DISTINCT c.id FROM case_file c JOIN receivable r ON r.case_file_id = c.id"
                    + " WHERE c.status = 'ACCOUNT' AND c.creditor_id = ?1 AND r.status = 'OPEN'"
                    + " AND r.kind = 'INVOICE' AND r.due_on <= ?2 ORDER BY c.id LIMIT "
                    + CHUNK)
            .setParameter(1, creditorId)
            .setParameter(2, dueUntil));
  }

  /**
   * Those that are still to be opened, locked. Whom another server is about to open is waited for:
   * so whoever is through is sure that all are opened, and not only begun elsewhere.
   */
  private List<Long> locked(List<Long> caseFileIds) {
    return caseFileIds.isEmpty()
        ? caseFileIds
        : keys(
            em.createNativeQuery(
                "SELECT c.id FROM case_file c WHERE c.status = 'ACCOUNT' AND c.id IN ("
                    + caseFileIds.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ") ORDER BY c.id FOR UPDATE"));
  }

  private static List<Long> keys(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }
}
