package org.saldo.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.claim.RuleFees;

/** Which fees were charged by rule: their rule takes them back, no person does. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class RuleFeeKeys implements RuleFees {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Override
  public Set<Key> chargedByRule(long caseFileId) {
    return em.createQuery("SELECT f FROM ChargedFee f WHERE f.caseFileId = :case", ChargedFee.class)
        .setParameter("case", caseFileId)
        .getResultStream()
        .map(f -> new Key(f.receivableId(), f.reference()))
        .collect(Collectors.toSet());
  }
}
