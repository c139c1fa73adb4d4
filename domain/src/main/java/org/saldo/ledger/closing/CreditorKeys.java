package org.saldo.ledger.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.CurrentActor;

/** The internal keys of creditors, for those whom the actor may see. */
@ApplicationScoped
public class CreditorKeys {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CurrentActor actor;

  /** The internal key; empty when there is no such creditor in scope. */
  public Optional<Long> inScope(String key) {
    List<?> rows =
        em.createNativeQuery("SELECT id FROM creditor WHERE creditor_key = ?1")
            .setParameter(1, key)
            .getResultList();
    return rows.stream().findFirst().map(Columns::number).filter(actor.scope()::covers);
  }
}
