package org.saldo.ledger.closing;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Where days are asked to be closed, by the night or by a person, and findings are accepted. */
@Stateless
@RolesAllowed({ACCOUNTANT, SUPERVISOR})
public class EndOfDay {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private DayBook days;
  @Inject private CreditorKeys creditors;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<DaysWanted> wanted;

  /**
   * Asks for the days of a creditor up to one to be looked at and closed, at most up to today. It
   * is done in the background; asking again looks again at a day that is held.
   */
  public Optional<Refusal> close(String creditor, LocalDate until) {
    Optional<Long> found = creditors.inScope(creditor);
    if (found.isEmpty()) {
      return Refusal.because("creditor.unknown", creditor).on("creditor").asOptional();
    }
    if (until == null || until.isAfter(clock.today())) {
      return Refusal.because("ledger.day.future", clock.today()).on("until").asOptional();
    }
    Optional<OpenDay> next = days.next(found.get());
    if (next.isEmpty()) {
      return Refusal.of("ledger.day.nothing");
    }
    if (next.get().day().isAfter(until)) {
      return Refusal.because("ledger.day.closed", next.get().day().minusDays(1))
          .on("until")
          .asOptional();
    }
    want(found.get(), until);
    audit.write("ledger.day.wanted", "Ledger", found.get(), until.toString(), null);
    return Optional.empty();
  }

  private void want(long creditorId, LocalDate until) {
    em.createNativeQuery("INSERT IGNORE INTO ledger_desk (creditor_id) VALUES (?1)")
        .setParameter(1, creditorId)
        .executeUpdate();
    em.createNativeQuery(
            "UPDATE ledger_desk SET wanted_until = ?2, wanted_at = ?3, wanted_by = ?4"
                + " WHERE creditor_id = ?1")
        .setParameter(1, creditorId)
        .setParameter(2, until)
        .setParameter(3, SystemTime.utc())
        .setParameter(4, actor.name())
        .executeUpdate();
    wanted.fire(new DaysWanted(creditorId, until));
  }

  /** Asks once a night for the days before it of all creditors. */
  @RolesAllowed(SYSTEM)
  public void night(LocalDate today) {
    em.createNativeQuery(
            "INSERT IGNORE INTO ledger_desk (creditor_id) SELECT creditor_id FROM ledger")
        .executeUpdate();
    em.createNativeQuery(
            "UPDATE ledger_desk SET wanted_until = ?1, wanted_at = ?2, wanted_by = ?3, night_on = ?4"
                + " WHERE (night_on IS NULL OR night_on < ?4)"
                + " AND (wanted_until IS NULL OR wanted_until < ?1)")
        .setParameter(1, today.minusDays(1))
        .setParameter(2, SystemTime.utc())
        .setParameter(3, actor.name())
        .setParameter(4, today)
        .executeUpdate();
  }

  /** Says why a finding may stay; it counts when somebody else agrees. */
  public Optional<Refusal> accept(String creditor, String fingerprint, String reason) {
    return step(creditor, fingerprint, "ASKED", reason);
  }

  /** Agrees to what another person said about a finding; the days that wait go on. */
  public Optional<Refusal> agree(String creditor, String fingerprint, String reason) {
    return step(creditor, fingerprint, "AGREED", reason);
  }

  private Optional<Refusal> step(String creditor, String fingerprint, String step, String reason) {
    Optional<Long> found = creditors.inScope(creditor);
    if (found.isEmpty() || !isKnown(found.get(), fingerprint)) {
      return Refusal.of("ledger.finding.unknown");
    }
    Optional<OpenDay> held =
        days.next(found.get()).filter(open -> holds(found.get(), open.day(), fingerprint));
    if (held.isEmpty()) {
      return Refusal.of("ledger.finding.gone");
    }
    if (brokeOff(found.get(), fingerprint)) {
      return Refusal.of("ledger.finding.broken");
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    Optional<String> asked = said(found.get(), fingerprint, "ASKED");
    boolean agrees = step.equals("AGREED");
    if (said(found.get(), fingerprint, step).isPresent()) {
      return Refusal.of("ledger.finding.said");
    }
    if (agrees && asked.isEmpty()) {
      return Refusal.of("ledger.finding.unasked");
    }
    if (agrees && asked.get().equals(actor.name())) {
      return Refusal.of("ledger.finding.same.person");
    }
    long id = keys.next();
    em.createNativeQuery(
            "INSERT INTO ledger_acceptance (id, creditor_id, fingerprint, step, reason,"
                + " recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, id)
        .setParameter(2, found.get())
        .setParameter(3, fingerprint)
        .setParameter(4, step)
        .setParameter(5, reason.strip())
        .setParameter(6, SystemTime.utc())
        .setParameter(7, actor.name())
        .executeUpdate();
    audit.write(
        agrees ? "ledger.finding.agreed" : "ledger.finding.accepted",
        "LedgerFinding",
        id,
        AuditWords.of(creditor, fingerprint),
        reason.strip());
    if (agrees) {
      LocalDate yesterday = clock.today().minusDays(1);
      LocalDate day = held.get().day();
      want(found.get(), day.isAfter(yesterday) ? day : yesterday);
    }
    return Optional.empty();
  }

  private boolean isKnown(long creditorId, String fingerprint) {
    return count(creditorId, fingerprint, "") > 0;
  }

  /** Whether a day that is still open was held by it. */
  private boolean holds(long creditorId, LocalDate day, String fingerprint) {
    return Columns.number(
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM ledger_finding f JOIN ledger_report r"
                        + " ON r.id = f.report_id WHERE r.creditor_id = ?1 AND f.fingerprint = ?2"
                        + " AND r.day_on = ?3")
                .setParameter(1, creditorId)
                .setParameter(2, fingerprint)
                .setParameter(3, day)
                .getSingleResult())
        > 0;
  }

  /** Whether it says that a closing broke off: that can be tried again, and not be accepted. */
  private boolean brokeOff(long creditorId, String fingerprint) {
    return count(creditorId, fingerprint, " AND f.check_name = 'CLOSING'") > 0;
  }

  private long count(long creditorId, String fingerprint, String which) {
    return Columns.number(
        em.createNativeQuery(
                "SELECT COUNT(*) FROM ledger_finding f JOIN ledger_report r ON r.id = f.report_id"
                    + " WHERE r.creditor_id = ?1 AND f.fingerprint = ?2"
                    + which)
            .setParameter(1, creditorId)
            .setParameter(2, fingerprint)
            .getSingleResult());
  }

  private Optional<String> said(long creditorId, String fingerprint, String step) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT recorded_by FROM ledger_acceptance WHERE creditor_id = ?1"
                    + " AND fingerprint = ?2 AND step = ?3")
            .setParameter(1, creditorId)
            .setParameter(2, fingerprint)
            .setParameter(3, step)
            .getResultList();
    return rows.stream().findFirst().map(String.class::cast);
  }
}
