package org.saldo.debtor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Whom the law sees in a debtor. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class DebtorKinds {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** The kinds by key of the debtor. */
  public Map<Long, DebtorKind> of(Collection<Long> debtorIds) {
    return debtorIds.isEmpty()
        ? Map.of()
        : em.createQuery("SELECT d.id, d.kind FROM Debtor d WHERE d.id IN :ids", Object[].class)
            .setParameter("ids", debtorIds)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (DebtorKind) row[1]));
  }
}
