package org.saldo.procedure;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.UuidConverter;

/**
 * The parts of runs and who has them: a part is leased, and taken over by any node when its lease
 * runs out. Whoever lost a lease cannot write any more, because every write proves the token.
 */
@Stateless
@RolesAllowed(SYSTEM)
public class DunningChunks {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private DunningModes modes;

  /** Long enough for a case that is slow, short enough that a killed server is soon forgotten. */
  @Inject
  @ConfigProperty(name = "saldo.dunning.lease.seconds")
  private int leaseSeconds;

  /** Leases the next part that nobody has; empty when there is none now. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<RunPart> claim() {
    List<?> rows =
        em.createNativeQuery(
                "SELECT c.dunning_run_id, c.id, r.looked_on, r.business_date, c.first_case_id,"
                    + " c.last_case_id, r.proposes FROM dunning_chunk c"
                    + " JOIN dunning_run r ON r.id = c.dunning_run_id"
                    + " WHERE r.running_slot = 1 AND c.state = 'OPEN'"
                    + " AND (c.lease_until IS NULL OR c.lease_until < ?1)"
                    + " ORDER BY c.chunk_no LIMIT 1 FOR UPDATE SKIP LOCKED")
            .setParameter(1, SystemTime.utc())
            .getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Object[] row = (Object[]) rows.get(0);
    UUID token = UUID.randomUUID();
    em.createNativeQuery(
            "UPDATE dunning_chunk SET lease_token = ?2, lease_until = ?3, attempts = attempts + 1"
                + " WHERE id = ?1")
        .setParameter(1, row[1])
        .setParameter(2, UuidConverter.bytes(token))
        .setParameter(3, SystemTime.utc().plusSeconds(leaseSeconds))
        .executeUpdate();
    return Optional.of(
        new RunPart(
            number(row[0]),
            number(row[1]),
            day(row[2]),
            day(row[3]),
            number(row[4]),
            number(row[5]),
            token,
            modes.on(day(row[3]), flag(row[6]))));
  }

  /** Counts what came of a case, in its transaction, and holds the lease for longer. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void count(RunPart part, StepCounts counts) {
    int held =
        em.createNativeQuery(
                "UPDATE dunning_chunk SET seen = seen + 1, done = done + ?3, refused = refused + ?4,"
                    + " parked = parked + ?5, lease_until = ?6"
                    + " WHERE id = ?1 AND lease_token = ?2 AND state = 'OPEN'")
            .setParameter(1, part.chunkId())
            .setParameter(2, UuidConverter.bytes(part.token()))
            .setParameter(3, counts.done())
            .setParameter(4, counts.refused())
            .setParameter(5, counts.parked())
            .setParameter(6, SystemTime.utc().plusSeconds(leaseSeconds))
            .executeUpdate();
    if (held == 0) {
      throw new LeaseLostException(part);
    }
  }

  /** The part is through. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void finish(RunPart part, int seen) {
    em.createNativeQuery(
            "UPDATE dunning_chunk SET state = 'DONE', seen = ?3, lease_token = NULL,"
                + " lease_until = NULL WHERE id = ?1 AND lease_token = ?2 AND state = 'OPEN'")
        .setParameter(1, part.chunkId())
        .setParameter(2, UuidConverter.bytes(part.token()))
        .setParameter(3, seen)
        .executeUpdate();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static boolean flag(Object value) {
    return value instanceof Boolean yes ? yes : number(value) != 0;
  }

  private static LocalDate day(Object value) {
    return value == null ? null : ((java.sql.Date) value).toLocalDate();
  }
}
