package org.saldo.ledger.transit;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.ledger.closing.Columns;
import org.saldo.ledger.closing.CreditorKeys;
import org.saldo.problem.Refusal;

/** Where runs over transfer accounts are started and listed; they work in the background. */
@Stateless
@RolesAllowed(ACCOUNTANT)
public class ClearingRuns {

  private static final int LISTED = 20;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CreditorKeys creditors;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * What came of asking for a run.
   *
   * @param id null when refused
   */
  public record Started(UUID id, Refusal refusal) {}

  /** Starts a run over the transfer accounts of a creditor. */
  public Started start(String creditor) {
    Optional<Long> found = creditors.inScope(creditor);
    if (found.isEmpty()) {
      return new Started(null, Refusal.because("creditor.unknown", creditor).on("creditor"));
    }
    return insert(found.get(), clock.today(), null)
        .map(id -> new Started(id, null))
        .orElseGet(() -> new Started(null, Refusal.because("transfer.run.at.work")));
  }

  /** Starts the run of a night for all creditors, unless there was one or another is at work. */
  @RolesAllowed(SYSTEM)
  public void startOnce(LocalDate night) {
    insert(null, night, night);
  }

  private Optional<UUID> insert(Long creditorId, LocalDate on, LocalDate night) {
    long id = keys.next();
    UUID publicId = PublicIds.next();
    boolean started =
        em.createNativeQuery(
                    "INSERT IGNORE INTO clearing_run (id, public_id, creditor_id, run_on, night_on,"
                        + " running_slot, last_account_id, accounts, clearings, cleared_lines,"
                        + " failed, started_at, started_by)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, 1, -1, 0, 0, 0, 0, ?6, ?7)")
                .setParameter(1, id)
                .setParameter(2, UuidConverter.bytes(publicId))
                .setParameter(3, creditorId)
                .setParameter(4, on)
                .setParameter(5, night)
                .setParameter(6, SystemTime.utc())
                .setParameter(7, actor.name())
                .executeUpdate()
            == 1;
    if (!started) {
      return Optional.empty();
    }
    audit.write("transfer.run.started", "ClearingRun", id, on.toString(), null);
    return Optional.of(publicId);
  }

  /** The newest runs in scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  public List<ClearingRunView> newest() {
    List<?> rows =
        em.createNativeQuery(inScope() + " ORDER BY x.started_at DESC, x.id DESC LIMIT " + LISTED)
            .getResultList();
    return rows.stream().map(row -> view((Object[]) row)).toList();
  }

  /** A run in scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  public Optional<ClearingRunView> byId(UUID id) {
    List<?> rows =
        em.createNativeQuery(inScope() + " AND x.public_id = ?1")
            .setParameter(1, UuidConverter.bytes(id))
            .getResultList();
    return rows.stream().findFirst().map(row -> view((Object[]) row));
  }

  private String inScope() {
    return "SELECT x.public_id, k.creditor_key, k.name, x.run_on, x.accounts, x.clearings,"
        + " x.cleared_lines, x.failed, x.started_at, x.started_by, x.ended_at FROM clearing_run x"
        + " LEFT JOIN creditor k ON k.id = x.creditor_id WHERE (x.creditor_id IS NULL OR "
        + actor.scope().condition("x.creditor_id")
        + ")";
  }

  private static ClearingRunView view(Object[] row) {
    return new ClearingRunView(
        UuidConverter.uuid((byte[]) row[0]),
        (String) row[1],
        (String) row[2],
        Columns.day(row[3]),
        ((Number) row[4]).intValue(),
        ((Number) row[5]).intValue(),
        ((Number) row[6]).intValue(),
        ((Number) row[7]).intValue(),
        Columns.instant(row[8]),
        (String) row[9],
        Columns.instant(row[10]));
  }
}
