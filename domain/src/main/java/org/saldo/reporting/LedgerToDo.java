package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.ledger.fiscal.FiscalYear;
import org.saldo.ledger.fiscal.FiscalYears;

/** What waits for a person in the books, the most urgent first. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR, SUPERVISOR})
@OpenToOutside
public class LedgerToDo {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;
  @Inject private FiscalYears years;

  /** Why somebody is waited for, in the order of urgency. */
  public enum Why {
    /** The closing of a day broke off. */
    BROKEN,
    /** A day is held by findings. */
    HELD,
    /** Days that are over are not closed. */
    DAYS,
    /** Months can be closed. */
    MONTH,
    /** A fiscal year can be closed. */
    YEAR
  }

  /**
   * Something to do.
   *
   * @param from first day that it is about
   * @param until last one, counted
   * @param count findings, days or months
   * @param reportId what was found; null when it is not about findings
   */
  public record Item(
      Why why,
      String creditorKey,
      String creditorName,
      LocalDate from,
      LocalDate until,
      long count,
      UUID reportId) {}

  private record Books(
      long id,
      String key,
      String name,
      LocalDate firstClosed,
      LocalDate lastClosed,
      LocalDate lastMonth,
      LocalDate lastYear,
      LocalDate firstBooked,
      UUID reportId,
      LocalDate reportDay,
      int findings,
      int broken,
      boolean wanted) {

    Item item(Why why, LocalDate from, LocalDate until, long count) {
      boolean found = why == Why.BROKEN || why == Why.HELD;
      return new Item(why, key, name, from, until, count, found ? reportId : null);
    }
  }

  /** Of all creditors in scope. */
  public List<Item> items() {
    LocalDate yesterday = clock.today().minusDays(1);
    List<Item> items = new ArrayList<>();
    for (Books books : books()) {
      days(books, yesterday).ifPresent(items::add);
      months(books).ifPresent(items::add);
      year(books).ifPresent(items::add);
    }
    items.sort(Comparator.comparing(Item::why).thenComparing(Item::from));
    return items;
  }

  private static Optional<Item> days(Books books, LocalDate yesterday) {
    if (books.wanted()) {
      return Optional.empty();
    }
    if (books.findings() > 0) {
      Why why = books.broken() > 0 ? Why.BROKEN : Why.HELD;
      return Optional.of(books.item(why, books.reportDay(), books.reportDay(), books.findings()));
    }
    LocalDate next =
        books.lastClosed() == null ? books.firstBooked() : books.lastClosed().plusDays(1);
    return next == null || next.isAfter(yesterday)
        ? Optional.empty()
        : Optional.of(
            books.item(Why.DAYS, next, yesterday, ChronoUnit.DAYS.between(next, yesterday) + 1));
  }

  private static Optional<Item> months(Books books) {
    if (books.lastClosed() == null) {
      return Optional.empty();
    }
    LocalDate from =
        books.lastMonth() == null
            ? books.firstClosed().withDayOfMonth(1)
            : books.lastMonth().plusDays(1);
    long whole = ChronoUnit.MONTHS.between(from, books.lastClosed().plusDays(1));
    return whole < 1
        ? Optional.empty()
        : Optional.of(books.item(Why.MONTH, from, from.plusMonths(whole).minusDays(1), whole));
  }

  private Optional<Item> year(Books books) {
    if (books.lastMonth() == null) {
      return Optional.empty();
    }
    LocalDate next = books.lastYear() == null ? books.firstClosed() : books.lastYear().plusDays(1);
    if (next.isAfter(books.lastMonth())) {
      return Optional.empty();
    }
    FiscalYear year = years.yearOf(books.id(), next);
    return year.lastOn().isAfter(books.lastMonth())
        ? Optional.empty()
        : Optional.of(books.item(Why.YEAR, year.firstOn(), year.lastOn(), 1));
  }

  private List<Books> books() {
    String open =
        "(SELECT COUNT(*) FROM ledger_finding f WHERE f.report_id = r.id"
            + " AND NOT EXISTS (SELECT 1 FROM ledger_acceptance a WHERE a.creditor_id = k.id"
            + " AND a.fingerprint = f.fingerprint AND a.step = 'AGREED')";
    return Sql.of(
            "SELECT k.id, k.creditor_key, k.name, d.first_on, d.last_on, m.month_on, m.year_on,"
                + " (SELECT e.posted_on FROM journal_entry e WHERE e.creditor_id = k.id"
                + " ORDER BY e.entry_no LIMIT 1) AS booked_on, r.public_id, r.day_on, "
                + open
                + ") AS findings, "
                + open
                + " AND f.check_name = 'CLOSING') AS broken,"
                + " w.wanted_until FROM creditor k"
                + " LEFT JOIN (SELECT creditor_id, MIN(day_on) AS first_on, MAX(day_on) AS last_on"
                + " FROM ledger_day GROUP BY creditor_id) d ON d.creditor_id = k.id"
                + " LEFT JOIN (SELECT creditor_id,"
                + " MAX(CASE WHEN kind = 'MONTH' THEN ends_on END) AS month_on,"
                + " MAX(CASE WHEN kind = 'YEAR' THEN ends_on END) AS year_on"
                + " FROM ledger_period GROUP BY creditor_id) m ON m.creditor_id = k.id"
                + " LEFT JOIN ledger_report r ON r.id = (SELECT x.id FROM ledger_report x"
                + " WHERE x.creditor_id = k.id"
                + " ORDER BY x.day_on DESC, x.recorded_at DESC, x.id DESC LIMIT 1)"
                + " AND (d.last_on IS NULL OR r.day_on > d.last_on)"
                + " LEFT JOIN ledger_desk w ON w.creditor_id = k.id WHERE")
        .add(actor.scope().condition("k.id"))
        .add("ORDER BY k.name, k.creditor_key")
        .list(dataSource, LedgerToDo::books);
  }

  private static Books books(Sql.Row r) throws SQLException {
    return new Books(
        r.number("id"),
        r.text("creditor_key"),
        r.text("name"),
        r.day("first_on"),
        r.day("last_on"),
        r.day("month_on"),
        r.day("year_on"),
        r.day("booked_on"),
        r.id("public_id"),
        r.day("day_on"),
        r.count("findings"),
        r.count("broken"),
        r.day("wanted_until") != null);
  }
}
