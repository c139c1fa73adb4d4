package org.saldo.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The receivables. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Receivables {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  public Optional<Receivable> byNumber(long creditorId, String number) {
    return em.createQuery(
            "SELECT r FROM Receivable r WHERE r.creditorId = :creditor AND r.numberKey = :key",
            Receivable.class)
        .setParameter("creditor", creditorId)
        .setParameter("key", InvoiceKeys.numberKey(number))
        .getResultStream()
        .findFirst();
  }

  public void add(Receivable receivable) {
    em.persist(receivable);
    em.flush();
  }

  public void add(ReceivableTax tax) {
    em.persist(tax);
  }
}
