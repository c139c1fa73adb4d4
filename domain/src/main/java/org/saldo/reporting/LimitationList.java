package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;

/** Lists the receivables in scope that lapse soon, or have lapsed, with something open. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
@OpenToOutside
public class LimitationList {

  private static final int MAX_SIZE = 200;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /** The rows are found by an index of the read model; only what is shown is joined. */
  private static final String COLUMNS =
      "SELECT r.public_id, r.number, c.public_id case_id, o.number case_number, o.debtor_name,"
          + " k.creditor_key, k.name creditor_name, o.controller, l.open_minor, l.currency,"
          + " l.last_on, l.receivable_id FROM (SELECT l.receivable_id";

  private static final String JOINS =
      ") shown JOIN receivable_limitation l ON l.receivable_id = shown.receivable_id"
          + " JOIN receivable r ON r.id = l.receivable_id"
          + " JOIN case_file c ON c.id = l.case_file_id"
          + " JOIN case_overview o ON o.case_file_id = l.case_file_id"
          + " JOIN creditor k ON k.id = l.creditor_id";

  /**
   * A page, what lapses first at the top; of what has lapsed, the latest.
   *
   * @param number page from 1
   * @param size rows of a page, 1 to 200
   */
  public Page<LimitationRow> page(LimitationFilter filter, int number, int size) {
    Listing listing = Listing.of(number, size);
    LocalDate today = clock.today();
    String order = order(filter.lapsed());
    Sql rows = where(Sql.of(COLUMNS), filter, today).add(order);
    listing.limit(rows).add(JOINS).add(order);
    return listing.page(
        dataSource, rows, r -> row(r, today), where(Listing.counting(), filter, today));
  }

  /**
   * Rows after a given one, by last day; for callers that read on and on.
   *
   * @param after cursor of the row to continue after; null for the start, also what is none
   */
  public List<LimitationRow> after(LimitationFilter filter, String after, int size) {
    LocalDate today = clock.today();
    Sql sql = where(Sql.of(COLUMNS), filter, today);
    if (after != null && after.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}")) {
      sql.add(
          "AND (l.last_on > ? OR (l.last_on = ? AND l.receivable_id > ?))",
          day(after),
          day(after),
          Long.parseLong(after.substring(after.indexOf('_') + 1)));
    }
    String order = order(false);
    return sql.add(order)
        .add("LIMIT ?", Math.min(Math.max(size, 1), MAX_SIZE))
        .add(JOINS)
        .add(order)
        .list(dataSource, r -> row(r, today));
  }

  /** Public ids of the receivables of a case in scope that have lapsed by a date. */
  public Set<UUID> lapsed(UUID caseId, LocalDate on) {
    return Set.copyOf(
        Sql.of(
                "SELECT r.public_id FROM receivable_limitation l JOIN receivable r"
                    + " ON r.id = l.receivable_id JOIN case_file c ON c.id = l.case_file_id"
                    + " WHERE c.public_id = ? AND l.last_on < ? AND",
                caseId,
                on)
            .add(actor.scope().condition("l.creditor_id"))
            .list(dataSource, r -> r.id("public_id")));
  }

  private static LocalDate day(String cursor) {
    try {
      return LocalDate.parse(cursor.substring(0, cursor.indexOf('_')));
    } catch (DateTimeParseException none) {
      return LocalDate.EPOCH;
    }
  }

  private static String order(boolean lapsed) {
    return lapsed
        ? "ORDER BY l.last_on DESC, l.receivable_id DESC"
        : "ORDER BY l.last_on, l.receivable_id";
  }

  private Sql where(Sql select, LimitationFilter filter, LocalDate today) {
    boolean controller = given(filter.controller());
    return select
        .add("FROM receivable_limitation l")
        .addIf(controller, "JOIN case_overview o ON o.case_file_id = l.case_file_id")
        .add("WHERE")
        .add(actor.scope().condition("l.creditor_id"))
        .addIf(filter.lapsed(), "AND l.last_on < ?", today)
        .addIf(
            !filter.lapsed(), "AND l.last_on BETWEEN ? AND ?", today, today.plusDays(filter.days()))
        .addIf(
            given(filter.creditor()),
            "AND l.creditor_id = (SELECT id FROM creditor WHERE creditor_key = ?)",
            filter.creditor())
        .addIf(controller, "AND o.controller = ?", filter.controller());
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  private static LimitationRow row(Sql.Row r, LocalDate today) throws SQLException {
    LocalDate lastDay = r.day("last_on");
    return new LimitationRow(
        r.id("public_id"),
        r.text("number"),
        r.id("case_id"),
        r.text("case_number"),
        r.text("debtor_name"),
        r.text("creditor_key"),
        r.text("creditor_name"),
        r.text("controller"),
        r.money("open_minor", "currency"),
        lastDay,
        ChronoUnit.DAYS.between(today, lastDay),
        lastDay + "_" + r.number("receivable_id"));
  }
}
