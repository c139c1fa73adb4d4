package org.saldo.incoming;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;

/**
 * Who looks into the mailbox and into the scanner's folder: one server at a time, and another one
 * when that one is gone. Whoever lost the lease takes nothing any more.
 */
@ApplicationScoped
class IncomingLeases {

  static final String MAILBOX = "MAILBOX";
  static final String SCAN_FOLDER = "SCAN_FOLDER";

  /** Longer than a mail takes at a slow server; a server that died is replaced after it. */
  private static final int SECONDS = 120;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;

  /** A lease in the hands of this server. */
  record Lease(String name, long token) {}

  /** Takes the lease; empty when another server has it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<Lease> take(String name) {
    long token = keys.next();
    int taken =
        em.createNativeQuery(
                "UPDATE incoming_lease SET lease_token = ?2, lease_until = ?3 WHERE name = ?1"
                    + " AND (lease_until IS NULL OR lease_until < ?4)")
            .setParameter(1, name)
            .setParameter(2, token)
            .setParameter(3, SystemTime.utc().plusSeconds(SECONDS))
            .setParameter(4, SystemTime.utc())
            .executeUpdate();
    return taken == 1 ? Optional.of(new Lease(name, token)) : Optional.empty();
  }

  /** Holds it for longer, in the transaction that relies on it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void prove(Lease lease) {
    int held =
        em.createNativeQuery(
                "UPDATE incoming_lease SET lease_until = ?3 WHERE name = ?1 AND lease_token = ?2")
            .setParameter(1, lease.name())
            .setParameter(2, lease.token())
            .setParameter(3, SystemTime.utc().plusSeconds(SECONDS))
            .executeUpdate();
    if (held == 0) {
      throw new IncomingLeaseLostException(lease.name());
    }
  }

  /** Gives it back; nothing when another server has taken it over meanwhile. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void giveBack(Lease lease) {
    em.createNativeQuery(
            "UPDATE incoming_lease SET lease_token = NULL, lease_until = NULL"
                + " WHERE name = ?1 AND lease_token = ?2")
        .setParameter(1, lease.name())
        .setParameter(2, lease.token())
        .executeUpdate();
  }
}
