package org.saldo.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which creditors each restricted user may see. */
@ApplicationScoped
class AccessScopes {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Transactional(Transactional.TxType.SUPPORTS)
  public Set<Long> creditorsOf(String userName) {
    return em.createQuery(
            "SELECT s.creditorId FROM AccessScope s WHERE s.userName = :name", Long.class)
        .setParameter("name", userName)
        .getResultStream()
        .collect(Collectors.toSet());
  }
}
