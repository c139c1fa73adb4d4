package org.saldo.correspondence.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.saldo.calendar.BusinessClock;
import org.saldo.outbox.ParcelMoved;

/** Follows batches through the outbox; once one is handed over, its secrets are forgotten. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BatchHandOver {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;

  void follow(@Observes ParcelMoved moved) {
    if (!moved.parcel().kind().equals(LetterIntake.BATCH)) {
      return;
    }
    PrintBatch batch = em.find(PrintBatch.class, moved.parcel().subjectId());
    switch (moved.state()) {
      case SENT -> {
        batch.handedOver(clock.now());
        forget(batch.id());
      }
      case DEAD -> batch.failed();
      default -> batch.waitsAgain();
    }
  }

  private void forget(long batchId) {
    em.createNativeQuery(
            "DELETE FROM print_letter_content WHERE letter_id IN"
                + " (SELECT id FROM print_letter WHERE batch_id = ?1)")
        .setParameter(1, batchId)
        .executeUpdate();
  }
}
