package org.saldo.correspondence;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;

/** Puts receipts of gateways to their messages, or keeps them until the message is known. */
@Stateless
@RolesAllowed(SYSTEM)
public class ReceiptBook {

  private static final Duration KEPT = Duration.ofDays(30);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Receipts receipts;

  /** Takes one; the same again changes nothing. */
  public void take(ReportedReceipt reported) {
    Optional<UUID> message =
        ReportedReceipt.alike(reported.providerKey()).stream()
            .flatMap(key -> receipts.knownAs(reported.channel(), key).stream())
            .findFirst();
    if (message.isPresent()) {
      apply(message.get(), reported);
    } else {
      keep(reported);
    }
  }

  /** What had come before it was noted that the message left. */
  public void catchUp(UUID message, MessageChannel channel, String providerKey) {
    for (String key : ReportedReceipt.alike(providerKey)) {
      List<?> early =
          em.createNativeQuery(
                  "SELECT id, receipt, detail, contact_lost FROM early_receipt"
                      + " WHERE channel = ?1 AND provider_key = ?2 ORDER BY id FOR UPDATE")
              .setParameter(1, channel.name())
              .setParameter(2, key)
              .getResultList();
      for (Object each : early) {
        Object[] row = (Object[]) each;
        apply(
            message,
            new ReportedReceipt(
                channel,
                key,
                MessageReceipt.valueOf((String) row[1]),
                (String) row[2],
                Boolean.TRUE.equals(row[3])));
        em.createNativeQuery("DELETE FROM early_receipt WHERE id = ?1")
            .setParameter(1, row[0])
            .executeUpdate();
      }
    }
  }

  private void apply(UUID message, ReportedReceipt reported) {
    if (reported.receipt() == MessageReceipt.DELIVERED) {
      receipts.delivered(message, reported.detail());
    } else {
      receipts.undelivered(message, reported.detail(), reported.contactLost());
    }
  }

  private void keep(ReportedReceipt reported) {
    LocalDateTime now = SystemTime.utc();
    em.createNativeQuery("DELETE FROM early_receipt WHERE received_at < ?1")
        .setParameter(1, now.minus(KEPT))
        .executeUpdate();
    em.createNativeQuery(
            "INSERT INTO early_receipt"
                + " (id, channel, provider_key, receipt, contact_lost, detail, received_at)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, keys.next())
        .setParameter(2, reported.channel().name())
        .setParameter(3, reported.providerKey())
        .setParameter(4, reported.receipt().name())
        .setParameter(5, reported.contactLost())
        .setParameter(6, reported.detail())
        .setParameter(7, now)
        .executeUpdate();
  }
}
