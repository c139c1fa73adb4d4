package org.saldo.debtor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Whether debtors may be contacted; for the system's own use, without a look at scopes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ContactBlocks {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Whether a block stops the way on a day. */
  public boolean stops(long debtorId, ContactWay way, LocalDate on) {
    return em.createQuery(
                "SELECT COUNT(b) FROM ContactBlock b WHERE b.debtorId = :debtor"
                    + " AND (b.way IS NULL OR b.way = :way) AND b.fromOn <= :day"
                    + " AND (b.untilOn IS NULL OR b.untilOn > :day)",
                Long.class)
            .setParameter("debtor", debtorId)
            .setParameter("way", way)
            .setParameter("day", on)
            .getSingleResult()
        > 0;
  }
}
