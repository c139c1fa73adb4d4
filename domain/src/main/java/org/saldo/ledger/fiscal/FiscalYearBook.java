package org.saldo.ledger.fiscal;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.ledger.Ledger;
import org.saldo.problem.Refusal;

/** Where it is said when fiscal years of a creditor begin; no record is ever lost. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class FiscalYearBook {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private FiscalYearRows rows;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every record of a creditor, the latest first; none out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  @OpenToOutside
  public List<FiscalYearRecord> records(String creditor) {
    return inScope(creditor).map(rows::of).orElse(List.of());
  }

  /**
   * The fiscal year of a day; empty out of scope.
   *
   * @param day null for today
   */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  @OpenToOutside
  public Optional<FiscalYear> yearOf(String creditor, LocalDate day) {
    return inScope(creditor).map(id -> rows.calendar(id).yearOf(day == null ? clock.today() : day));
  }

  /**
   * Records that years begin in the month of a day from that day on, or that they do not. Years
   * that are closed stay as they are.
   *
   * @param startsOn first day of a month, after the last closed year
   */
  public Optional<Refusal> record(
      String creditor, LocalDate startsOn, boolean inForce, String reason) {
    Optional<Long> found = inScope(creditor);
    if (found.isEmpty()) {
      return Refusal.because("creditor.unknown", creditor).on("creditor").asOptional();
    }
    ledger.lock(found.get());
    Optional<Refusal> refusal = check(found.get(), startsOn, inForce, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    long id = keys.next();
    em.createNativeQuery(
            "INSERT INTO fiscal_year_start (id, creditor_id, starts_on, in_force, reason,"
                + " recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, id)
        .setParameter(2, found.get())
        .setParameter(3, startsOn)
        .setParameter(4, inForce ? 1 : 0)
        .setParameter(5, reason.strip())
        .setParameter(6, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .setParameter(7, actor.name())
        .executeUpdate();
    audit.write(
        "fiscal.year.recorded",
        "FiscalYear",
        id,
        AuditWords.of(creditor, startsOn, inForce),
        reason.strip());
    return Optional.empty();
  }

  private Optional<Refusal> check(
      long creditorId, LocalDate startsOn, boolean inForce, String reason) {
    if (startsOn == null || startsOn.getDayOfMonth() != 1) {
      return Refusal.because("fiscal.year.day").on("startsOn").asOptional();
    }
    Optional<LocalDate> closed = rows.lastClosed(creditorId);
    // What follows a closed year has to begin the day after it, so that beginning stays too.
    LocalDate fixed = closed.map(last -> inForce ? last : last.plusDays(1)).orElse(null);
    if (fixed != null && !startsOn.isAfter(fixed)) {
      return Refusal.because("fiscal.year.closed", closed.get()).on("startsOn").asOptional();
    }
    boolean begins = rows.calendar(creditorId).beginnings().contains(startsOn);
    if (begins == inForce) {
      return Refusal.because(inForce ? "fiscal.year.same" : "fiscal.year.none", startsOn)
          .on("startsOn")
          .asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return Optional.empty();
  }

  private Optional<Long> inScope(String creditor) {
    List<?> ids =
        em.createNativeQuery("SELECT id FROM creditor WHERE creditor_key = ?1")
            .setParameter(1, creditor)
            .getResultList();
    return ids.stream()
        .findFirst()
        .map(id -> ((Number) id).longValue())
        .filter(actor.scope()::covers);
  }
}
