package org.saldo.ledger.closing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.ledger.Ledger;
import org.saldo.ledger.fiscal.FiscalYear;
import org.saldo.ledger.fiscal.FiscalYears;
import org.saldo.problem.Refusal;

/** Where months and years are closed, each after the one before; it cannot be undone. */
@Stateless
@RolesAllowed({ACCOUNTANT})
public class PeriodBook {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CreditorKeys creditors;
  @Inject private YearEnd yearEnd;
  @Inject private FiscalYears years;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  private record Days(LocalDate first, LocalDate last) {}

  /** The month and the year to be closed next; none before a day was closed. */
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  @OpenToOutside
  public List<Period> next(String creditor) {
    return creditors
        .inScope(creditor)
        .flatMap(
            id ->
                days(id)
                    .map(
                        days ->
                            List.of(
                                next(id, PeriodKind.MONTH, days), next(id, PeriodKind.YEAR, days))))
        .orElse(List.of());
  }

  private Optional<Days> days(long creditorId) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "SELECT MIN(day_on), MAX(day_on), COUNT(*) FROM ledger_day WHERE creditor_id = ?1")
                .setParameter(1, creditorId)
                .getSingleResult();
    return Columns.number(row[2]) == 0
        ? Optional.empty()
        : Optional.of(new Days(Columns.day(row[0]), Columns.day(row[1])));
  }

  private Period next(long creditorId, PeriodKind kind, Days days) {
    Optional<LocalDate> before = lastEnd(creditorId, kind);
    FiscalYear period =
        period(creditorId, kind, before.map(d -> d.plusDays(1)).orElse(days.first()));
    LocalDate start = period.firstOn();
    LocalDate end = period.lastOn();
    boolean ready =
        !days.last().isBefore(end)
            && (kind == PeriodKind.MONTH
                || lastEnd(creditorId, PeriodKind.MONTH).filter(m -> !m.isBefore(end)).isPresent());
    return new Period(kind, start, end, ready, null, null);
  }

  /** The month or the fiscal year of a day. */
  private FiscalYear period(long creditorId, PeriodKind kind, LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    return kind == PeriodKind.YEAR
        ? years.yearOf(creditorId, day)
        : new FiscalYear(month, month.plusMonths(1).minusDays(1));
  }

  private Optional<LocalDate> lastEnd(long creditorId, PeriodKind kind) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT ends_on FROM ledger_period WHERE creditor_id = ?1 AND kind = ?2"
                    + " ORDER BY starts_on DESC LIMIT 1")
            .setParameter(1, creditorId)
            .setParameter(2, kind.name())
            .getResultList();
    return rows.stream().findFirst().map(Columns::day);
  }

  /** Closed periods of a creditor, the latest first. */
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  @OpenToOutside
  public List<Period> closed(String creditor) {
    List<Period> periods = new ArrayList<>();
    for (Object each :
        creditors
            .inScope(creditor)
            .map(
                id ->
                    em.createNativeQuery(
                            "SELECT kind, starts_on, ends_on, recorded_at, recorded_by"
                                + " FROM ledger_period WHERE creditor_id = ?1"
                                + " ORDER BY ends_on DESC, kind DESC")
                        .setParameter(1, id)
                        .getResultList())
            .orElse(List.of())) {
      Object[] row = (Object[]) each;
      periods.add(
          new Period(
              PeriodKind.valueOf((String) row[0]),
              Columns.day(row[1]),
              Columns.day(row[2]),
              false,
              Columns.instant(row[3]),
              (String) row[4]));
    }
    return periods;
  }

  /** What the end of a year would carry to the result; nothing is written. */
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  @OpenToOutside
  public List<CarriedBalance> look(String creditor, LocalDate yearEndsOn) {
    return creditors
        .inScope(creditor)
        .map(id -> yearEnd.balances(id, yearEndsOn))
        .orElse(List.of());
  }

  /**
   * Closes a month or a year that begins on a day. A year carries income and expenses to the
   * result, by entries of its last day that are booked on the first open one.
   */
  public Optional<Refusal> close(String creditor, PeriodKind kind, LocalDate start) {
    Optional<Long> found = creditors.inScope(creditor);
    if (found.isEmpty()) {
      return Refusal.because("creditor.unknown", creditor).on("creditor").asOptional();
    }
    long id = found.get();
    ledger.lock(id);
    Optional<Period> period =
        days(id).map(days -> next(id, kind, days)).filter(next -> next.from().equals(start));
    if (period.isEmpty()) {
      return Refusal.of("ledger.period.other");
    }
    if (!period.get().ready()) {
      return Refusal.of("ledger.period.open", period.get().until());
    }
    if (kind == PeriodKind.YEAR) {
      yearEnd.carry(id, new FiscalYear(start, period.get().until()));
    }
    long key = keys.next();
    em.createNativeQuery(
            "INSERT INTO ledger_period (id, creditor_id, kind, starts_on, ends_on, last_no, seal,"
                + " recorded_at, recorded_by) SELECT ?1, creditor_id, ?3, ?4, day_on, last_no, seal,"
                + " ?6, ?7 FROM ledger_day WHERE creditor_id = ?2 AND day_on = ?5")
        .setParameter(1, key)
        .setParameter(2, id)
        .setParameter(3, kind.name())
        .setParameter(4, start)
        .setParameter(5, period.get().until())
        .setParameter(6, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .setParameter(7, actor.name())
        .executeUpdate();
    audit.write(
        "ledger.period.closed",
        "LedgerPeriod",
        key,
        AuditWords.of(creditor, kind, start, period.get().until()),
        null);
    return Optional.empty();
  }
}
