package org.saldo.ledger.closing;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.ledger.EventKind;
import org.saldo.problem.Refusal;

/** Where it is said what the verification report demands of a creditor; no record is ever lost. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN, SYSTEM})
public class DemandBook {

  private static final String FLEXFIELD = "[A-Za-z][A-Za-z0-9]{0,39}";
  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CreditorKeys creditors;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every record of a creditor, the latest first; none out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  @OpenToOutside
  public List<DemandRecord> records(String creditor) {
    List<DemandRecord> records = new ArrayList<>();
    Optional<Long> found = creditors.inScope(creditor);
    if (found.isEmpty()) {
      return records;
    }
    Set<List<Object>> seen = new HashSet<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT kind, event_kind, account_number, flexfield, valid_from, in_force, reason,"
                    + " recorded_at, recorded_by FROM ledger_demand WHERE creditor_id = ?1"
                    + " ORDER BY recorded_at DESC, id DESC")
            .setParameter(1, found.get())
            .getResultList()) {
      Object[] row = (Object[]) each;
      boolean latest = seen.add(List.of(row[0], row[1], row[2], row[3]));
      records.add(record(row, latest));
    }
    return records;
  }

  private static DemandRecord record(Object[] row, boolean latest) {
    String event = (String) row[1];
    return new DemandRecord(
        new Demand(
            DemandKind.valueOf((String) row[0]),
            event.isEmpty() ? null : EventKind.valueOf(event),
            nullIfEmpty((String) row[2]),
            nullIfEmpty((String) row[3]),
            Columns.day(row[4]),
            row[5] instanceof Boolean flag ? flag : Columns.number(row[5]) == 1),
        latest,
        (String) row[6],
        Columns.instant(row[7]),
        (String) row[8]);
  }

  private static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Records a demand, or that it is one no longer. */
  public Optional<Refusal> record(String creditor, Demand demand, String reason) {
    Optional<Long> found = creditors.inScope(creditor);
    if (found.isEmpty()) {
      return Refusal.because("creditor.unknown", creditor).on("creditor").asOptional();
    }
    Optional<Refusal> refusal = check(found.get(), demand, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    long id = keys.next();
    em.createNativeQuery(
            "INSERT INTO ledger_demand (id, creditor_id, kind, event_kind, account_number,"
                + " flexfield, in_force, valid_from, reason, recorded_at, recorded_by)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
        .setParameter(1, id)
        .setParameter(2, found.get())
        .setParameter(3, demand.kind().name())
        .setParameter(4, demand.event() == null ? "" : demand.event().name())
        .setParameter(5, Objects.requireNonNullElse(demand.account(), ""))
        .setParameter(6, Objects.requireNonNullElse(demand.flexfield(), ""))
        .setParameter(7, demand.inForce() ? 1 : 0)
        .setParameter(8, demand.validFrom())
        .setParameter(9, reason.strip())
        .setParameter(10, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .setParameter(11, actor.name())
        .executeUpdate();
    audit.write(
        "ledger.demand.recorded",
        "LedgerDemand",
        id,
        AuditWords.of(
            creditor,
            demand.kind(),
            demand.event(),
            demand.account(),
            demand.flexfield(),
            demand.validFrom(),
            demand.inForce()),
        reason.strip());
    return Optional.empty();
  }

  private Optional<Refusal> check(long creditorId, Demand demand, String reason) {
    if (demand.kind() == null) {
      return Refusal.because("ledger.demand.kind").on("kind").asOptional();
    }
    boolean flexfield = demand.kind() == DemandKind.FLEXFIELD;
    if (flexfield != (demand.flexfield() != null)
        || (flexfield && !demand.flexfield().matches(FLEXFIELD))) {
      return Refusal.because("ledger.demand.flexfield").on("flexfield").asOptional();
    }
    if (!flexfield && demand.event() != null) {
      return Refusal.because("ledger.demand.event").on("event").asOptional();
    }
    if ((!flexfield && demand.account() == null)
        || (demand.account() != null && !isAccount(creditorId, demand.account()))) {
      return Refusal.because("ledger.demand.account").on("account").asOptional();
    }
    if (demand.validFrom() == null) {
      return Refusal.because("ledger.demand.from").on("validFrom").asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return Optional.empty();
  }

  private boolean isAccount(long creditorId, String number) {
    return Columns.number(
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM ledger_account WHERE creditor_id = ?1 AND number = ?2")
                .setParameter(1, creditorId)
                .setParameter(2, number)
                .getSingleResult())
        > 0;
  }
}
