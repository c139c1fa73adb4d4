package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseStatus;
import org.saldo.casefile.CloseReason;
import org.saldo.debtor.SearchWords;

/** Lists cases in scope: searched, filtered, sorted, a page at a time. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
@OpenToOutside
public class CaseList {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
  private static final int MAX_WORDS = 4;
  private static final int MAX_SIZE = 200;
  private static final int MOST_HITS = 5_000;

  private static final Map<String, String> SORTS =
      Map.of(
          "due", "o.oldest_due_on",
          "open", "o.open_minor",
          "debtor", "o.debtor_name",
          "number", "o.number");

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  private static boolean sortable(String sort) {
    return sort != null && SORTS.containsKey(sort.replaceFirst("^-", ""));
  }

  /**
   * A page of cases.
   *
   * @param number page from 1
   * @param size rows of a page, 1 to 200
   */
  public Page<CaseRow> page(CaseFilter filter, int number, int size) {
    Listing listing = Listing.of(number, size);
    LocalDate today = clock.today();
    String order = "ORDER BY " + order(filter.sort());
    Sql rows = where(Sql.of(COLUMNS + KEYS), filter, today).add(order);
    listing.limit(rows).add(")").add(JOINS).add(order);
    return listing.page(
        dataSource, rows, row -> row(row, today), where(Listing.counting(), filter, today));
  }

  /**
   * Cases after a given one, by case number; for callers that read on and on.
   *
   * @param after case number to continue after, null for the start
   */
  public List<CaseRow> after(CaseFilter filter, String after, int size) {
    LocalDate today = clock.today();
    return where(Sql.of(COLUMNS + KEYS), filter, today)
        .addIf(after != null, "AND o.number > ?", after)
        .add("ORDER BY o.number LIMIT ?)", Math.min(Math.max(size, 1), MAX_SIZE))
        .add(JOINS)
        .add("ORDER BY o.number")
        .list(dataSource, row -> row(row, today));
  }

  /** Who works cases in scope today, by name; at most 100. */
  public List<String> controllers() {
    return Sql.of("SELECT DISTINCT o.controller FROM case_overview o WHERE")
        .add(actor.scope().condition("o.creditor_id"))
        .add("AND o.controller IS NOT NULL ORDER BY o.controller LIMIT 100")
        .list(dataSource, row -> row.text("controller"));
  }

  private static final String COLUMNS =
      "SELECT c.public_id, o.number, k.creditor_key, k.name creditor_name, o.debtor_name, o.status, c.close_reason,"
          + " o.controller, o.open_minor, o.currency, o.open_items, o.oldest_due_on";

  /** The list is made of the read model alone, by an index; only what is shown is joined. */
  private static final String KEYS = " FROM (SELECT o.case_file_id";

  private static final String JOINS =
      "shown JOIN case_overview o ON o.case_file_id = shown.case_file_id"
          + " JOIN case_file c ON c.id = o.case_file_id JOIN creditor k ON k.id = o.creditor_id";

  private Sql where(Sql select, CaseFilter filter, LocalDate today) {
    Sql sql = select.add("FROM case_overview o");
    if (given(filter.q())) {
      search(sql, filter.q());
    }
    return sql.add("WHERE")
        .add(actor.scope().condition("o.creditor_id"))
        .addIf(filter.status() != null, "AND o.status = ?", filter.status())
        .addIf(
            given(filter.creditor()),
            "AND o.creditor_id = (SELECT id FROM creditor WHERE creditor_key = ?)",
            filter.creditor())
        .addIf(given(filter.controller()), "AND o.controller = ?", filter.controller())
        .addIf(filter.overdue(), "AND o.oldest_due_on < ?", today);
  }

  /**
   * Joins the cases that the words hit: all words on the debtor, or one number of case or invoice.
   * Of more than {@value #MOST_HITS} hits of a kind the others are left out; no list of them could
   * be read, and one more letter brings them back.
   */
  private static void search(Sql sql, String q) {
    List<String> words = SearchWords.of(q).stream().limit(MAX_WORDS).toList();
    sql.add("JOIN ((SELECT s.id FROM case_file s");
    for (int i = 0; i < words.size(); i++) {
      sql.add("JOIN debtor_token t%1$d ON t%1$d.debtor_id = s.debtor_id".formatted(i));
    }
    sql.add("WHERE").add(words.isEmpty() ? "1 = 0" : "1 = 1");
    for (int i = 0; i < words.size(); i++) {
      sql.add("AND t" + i + ".token LIKE ?", prefix(words.get(i)));
    }
    sql.add("LIMIT ?)", MOST_HITS);
    String compact = q.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    sql.add("UNION (SELECT s.id FROM case_file s WHERE s.number = ?)", compact);
    sql.add(
        "UNION (SELECT r.case_file_id FROM receivable r WHERE r.number_key LIKE ? LIMIT ?)",
        prefix(compact),
        MOST_HITS);
    if (q.contains("@")) {
      sql.add(
          "UNION (SELECT s.id FROM debtor_token t JOIN case_file s ON s.debtor_id = t.debtor_id"
              + " WHERE t.kind = 'EMAIL' AND t.token LIKE ? LIMIT ?)",
          prefix(q.strip().toLowerCase(Locale.ROOT)),
          MOST_HITS);
    }
    sql.add(") hit ON hit.id = o.case_file_id");
  }

  static String prefix(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private static String order(String sort) {
    boolean known = sortable(sort);
    boolean descending = known && sort.startsWith("-");
    String column = known ? SORTS.get(sort.replaceFirst("^-", "")) : SORTS.get("due");
    String direction = descending ? " DESC" : " ASC";
    return column + direction + ", o.case_file_id" + direction;
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  private static CaseRow row(Sql.Row row, LocalDate today) throws java.sql.SQLException {
    LocalDate due = row.day("oldest_due_on");
    boolean open = due.isBefore(NEVER);
    return new CaseRow(
        row.id("public_id"),
        row.text("number"),
        row.text("creditor_key"),
        row.text("creditor_name"),
        row.text("debtor_name"),
        row.constant("status", CaseStatus.class),
        row.constant("close_reason", CloseReason.class),
        row.text("controller"),
        row.money("open_minor", "currency"),
        row.count("open_items"),
        open ? due : null,
        open ? ChronoUnit.DAYS.between(due, today) : 0);
  }
}
