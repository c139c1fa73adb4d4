package org.saldo.law;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
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

/** Where the tariffs are read, tried and changed; no record is ever lost. */
@Stateless
@RolesAllowed(ADMIN)
public class TariffBook {

  private static final int MAX_FIGURE = 400;
  private static final int MAX_SOURCE = 200;
  private static final int MAX_REASON = 500;
  private static final int MAX_DECIMALS = 4;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final int YEARS_AHEAD = 5;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Tariffs tariffs;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every record, by item, the latest validity and record first. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<TariffVersion> versions() {
    return tariffs.versions(clock.today());
  }

  /** Works out what may be charged; nothing is read of cases and nothing written. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public CostAnswer calculate(CostQuestion asked) {
    return tariffs.costs(asked);
  }

  /**
   * Records a figure; one that is known for the day is corrected by it. What was claimed before
   * stays: a tariff is asked when something is claimed.
   */
  public Optional<Refusal> record(NewTariffFigure figure, String reason) {
    Optional<Refusal> refusal = check(figure, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    long id = keys.next();
    em.persist(new TariffRecord(id, canonical(figure), clock.now(), actor.name(), reason.strip()));
    audit.write(
        "law.tariff.recorded",
        "TariffFigure",
        id,
        AuditWords.of(
            figure.item(), figure.validFrom(), canonical(figure).figure(), figure.source()),
        reason.strip());
    return Optional.empty();
  }

  private Optional<Refusal> check(NewTariffFigure figure, String reason) {
    if (figure.item() == null) {
      return Refusal.because("tariff.item").on("item").asOptional();
    }
    if (figure.validFrom() == null
        || figure.validFrom().isBefore(FIRST)
        || figure.validFrom().isAfter(clock.today().plusYears(YEARS_AHEAD))) {
      return Refusal.because("law.rule.day").on("validFrom").asOptional();
    }
    if (!isPlausible(figure)) {
      return Refusal.because(
              figure.item().unit() == TariffUnit.TABLE ? "tariff.table" : "tariff.figure")
          .on("figure")
          .asOptional();
    }
    if (figure.source() == null
        || figure.source().isBlank()
        || figure.source().length() > MAX_SOURCE) {
      return Refusal.because("law.rule.source", MAX_SOURCE).on("source").asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return versions().stream()
            .filter(TariffVersion::inForce)
            .anyMatch(version -> version.figure().equals(canonical(figure)))
        ? Refusal.of("tariff.same")
        : Optional.empty();
  }

  private static boolean isPlausible(NewTariffFigure figure) {
    try {
      if (figure.item().unit() == TariffUnit.TABLE) {
        return FeeTable.read(figure.figure()).write().length() <= MAX_FIGURE;
      }
      BigDecimal number = new BigDecimal(figure.figure());
      return number.signum() >= 0
          && number.compareTo(MOST) <= 0
          && number.stripTrailingZeros().scale() <= MAX_DECIMALS;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static NewTariffFigure canonical(NewTariffFigure figure) {
    String written =
        figure.item().unit() == TariffUnit.TABLE
            ? FeeTable.read(figure.figure()).write()
            : new BigDecimal(figure.figure()).toPlainString();
    return new NewTariffFigure(
        figure.item(), figure.validFrom(), written, figure.source().strip(), figure.verified());
  }
}
