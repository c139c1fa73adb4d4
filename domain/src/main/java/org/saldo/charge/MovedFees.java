package org.saldo.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saldo.claim.ReceivableMoved;

/**
 * Lets fees and costs be looked after on the case to which their receivable went. The rows say
 * where a fee belongs, not what it is: that is in the books.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MovedFees {

  private static final List<String> TABLES =
      List.of("announced_fee", "charged_fee", "enforcement_cost");

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  void receivableMoved(@Observes ReceivableMoved event) {
    em.flush();
    for (String table : TABLES) {
      em.createNativeQuery("UPDATE " + table + " SET case_file_id = ?1 WHERE receivable_id = ?2")
          .setParameter(1, event.to())
          .setParameter(2, event.receivableId())
          .executeUpdate();
    }
  }
}
