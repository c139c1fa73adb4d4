package org.saldo.debtor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Whose an e-mail address is; for the system's own use, without a look at scopes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ContactOwners {

  /** An address that more people share than these says nothing. */
  private static final int MOST = 20;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private DebtorRecords records;

  /** The debtors who are reached at the address on the day, at most twenty, by key. */
  public List<Long> ofEmail(String address, LocalDate day) {
    return em.createQuery(
            "SELECT DISTINCT r.debtorId FROM ContactRecord r WHERE r.value = :address"
                + " AND r.kind = :kind AND r.replacedAt IS NULL ORDER BY r.debtorId",
            Long.class)
        .setParameter("address", address)
        .setParameter("kind", ContactKind.EMAIL)
        .setMaxResults(MOST)
        .getResultStream()
        .filter(debtor -> isReached(debtor, address, day))
        .toList();
  }

  /** Whether a debtor is reached at the address on the day. */
  public boolean isReached(long debtorId, String address, LocalDate day) {
    return records
        .contactOn(debtorId, ContactKind.EMAIL, day)
        .map(address::equalsIgnoreCase)
        .orElse(false);
  }
}
