package org.saldo.actor;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;

/**
 * Makes a repeated request harmless: the first with a key is worked on, the same again gets the
 * first answer, another content under the same key is refused. Keys are a caller's own.
 *
 * <p>Work of several transactions that died unanswered can be sent again after two minutes; what is
 * changed in one transaction leaves no claim behind when it dies.
 */
@Stateless
@RolesAllowed({
  CONTROLLER,
  SUPERVISOR,
  ACCOUNTANT,
  ADMIN,
  BILLING_SYSTEM,
  AGENCY_USER,
  AGENCY_ADMIN
})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotencyKeys {

  private static final int ABANDONED_AFTER_SECONDS = 120;
  private static final int MAX_KEY = 100;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CurrentActor actor;

  /** What is known of a key. */
  public enum State {
    NEW,
    RUNNING,
    ANSWERED,
    OTHER_CONTENT
  }

  /** A key claimed or found; status and answer are set when answered. */
  public record Claim(long id, State state, int status, String answer) {}

  /**
   * Claims a key for a content in a transaction of its own, for work that has several: {@link
   * #complete} or {@link #release} follows.
   */
  public Claim claim(String key, byte[] contentHash) {
    return claimed(key, contentHash);
  }

  /**
   * Claims a key for a content in the caller's transaction, so that the claim lives or dies with
   * what the caller changes. Waits for another transaction that has the key.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Claim claimWithin(String key, byte[] contentHash) {
    return claimed(key, contentHash);
  }

  /** Writes what the caller's transaction changed so far, so that its answer can read it. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void write() {
    em.flush();
  }

  /** Keeps the answer of a key that was claimed in the caller's transaction. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void keepWithin(long id, int status, String answer) {
    keep(id, status, answer);
  }

  private Claim claimed(String key, byte[] contentHash) {
    String cut = key.length() > MAX_KEY ? key.substring(0, MAX_KEY) : key;
    long id = keys.next();
    LocalDateTime now = SystemTime.utc();
    int inserted =
        em.createNativeQuery(
                "INSERT IGNORE INTO idempotency_key (id, actor, key_value, request_hash, created_at)"
                    + " VALUES (?1, ?2, ?3, ?4, ?5)")
            .setParameter(1, id)
            .setParameter(2, actor.name())
            .setParameter(3, cut)
            .setParameter(4, contentHash)
            .setParameter(5, now)
            .executeUpdate();
    if (inserted == 1) {
      return new Claim(id, State.NEW, 0, null);
    }
    return found(cut, contentHash, now);
  }

  @SuppressWarnings("unchecked") // a native query's rows
  private Claim found(String key, byte[] contentHash, LocalDateTime now) {
    List<Object[]> rows =
        em.createNativeQuery(
                "SELECT id, request_hash, status, answer FROM idempotency_key"
                    + " WHERE actor = ?1 AND key_value = ?2 FOR UPDATE")
            .setParameter(1, actor.name())
            .setParameter(2, key)
            .getResultList();
    Object[] row = rows.get(0);
    long id = ((Number) row[0]).longValue();
    if (!Arrays.equals((byte[]) row[1], contentHash)) {
      return new Claim(id, State.OTHER_CONTENT, 0, null);
    }
    if (row[2] != null) {
      return new Claim(id, State.ANSWERED, ((Number) row[2]).intValue(), (String) row[3]);
    }
    int taken =
        em.createNativeQuery(
                "UPDATE idempotency_key SET created_at = ?2 WHERE id = ?1 AND created_at < ?3")
            .setParameter(1, id)
            .setParameter(2, now)
            .setParameter(3, now.minusSeconds(ABANDONED_AFTER_SECONDS))
            .executeUpdate();
    return new Claim(id, taken == 1 ? State.NEW : State.RUNNING, 0, null);
  }

  /** Keeps the answer of a claimed key. */
  public void complete(long id, int status, String answer) {
    keep(id, status, answer);
  }

  private void keep(long id, int status, String answer) {
    em.createNativeQuery("UPDATE idempotency_key SET status = ?2, answer = ?3 WHERE id = ?1")
        .setParameter(1, id)
        .setParameter(2, status)
        .setParameter(3, answer)
        .executeUpdate();
  }

  /** Gives a claimed key back: the request failed and may be sent again. */
  public void release(long id) {
    em.createNativeQuery("DELETE FROM idempotency_key WHERE id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }
}
