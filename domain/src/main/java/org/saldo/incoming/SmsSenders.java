package org.saldo.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.saldo.calendar.SystemTime;
import org.saldo.calendar.UtcColumn;

/**
 * Who sends us SMS: those of one number are taken one after the other, are counted by the hour, and
 * are known again when they come a second time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SmsSenders {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration FORGOTTEN = Duration.ofDays(2);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Until the transaction ends nobody else takes anything from this number. */
  public void lock(String number) {
    em.createNativeQuery(
            "INSERT INTO sms_sender (number, since, texts, parts) VALUES (?1, ?2, 0, 0)"
                + " ON DUPLICATE KEY UPDATE number = number")
        .setParameter(1, number)
        .setParameter(2, SystemTime.utc())
        .executeUpdate();
    em.createNativeQuery(
            "UPDATE sms_sender SET since = ?2, texts = 0, parts = 0"
                + " WHERE number = ?1 AND since < ?3")
        .setParameter(1, number)
        .setParameter(2, SystemTime.utc())
        .setParameter(3, SystemTime.utc().minus(HOUR))
        .executeUpdate();
  }

  /** How many there are of this number in its hour, with this one; the number is locked. */
  public int texts(String number) {
    return counted(number, "texts");
  }

  /** The same of parts of longer ones. */
  public int parts(String number) {
    return counted(number, "parts");
  }

  private int counted(String number, String column) {
    em.createNativeQuery(
            "UPDATE sms_sender SET " + column + " = " + column + " + 1 WHERE number = ?1")
        .setParameter(1, number)
        .executeUpdate();
    return ((Number)
            em.createNativeQuery("SELECT " + column + " FROM sms_sender WHERE number = ?1")
                .setParameter(1, number)
                .getSingleResult())
        .intValue();
  }

  /**
   * Whether the very same came within that time; its sender is locked.
   *
   * @param fingerprint 64 hexadecimal digits
   */
  public boolean cameBefore(String fingerprint, Duration within) {
    LocalDateTime now = SystemTime.utc();
    List<?> seen =
        em.createNativeQuery("SELECT seen_at FROM sms_seen WHERE fingerprint = ?1")
            .setParameter(1, fingerprint)
            .getResultList();
    boolean before = !seen.isEmpty() && UtcColumn.local(seen.get(0)).isAfter(now.minus(within));
    if (!before) {
      em.createNativeQuery(
              "INSERT INTO sms_seen (fingerprint, seen_at) VALUES (?1, ?2)"
                  + " ON DUPLICATE KEY UPDATE seen_at = ?2")
          .setParameter(1, fingerprint)
          .setParameter(2, now)
          .executeUpdate();
    }
    return before;
  }

  /** Forgets who has not written for days, and what came so long ago. */
  public void tidy() {
    LocalDateTime before = SystemTime.utc().minus(FORGOTTEN);
    em.createNativeQuery("DELETE FROM sms_sender WHERE since < ?1")
        .setParameter(1, before)
        .executeUpdate();
    em.createNativeQuery("DELETE FROM sms_seen WHERE seen_at < ?1")
        .setParameter(1, before)
        .executeUpdate();
  }
}
