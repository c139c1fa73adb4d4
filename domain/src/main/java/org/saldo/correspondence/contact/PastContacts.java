package org.saldo.correspondence.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.saldo.calendar.UtcColumn;

/** When a debtor was contacted for a creditor, the latest first. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PastContacts {

  private static final int MOST = 200;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** When demands left, whichever way; what came back does not count. */
  public List<Instant> demands(ContactScope scope, Instant since) {
    return times(
        "SELECT m.sent_at FROM message m WHERE m.debtor_id = ?1 AND m.creditor_id = ?2"
            + " AND m.sent_at >= ?3 AND m.demand AND m.direction = 'OUT'"
            + " AND (m.receipt IS NULL OR m.receipt = 'DELIVERED') ORDER BY m.sent_at DESC LIMIT "
            + MOST,
        scope,
        since);
  }

  /** When SMS left. */
  public List<Instant> sms(ContactScope scope, Instant since) {
    return times(
        "SELECT m.sent_at FROM message m WHERE m.debtor_id = ?1 AND m.creditor_id = ?2"
            + " AND m.sent_at >= ?3 AND m.channel = 'SMS' AND m.direction = 'OUT'"
            + " ORDER BY m.sent_at DESC LIMIT "
            + MOST,
        scope,
        since);
  }

  /** When he was called, answered or not. */
  public List<Instant> calls(ContactScope scope, Instant since) {
    return times(
        "SELECT m.occurred_at FROM message m WHERE m.debtor_id = ?1 AND m.creditor_id = ?2"
            + " AND m.occurred_at >= ?3 AND m.channel = 'CALL' AND m.direction = 'OUT'"
            + " ORDER BY m.occurred_at DESC LIMIT "
            + MOST,
        scope,
        since);
  }

  private List<Instant> times(String sql, ContactScope scope, Instant since) {
    List<?> rows =
        em.createNativeQuery(sql)
            .setParameter(1, scope.debtorId())
            .setParameter(2, scope.creditorId())
            .setParameter(3, LocalDateTime.ofInstant(since, ZoneOffset.UTC))
            .getResultList();
    return rows.stream().map(UtcColumn::instant).toList();
  }
}
