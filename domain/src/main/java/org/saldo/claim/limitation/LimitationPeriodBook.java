package org.saldo.claim.limitation;

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
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Where the regular periods of limitation are read and recorded; no record is ever lost. */
@Stateless
@RolesAllowed(ADMIN)
public class LimitationPeriodBook {

  private static final int MAX_SOURCE = 200;
  private static final int MAX_REASON = 500;
  private static final int MAX_YEARS = 100;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private LimitationPeriods periods;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every record, by country, the latest first. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<PeriodVersion> versions() {
    return periods.versions();
  }

  /**
   * Records a period. One that is known for the country and day is corrected by it; lists follow
   * with the next night.
   */
  public Optional<Refusal> record(NewPeriod period, String reason) {
    Optional<Refusal> refusal = check(period, reason);
    if (refusal.isEmpty()) {
      long id = keys.next();
      em.persist(new LimitationPeriod(id, period, clock.now(), actor.name(), reason.strip()));
      em.flush();
      audit.write(
          "limitation.period.recorded",
          "LimitationPeriod",
          id,
          AuditWords.of(period.country(), period.validFrom(), period.years(), period.source()),
          reason.strip());
    }
    return refusal;
  }

  private Optional<Refusal> check(NewPeriod period, String reason) {
    if (period.country() == null || !period.country().matches("[A-Z]{2}")) {
      return Refusal.because("country.invalid").on("country").asOptional();
    }
    if (period.validFrom() == null
        || period.validFrom().isBefore(FIRST)
        || period.validFrom().isAfter(clock.today().plusYears(1))) {
      return Refusal.because("limitation.period.day").on("validFrom").asOptional();
    }
    if (period.years() < 1 || period.years() > MAX_YEARS) {
      return Refusal.because("limitation.period.years", MAX_YEARS).on("years").asOptional();
    }
    if (period.source() == null
        || period.source().isBlank()
        || period.source().length() > MAX_SOURCE) {
      return Refusal.because("interest.rate.source", MAX_SOURCE).on("source").asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    boolean same =
        periods.versions().stream().anyMatch(v -> v.inForce() && v.period().equals(period));
    return same ? Refusal.of("limitation.period.same") : Optional.empty();
  }
}
