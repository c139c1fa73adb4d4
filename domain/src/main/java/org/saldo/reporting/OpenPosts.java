package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.ledger.Component;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/**
 * The open items of the books in scope at a key date: what the lines up to that day leave open of
 * each receivable. Their sum is the balance of the control accounts on that day.
 */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class OpenPosts {

  private static final int MAX = 500;
  private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})_(\\d{1,18})");

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /** The key date that is meant by none. */
  public LocalDate day(LocalDate on) {
    return on == null ? clock.today() : on;
  }

  /**
   * What is open in all, one sum for each currency.
   *
   * @param on null for today
   * @param creditor key, null for every creditor in scope
   */
  public List<CaseSheet.Balance> sums(String creditor, BookDate by, LocalDate on) {
    return lines(Sql.of("SELECT l.currency" + components()), creditor, by, on)
        .add("GROUP BY l.currency ORDER BY l.currency")
        .list(dataSource, OpenPosts::balance);
  }

  /**
   * Some of the items, case by case; read on and on, so that the first costs as little as the last.
   *
   * @param after cursor of the item to continue after, null for the start
   * @param limit 1 to 500
   * @throws RefusedException {@code cursor.invalid} if the cursor is not one of ours
   */
  public List<OpenPost> items(String creditor, BookDate by, LocalDate on, String after, int limit) {
    Sql sql =
        lines(
            Sql.of(
                "SELECT k.creditor_key, c.public_id AS case_id, c.number AS case_number,"
                    + " d.display_name, r.number AS receivable, r.due_on, s.* FROM"
                    + " (SELECT l.case_file_id, l.receivable_id, l.currency"
                    + components()),
            creditor,
            by,
            on);
    if (after != null) {
      Matcher cursor = CURSOR.matcher(after);
      if (!cursor.matches()) {
        throw new RefusedException(Refusal.because("cursor.invalid"));
      }
      long caseFile = Long.parseLong(cursor.group(1));
      sql.add(
          "AND l.case_file_id >= ? AND (l.case_file_id > ? OR l.receivable_id > ?)",
          caseFile,
          caseFile,
          Long.parseLong(cursor.group(2)));
    }
    LocalDate day = day(on);
    return sql.add(
            "GROUP BY l.case_file_id, l.receivable_id, l.currency"
                + " HAVING principal <> 0 OR interest <> 0 OR fee <> 0 OR cost <> 0"
                + " ORDER BY l.case_file_id, l.receivable_id LIMIT ?) s"
                + " JOIN case_file c ON c.id = s.case_file_id"
                + " JOIN creditor k ON k.id = c.creditor_id JOIN debtor d ON d.id = c.debtor_id"
                + " JOIN receivable r ON r.id = s.receivable_id"
                + " ORDER BY s.case_file_id, s.receivable_id",
            Math.min(Math.max(limit, 1), MAX))
        .list(dataSource, r -> item(r, day));
  }

  private static String components() {
    StringBuilder sums = new StringBuilder();
    for (Component component : Component.values()) {
      sums.append(", SUM(CASE l.component WHEN '")
          .append(component)
          .append("' THEN l.debit_minor - l.credit_minor ELSE 0 END) AS ")
          .append(component.name().toLowerCase(java.util.Locale.ROOT));
    }
    return sums.toString();
  }

  private Sql lines(Sql select, String creditor, BookDate by, LocalDate on) {
    boolean one = creditor != null && !creditor.isBlank();
    return select
        .add("FROM posting_line l" + by.join() + " JOIN case_file o ON o.id = l.case_file_id")
        .add("WHERE l.receivable_id IS NOT NULL AND " + by.column() + " <= ? AND", day(on))
        .add(actor.scope().condition("o.creditor_id"))
        .addIf(
            one, "AND o.creditor_id = (SELECT id FROM creditor WHERE creditor_key = ?)", creditor);
  }

  private static CaseSheet.Balance balance(Sql.Row r) throws SQLException {
    return new CaseSheet.Balance(
        r.money("principal", "currency"),
        r.money("interest", "currency"),
        r.money("fee", "currency"),
        r.money("cost", "currency"));
  }

  private static OpenPost item(Sql.Row r, LocalDate day) throws SQLException {
    LocalDate dueOn = r.day("due_on");
    return new OpenPost(
        r.text("creditor_key"),
        r.id("case_id"),
        r.text("case_number"),
        r.text("display_name"),
        r.text("receivable"),
        dueOn,
        ChronoUnit.DAYS.between(dueOn, day),
        balance(r),
        r.number("case_file_id") + "_" + r.number("receivable_id"));
  }
}
