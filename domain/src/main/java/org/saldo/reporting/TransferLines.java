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
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.ledger.EventKind;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Reads the lines of the transfer accounts in scope: the open ones, and those of a clearing. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class TransferLines {

  private static final int MAX = 500;
  private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{1,18})");

  private static final String STANDS =
      "EXISTS (SELECT 1 FROM clearing_line s WHERE s.posting_line_id = l.id AND s.standing = 1)";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * The open lines of an account, the oldest first; read on and on, so that the first cost as
   * little as the last.
   *
   * @param after cursor of the line to continue after, null for the start
   * @param limit 1 to 500
   * @throws RefusedException {@code cursor.invalid} if the cursor is not one of ours
   */
  public List<TransferLine> open(String creditor, String number, String after, int limit) {
    return page(of(creditor, number).add("AND NOT " + STANDS), clock.today(), after, limit);
  }

  /** The lines of an account that were open at a key date, read like those that are. */
  public List<TransferLine> openOn(
      String creditor, String number, KeyDate key, String after, int limit) {
    Sql sql =
        of(creditor, number)
            .add("AND " + key.by().column() + " <= ? AND NOT", key.on())
            .add(key.cleared(), key.on());
    return page(sql, key.on(), after, limit);
  }

  private Sql of(String creditor, String number) {
    return lines()
        .add("WHERE k.creditor_key = ? AND a.number = ? AND", creditor, number)
        .add(actor.scope().condition("a.creditor_id"));
  }

  private List<TransferLine> page(Sql sql, LocalDate on, String after, int limit) {
    if (after != null && !after.isBlank()) {
      Matcher cursor = CURSOR.matcher(after);
      if (!cursor.matches()) {
        throw new RefusedException(Refusal.because("cursor.invalid"));
      }
      LocalDate day = LocalDate.parse(cursor.group(1));
      sql.add(
          "AND l.value_on >= ? AND (l.value_on > ? OR l.id > ?)",
          day,
          day,
          Long.parseLong(cursor.group(2)));
    }
    return sql.add("ORDER BY l.value_on, l.id LIMIT ?", Math.min(Math.max(limit, 1), MAX))
        .list(dataSource, r -> line(r, on));
  }

  /** The lines of a clearing, also of one that was taken back. */
  public List<TransferLine> linesOf(UUID clearing) {
    LocalDate today = clock.today();
    return lines()
        .add("JOIN clearing_line s ON s.posting_line_id = l.id JOIN clearing x")
        .add("ON x.id = s.clearing_id WHERE x.public_id = ? AND", clearing)
        .add(actor.scope().condition("x.creditor_id"))
        .add("ORDER BY l.value_on, l.id LIMIT " + MAX)
        .list(dataSource, r -> line(r, today));
  }

  private static Sql lines() {
    return Sql.of(
        "SELECT l.id, l.line_no, l.value_on, l.debit_minor - l.credit_minor AS minor, l.currency,"
            + " e.public_id, e.entry_no, e.posted_on, v.kind, v.reference, c.public_id AS case_id,"
            + " c.number AS case_number, JSON_UNQUOTE(COALESCE("
            + "JSON_EXTRACT(l.flexfields, '$.outsideReference'),"
            + " JSON_EXTRACT(l.flexfields, '$.payout'), JSON_EXTRACT(l.flexfields, '$.remittance'),"
            + " JSON_EXTRACT(l.flexfields, '$.batch'))) AS outside FROM posting_line l"
            + " JOIN ledger_account a ON a.id = l.ledger_account_id"
            + " JOIN creditor k ON k.id = a.creditor_id"
            + " JOIN journal_entry e ON e.id = l.journal_entry_id"
            + " JOIN business_event v ON v.id = e.business_event_id"
            + " LEFT JOIN case_file c ON c.id = l.case_file_id");
  }

  private static TransferLine line(Sql.Row r, LocalDate on) throws SQLException {
    LocalDate valueOn = r.day("value_on");
    return new TransferLine(
        r.id("public_id"),
        r.number("entry_no"),
        r.count("line_no"),
        valueOn,
        r.day("posted_on"),
        r.constant("kind", EventKind.class),
        r.text("reference"),
        r.text("outside"),
        r.id("case_id"),
        r.text("case_number"),
        r.money("minor", "currency"),
        ChronoUnit.DAYS.between(valueOn, on),
        valueOn + "_" + r.number("id"));
  }
}
