package org.saldo.claim;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.SystemTime;
import org.saldo.casefile.InterestHeld;
import org.saldo.currency.RatesChanged;
import org.saldo.identity.Keys;
import org.saldo.interest.InterestChanged;

/** Orders the replay of claims in the transaction that changes rates, terms or holds. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReplayOrders {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CurrentActor actor;

  void changed(@Observes InterestChanged change) {
    order(change.creditorId(), null, change.cause());
  }

  /** Not at once: who holds a case has it locked, and a payment locks the books before the case. */
  void held(@Observes InterestHeld held) {
    order(null, held.caseFileId(), "HOLD");
  }

  /** What was realised by exchange follows the rates that hold by now. */
  void changed(@Observes RatesChanged change) {
    order(null, null, change.cause(), change.from(), change.until());
  }

  private void order(Long creditorId, Long caseFileId, String cause) {
    order(creditorId, caseFileId, cause, null, null);
  }

  private void order(
      Long creditorId,
      Long caseFileId,
      String cause,
      LocalDate exchangeFrom,
      LocalDate exchangeUntil) {
    em.createNativeQuery(
            "INSERT INTO claim_replay (id, creditor_id, case_file_id, cause, last_case_id, done, failed,"
                + " ordered_at, ordered_by, exchange_from, exchange_until)"
                + " VALUES (?1, ?2, ?3, ?4, 0, 0, 0, ?5, ?6, ?7, ?8)")
        .setParameter(1, keys.next())
        .setParameter(2, creditorId)
        .setParameter(3, caseFileId)
        .setParameter(4, cause)
        .setParameter(5, SystemTime.utc())
        .setParameter(6, actor.name())
        .setParameter(7, exchangeFrom)
        .setParameter(8, exchangeUntil)
        .executeUpdate();
  }
}
