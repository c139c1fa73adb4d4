package org.saldo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Numbers for people, ascending and without gaps.
 *
 * <p>The range stays locked until the transaction ends; so take the number late. The lock also
 * makes "look, then create" safe: who holds the number of a debtor is the only one creating
 * debtors.
 */
@ApplicationScoped
public class NumberRanges {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Locks the range and returns its next number; {@link #advance} makes it used. */
  @Transactional(Transactional.TxType.MANDATORY)
  public long lock(String range) {
    Number next =
        (Number)
            em.createNativeQuery("SELECT next_number FROM number_range WHERE name = ?1 FOR UPDATE")
                .setParameter(1, range)
                .getSingleResult();
    return next.longValue();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void advance(String range) {
    em.createNativeQuery("UPDATE number_range SET next_number = next_number + 1 WHERE name = ?1")
        .setParameter(1, range)
        .executeUpdate();
  }

  /** The next number of a range, used at once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public long next(String range) {
    long number = lock(range);
    advance(range);
    return number;
  }
}
