package org.saldo.correspondence.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.correspondence.MessageChannel;
import org.saldo.identity.UuidConverter;

/** Finds messages that wait in the outbox, in the caller's scope. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class WaitingMessages {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CurrentActor actor;

  /**
   * The message of a parcel that waits; empty when it left, was given up or is out of reach.
   *
   * @param parcel public id of the parcel
   */
  public Optional<WaitingMessage> find(UUID parcel) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT m.id, m.channel, m.recipient, m.subject, m.body, m.language,"
                    + " m.document_id, p.payload, m.creditor_id FROM outbox_parcel p"
                    + " JOIN message m ON m.id = p.subject_id WHERE p.public_id = ?1"
                    + " AND p.kind IN ('EMAIL', 'SMS', 'LETTER') AND p.state = 'QUEUED'")
            .setParameter(1, UuidConverter.bytes(parcel))
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .filter(row -> actor.scope().covers(((Number) row[8]).longValue()))
        .map(WaitingMessages::message)
        .findFirst();
  }

  private static WaitingMessage message(Object[] row) {
    return new WaitingMessage(
        ((Number) row[0]).longValue(),
        MessageChannel.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        row[6] == null ? null : ((Number) row[6]).longValue(),
        (String) row[7]);
  }
}
