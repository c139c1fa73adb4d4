package org.saldo.debtor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;

/** Finds the debtors that the caller may see. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class DebtorsInReach {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private DebtorVisibility visibility;
  @Inject private CurrentActor actor;

  /** The internal key of a debtor; empty when there is none in reach. */
  public Optional<Long> id(UUID debtor) {
    return em.createQuery("SELECT d.id FROM Debtor d WHERE d.publicId = :id", Long.class)
        .setParameter("id", debtor)
        .getResultStream()
        .filter(id -> visibility.visible(id, actor.scope()))
        .findFirst();
  }
}
