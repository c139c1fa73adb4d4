package org.saldo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.saldo.money.Money;

/** What is open on a receivable: the sum of its lines and nothing else. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ClaimAccount {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** What is open, over all components and value dates; negative for a credit. */
  public Money open(long caseFileId, long receivableId, String currency) {
    Number sum =
        (Number)
            em.createNativeQuery(
                    "SELECT COALESCE(SUM(debit_minor - credit_minor), 0) FROM posting_line"
                        + " WHERE case_file_id = ?1 AND receivable_id = ?2")
                .setParameter(1, caseFileId)
                .setParameter(2, receivableId)
                .getSingleResult();
    return Money.ofMinor(sum.longValue(), currency);
  }
}
