package org.saldo.interest;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Where base rates are read and recorded; no record is ever lost. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class RateBook {

  private static final int MAX_TEXT = 200;
  private static final int MAX_REASON = 500;
  private static final int MAX_DECIMALS = 6;
  private static final BigDecimal MOST = BigDecimal.valueOf(100);
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final int MONTHS_AHEAD = 12;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Rates rates;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<InterestChanged> changed;

  /** Every record, by series, the latest first. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<RateVersion> versions() {
    return rates.versions();
  }

  /**
   * Records a base rate. One that is known for the day is corrected by it: interest that was
   * claimed under the old one is worked out anew.
   */
  public Optional<Refusal> record(NewRate rate, String reason) {
    return check(rate, reason)
        .or(
            () -> {
              keep(rate, reason);
              return Optional.empty();
            });
  }

  /**
   * Records the base rates of a list, or none when one of them is refused. What is known as it
   * stands there is passed over.
   *
   * @return how many were new, or the refusal with the number of its row
   */
  public Imported take(List<NewRate> list, String reason) {
    List<NewRate> fresh = list.stream().filter(rate -> !known(rate)).toList();
    for (NewRate rate : fresh) {
      Optional<Refusal> refusal = check(rate, reason);
      if (refusal.isPresent()) {
        return new Imported(0, list.indexOf(rate) + 1, refusal);
      }
    }
    fresh.forEach(rate -> keep(rate, reason));
    return new Imported(fresh.size(), 0, Optional.empty());
  }

  /**
   * What came of a list.
   *
   * @param row number of the refused row, from 1; 0 when none was refused
   */
  public record Imported(int recorded, int row, Optional<Refusal> refusal) {}

  private void keep(NewRate rate, String reason) {
    long id = keys.next();
    em.persist(new Rate(id, rate, clock.now(), actor.name(), reason.strip()));
    em.flush();
    audit.write(
        "interest.rate.recorded",
        "InterestRate",
        id,
        AuditWords.of(
            rate.series(), rate.validFrom(), rate.percent().toPlainString(), rate.source()),
        reason.strip());
    changed.fire(new InterestChanged(null, rate.series() + " " + rate.validFrom()));
  }

  private boolean known(NewRate rate) {
    return rate.validFrom() != null
        && rate.percent() != null
        && rates.of(rate.series()).stream()
            .anyMatch(
                r ->
                    r.validFrom().equals(rate.validFrom())
                        && r.percent().compareTo(rate.percent()) == 0);
  }

  private Optional<Refusal> check(NewRate rate, String reason) {
    if (rate.series() == null) {
      return Refusal.because("interest.rate.series").on("series").asOptional();
    }
    if (rate.validFrom() == null
        || rate.validFrom().isBefore(FIRST)
        || rate.validFrom().isAfter(clock.today().plusMonths(MONTHS_AHEAD))) {
      return Refusal.because("interest.rate.day").on("validFrom").asOptional();
    }
    if (rate.percent() == null
        || rate.percent().abs().compareTo(MOST) > 0
        || rate.percent().stripTrailingZeros().scale() > MAX_DECIMALS) {
      return Refusal.because("interest.rate.percent").on("percent").asOptional();
    }
    if (rate.source() == null || rate.source().isBlank() || rate.source().length() > MAX_TEXT) {
      return Refusal.because("interest.rate.source", MAX_TEXT).on("source").asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return known(rate) ? Refusal.of("interest.rate.same") : Optional.empty();
  }
}
