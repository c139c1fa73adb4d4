package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.ledger.AccountKind;
import org.saldo.ledger.AccountView;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.fiscal.FiscalYears;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Reads the sheets of accounts in scope, a slice at a time, however long they are. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class AccountSheets {

  private static final int MAX = 500;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;
  @Inject private FiscalYears years;

  private record Found(
      long id, long creditorId, String creditorKey, String creditorName, AccountView account) {}

  /** Where a reader stands: behind a line of a day. */
  private record Cursor(LocalDate day, long line) {

    private static final Pattern PLAIN = Pattern.compile("a1:(\\d{4}-\\d\\d-\\d\\d):(\\d{1,18})");

    String text() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(("a1:" + day + ":" + line).getBytes(StandardCharsets.US_ASCII));
    }

    static Cursor read(String text) {
      try {
        Matcher plain =
            PLAIN.matcher(
                new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
        if (plain.matches()) {
          return new Cursor(LocalDate.parse(plain.group(1)), Long.parseLong(plain.group(2)));
        }
      } catch (RuntimeException notOurs) {
        // Neither Base64 nor a day: told below.
      }
      throw new RefusedException(Refusal.because("cursor.invalid"));
    }
  }

  /**
   * The sheet of an account, oldest line first.
   *
   * @param creditor key; null or blank for the first in scope, by name, that has such an account
   * @param from null for the first day of the creditor's fiscal year of {@code until}
   * @param until null for today
   * @param after cursor of the slice before, null for the start
   * @param limit rows of a slice, 1 to 500
   * @return empty when there is no such account in scope
   * @throws RefusedException {@code cursor.invalid} if the cursor is not one of ours
   */
  public Optional<AccountSheet> sheet(
      String creditor,
      String number,
      BookDate by,
      LocalDate from,
      LocalDate until,
      String after,
      int limit) {
    LocalDate last = until == null ? clock.today() : until;
    return find(creditor, number)
        .map(
            found ->
                sheet(
                    found,
                    by,
                    from == null ? years.yearOf(found.creditorId(), last).firstOn() : from,
                    last,
                    after,
                    Math.min(Math.max(limit, 1), MAX)));
  }

  private Optional<Found> find(String creditor, String number) {
    return Sql.of(
            "SELECT a.id, a.creditor_id, k.creditor_key, k.name AS creditor_name, a.number, a.name, a.kind"
                + " FROM ledger_account a JOIN creditor k ON k.id = a.creditor_id"
                + " WHERE a.number = ? AND",
            number)
        .add(actor.scope().condition("a.creditor_id"))
        .addIf(creditor != null && !creditor.isBlank(), "AND k.creditor_key = ?", creditor)
        .add("ORDER BY k.name, k.id LIMIT 1")
        .first(
            dataSource,
            r ->
                new Found(
                    r.number("id"),
                    r.number("creditor_id"),
                    r.text("creditor_key"),
                    r.text("creditor_name"),
                    new AccountView(
                        r.text("number"), r.text("name"), r.constant("kind", AccountKind.class))));
  }

  private AccountSheet sheet(
      Found found, BookDate by, LocalDate from, LocalDate until, String after, int size) {
    Cursor cursor = after == null ? null : Cursor.read(after);
    Map<String, Money> opening = sums(found, by, from, null);
    Map<String, Money> brought =
        cursor == null ? opening : sums(found, by, cursor.day(), cursor.line());
    Map<String, Money> closing = sums(found, by, until.plusDays(1), null);
    List<Keyed> lines = lines(found, by, from, until, cursor, size + 1);
    boolean more = lines.size() > size;
    List<Keyed> shown = more ? lines.subList(0, size) : lines;
    Map<String, Money> running = new TreeMap<>(brought);
    List<AccountSheet.Row> rows = new ArrayList<>();
    for (Keyed line : shown) {
      Money balance = running.merge(line.amount().currency(), line.amount(), Money::plus);
      rows.add(line.row(balance));
    }
    return new AccountSheet(
        found.creditorKey(),
        found.creditorName(),
        found.account(),
        from,
        until,
        List.copyOf(opening.values()),
        List.copyOf(brought.values()),
        rows,
        List.copyOf(closing.values()),
        more ? shown.get(size - 1).cursor().text() : null);
  }

  /**
   * Debit less credit by currency of what stands before a day, or up to and with a line of it.
   *
   * @param line null for nothing of the day
   */
  private Map<String, Money> sums(Found found, BookDate by, LocalDate day, Long line) {
    Map<String, Money> sums = new TreeMap<>();
    Sql.of(
            "SELECT l.currency, SUM(l.debit_minor - l.credit_minor) AS minor FROM posting_line l"
                + by.join()
                + " WHERE l.ledger_account_id = ?",
            found.id())
        .addIf(line == null, "AND " + by.column() + " < ?", day)
        .addIf(
            line != null,
            "AND (" + by.column() + " < ? OR (" + by.column() + " = ? AND l.id <= ?))",
            day,
            day,
            line)
        .add("GROUP BY l.currency")
        .list(dataSource, r -> sums.put(r.text("currency"), r.money("minor", "currency")));
    return sums;
  }

  private record Keyed(Cursor cursor, Money amount, AccountSheet.Row plain) {

    AccountSheet.Row row(Money balance) {
      return new AccountSheet.Row(
          plain.entryId(),
          plain.entryNo(),
          plain.postedOn(),
          plain.valueOn(),
          plain.event(),
          plain.reference(),
          plain.caseId(),
          plain.caseNumber(),
          plain.receivable(),
          plain.debit(),
          plain.credit(),
          balance);
    }
  }

  private List<Keyed> lines(
      Found found, BookDate by, LocalDate from, LocalDate until, Cursor cursor, int limit) {
    String order = "ORDER BY " + by.column() + ", l.id";
    return Sql.of(
            "SELECT l.id, l.debit_minor, l.credit_minor, l.currency, e.public_id, e.entry_no,"
                + " e.posted_on, l.value_on, v.kind, v.reference, c.public_id AS case_id,"
                + " c.number AS case_number, r.number AS receivable, "
                + by.column()
                + " AS day_on FROM (SELECT l.id FROM posting_line l"
                + by.join()
                + " WHERE l.ledger_account_id = ? AND "
                + by.column()
                + " BETWEEN ? AND ?",
            found.id(),
            from,
            until)
        .addIf(
            cursor != null,
            "AND (" + by.column() + " > ? OR (" + by.column() + " = ? AND l.id > ?))",
            cursor == null ? null : cursor.day(),
            cursor == null ? null : cursor.day(),
            cursor == null ? null : cursor.line())
        .add(order)
        .add(
            "LIMIT ?) hit JOIN posting_line l ON l.id = hit.id"
                + " JOIN journal_entry e ON e.id = l.journal_entry_id"
                + " JOIN business_event v ON v.id = e.business_event_id"
                + " LEFT JOIN case_file c ON c.id = l.case_file_id"
                + " LEFT JOIN receivable r ON r.id = l.receivable_id",
            limit)
        .add(order)
        .list(dataSource, AccountSheets::keyed);
  }

  private static Keyed keyed(Sql.Row r) throws SQLException {
    Money debit = r.money("debit_minor", "currency");
    Money credit = r.money("credit_minor", "currency");
    return new Keyed(
        new Cursor(r.day("day_on"), r.number("id")),
        debit.minus(credit),
        new AccountSheet.Row(
            r.id("public_id"),
            r.number("entry_no"),
            r.day("posted_on"),
            r.day("value_on"),
            r.constant("kind", EventKind.class),
            r.text("reference"),
            r.id("case_id"),
            r.text("case_number"),
            r.text("receivable"),
            debit.isZero() ? null : debit,
            credit.isZero() ? null : credit,
            null));
  }
}
