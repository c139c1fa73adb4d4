package org.saldo.debtor;

import static org.saldo.actor.Roles.DEBTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.actor.CurrentActor;

/**
 * Which debtors a sign-in may see: the predicate of everything that the debtor portal asks for.
 * Nothing is cached, so that an ended link ends at once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class DebtorAccounts {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CurrentActor actor;

  /** Keys of the debtors linked to a user now; empty when none. */
  public Set<Long> debtorsOf(String userName) {
    return em.createQuery(
            "SELECT a.debtorId FROM DebtorAccount a WHERE a.userName = :user AND a.active = TRUE",
            Long.class)
        .setParameter("user", userName)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Keys of the debtors linked to the caller; none for whoever is not a debtor. */
  public Set<Long> mine() {
    return actor.is(DEBTOR) ? debtorsOf(actor.name()) : Set.of();
  }

  /** Whether a debtor is one of the caller's. */
  public boolean isMine(long debtorId) {
    return mine().contains(debtorId);
  }
}
