package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Reads the entries of the books in scope, and the way from a line to the event beneath it. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class LedgerReport {

  private static final int MAX_SLICE = 500;

  /** Above so many lines an account is met often enough when the books are read in order. */
  private static final int FEW_LINES = 1_000;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A page of entries, the latest of a creditor's books first.
   *
   * @param number page from 1
   * @param size rows of a page, 1 to 200
   */
  public Page<EntryRow> entries(EntryFilter filter, int number, int size) {
    Listing listing = Listing.of(number, size);
    String order = "ORDER BY e.creditor_id DESC, e.entry_no DESC";
    boolean few = hasFewLines(filter.account());
    Sql rows = header(filter.account()).add("FROM (SELECT e.id");
    where(rows, filter, few).add(order);
    listing.limit(rows).add(") hit").add(HEADER_JOINS).add(order);
    return listing.page(
        dataSource, rows, LedgerReport::row, where(Listing.counting(), filter, few));
  }

  /**
   * Entries with their lines in the order of posting, creditor by creditor; for callers that read
   * on and on.
   *
   * @param after cursor of the slice before, null for the start
   * @param limit entries of a slice, 1 to 500
   * @throws RefusedException {@code cursor.invalid} if the cursor is not one of ours
   */
  public Slice<EntryWithLines> entriesWithLines(EntryFilter filter, String after, int limit) {
    int size = Math.min(Math.max(limit, 1), MAX_SLICE);
    Optional<EntryCursor> cursor = after == null ? Optional.empty() : EntryCursor.read(after);
    if (after != null && cursor.isEmpty()) {
      throw new RefusedException(Refusal.because("cursor.invalid"));
    }
    String order = "ORDER BY e.creditor_id, e.entry_no";
    Sql sql = header(null).add(", e.id, e.creditor_id FROM (SELECT e.id");
    where(sql, filter, hasFewLines(filter.account()));
    cursor.ifPresent(
        c ->
            sql.add(
                "AND e.creditor_id >= ? AND (e.creditor_id > ? OR e.entry_no > ?)",
                c.creditorId(),
                c.creditorId(),
                c.entryNo()));
    sql.add(order).add("LIMIT ?) hit", size + 1).add(HEADER_JOINS).add(order);
    List<Keyed> found =
        sql.list(dataSource, r -> new Keyed(r.number("id"), r.number("creditor_id"), row(r)));
    List<Keyed> shown = found.size() > size ? found.subList(0, size) : found;
    Map<Long, List<EntryLine>> lines = lines(shown.stream().map(Keyed::id).toList());
    String next = null;
    if (found.size() > size) {
      Keyed last = shown.get(size - 1);
      next = new EntryCursor(last.creditorId(), last.row().entryNo()).text();
    }
    return new Slice<>(
        shown.stream()
            .map(k -> new EntryWithLines(k.row(), lines.getOrDefault(k.id(), List.of())))
            .toList(),
        next);
  }

  private record Keyed(long id, long creditorId, EntryRow row) {}

  /** An entry with everything beneath it; empty when there is none in scope. */
  public Optional<EntryDetail> entry(UUID publicId) {
    record Found(long id, EntryDetail detail) {}
    Optional<Found> found =
        header(null)
            .add(
                ", e.id, v.occurred_on, v.recorded_at, v.recorded_by, p.rule_key, p.valid_from,"
                    + " p.recorded_at AS rule_recorded_at, p.recorded_by AS rule_recorded_by,"
                    + " p.reason AS rule_reason, f.public_id AS document_id, f.file_name, f.media_type"
                    + " FROM journal_entry hit")
            .add(HEADER_JOINS)
            .add(
                "JOIN posting_rule p ON p.id = e.posting_rule_id"
                    + " LEFT JOIN document f ON f.id = v.document_id WHERE hit.public_id = ? AND",
                publicId)
            .add(actor.scope().condition("hit.creditor_id"))
            .first(dataSource, r -> new Found(r.number("id"), detail(r)));
    return found.map(
        f -> {
          EntryDetail d = f.detail();
          List<EntryLine> lines = lines(List.of(f.id())).getOrDefault(f.id(), List.of());
          return new EntryDetail(
              d.entry(), d.event(), d.rule(), d.document(), lines, turns(f.id()));
        });
  }

  /** What the event of an entry takes back, and what takes it back. */
  private List<EntryDetail.Turn> turns(long entry) {
    return Sql.of(
            "SELECT x.public_id, x.entry_no, 1 AS earlier FROM journal_entry e"
                + " JOIN business_event v ON v.id = e.business_event_id"
                + " JOIN journal_entry x ON x.business_event_id = v.reverses_id WHERE e.id = ?"
                + " UNION ALL SELECT x.public_id, x.entry_no, 0 FROM journal_entry e"
                + " JOIN business_event w ON w.reverses_id = e.business_event_id"
                + " JOIN journal_entry x ON x.business_event_id = w.id WHERE e.id = ?"
                + " ORDER BY entry_no",
            entry,
            entry)
        .list(
            dataSource,
            r ->
                new EntryDetail.Turn(
                    r.id("public_id"), r.number("entry_no"), r.number("earlier") == 1));
  }

  private static final String CREDITOR = "SELECT id FROM creditor WHERE creditor_key = ?";

  private static final String HEADER_JOINS =
      "JOIN journal_entry e ON e.id = hit.id JOIN creditor k ON k.id = e.creditor_id"
          + " JOIN business_event v ON v.id = e.business_event_id"
          + " LEFT JOIN case_file c ON c.id = e.case_file_id";

  /** The columns of {@link #row}; for an account also what the entry moves there. */
  private static Sql header(String account) {
    String moved =
        "(SELECT SUM(m.%s) FROM posting_line m JOIN ledger_account n ON n.id = m.ledger_account_id"
            + " WHERE m.journal_entry_id = e.id AND n.number = ?)";
    Sql sql =
        Sql.of(
            "SELECT e.public_id, k.creditor_key, k.name AS creditor_name, e.entry_no, e.posted_on,"
                + " e.value_on, v.public_id AS event_id, v.kind, v.reference,"
                + " c.public_id AS case_id, c.number AS case_number, e.currency, e.total_minor,");
    return account == null
        ? sql.add("NULL AS account_debit, NULL AS account_credit")
        : sql.add(moved.formatted("debit_minor") + " AS account_debit,", account)
            .add(moved.formatted("credit_minor") + " AS account_credit", account);
  }

  private static final String LINES =
      " FROM posting_line x JOIN ledger_account y ON y.id = x.ledger_account_id WHERE y.number = ?";

  private boolean hasFewLines(String account) {
    return account != null
        && Sql.of("SELECT 1 AS more" + LINES + " LIMIT 1 OFFSET " + FEW_LINES, account)
            .first(dataSource, row -> true)
            .isEmpty();
  }

  /**
   * The entries of a rare account are found by its lines, those of any other by looking into entry
   * after entry until the page is full. The database would choose by averages, and read millions of
   * lines for a page.
   */
  private Sql where(Sql sql, EntryFilter filter, boolean few) {
    return sql.add("FROM journal_entry e")
        .addIf(
            few,
            "JOIN (SELECT DISTINCT x.journal_entry_id AS id"
                + LINES
                + " LIMIT ?) found"
                + " ON found.id = e.id",
            filter.account(),
            FEW_LINES)
        .add("WHERE")
        .add(actor.scope().condition("e.creditor_id"))
        .addIf(
            filter.creditor() != null, "AND e.creditor_id = (" + CREDITOR + ")", filter.creditor())
        .addIf(
            filter.caseFile() != null,
            "AND e.case_file_id = (SELECT id FROM case_file WHERE number = ?)",
            filter.caseFile())
        .addIf(
            filter.account() != null && !few,
            "AND (SELECT MIN(x.line_no)" + LINES + " AND x.journal_entry_id = e.id) IS NOT NULL",
            filter.account())
        .addIf(
            filter.event() != null,
            "AND EXISTS (SELECT 1 FROM business_event b WHERE b.id = e.business_event_id"
                + " AND b.kind = ?)",
            filter.event())
        .addIf(filter.from() != null, "AND " + filter.by().ofEntry() + " >= ?", filter.from())
        .addIf(filter.to() != null, "AND " + filter.by().ofEntry() + " <= ?", filter.to());
  }

  private static EntryRow row(Sql.Row r) throws SQLException {
    boolean onAccount = r.text("account_debit") != null;
    return new EntryRow(
        r.id("public_id"),
        r.text("creditor_key"),
        r.text("creditor_name"),
        r.number("entry_no"),
        r.day("posted_on"),
        r.day("value_on"),
        r.id("event_id"),
        r.constant("kind", EventKind.class),
        r.text("reference"),
        r.id("case_id"),
        r.text("case_number"),
        r.money("total_minor", "currency"),
        onAccount ? r.money("account_debit", "currency") : null,
        onAccount ? r.money("account_credit", "currency") : null);
  }

  private static EntryDetail detail(Sql.Row r) throws SQLException {
    UUID documentId = r.id("document_id");
    return new EntryDetail(
        row(r),
        new EntryDetail.Event(
            r.id("event_id"),
            r.constant("kind", EventKind.class),
            r.day("occurred_on"),
            r.instant("recorded_at"),
            r.text("recorded_by"),
            r.text("reference")),
        new EntryDetail.Rule(
            r.text("rule_key"),
            r.day("valid_from"),
            r.instant("rule_recorded_at"),
            r.text("rule_recorded_by"),
            r.text("rule_reason")),
        documentId == null
            ? null
            : new EntryDetail.Document(documentId, r.text("file_name"), r.text("media_type")),
        List.of(),
        List.of());
  }

  /** The lines of entries by the key of their entry. */
  private Map<Long, List<EntryLine>> lines(List<Long> entryIds) {
    Map<Long, List<EntryLine>> lines = new HashMap<>();
    if (entryIds.isEmpty()) {
      return lines;
    }
    String marks = String.join(", ", Collections.nCopies(entryIds.size(), "?"));
    Sql.of(
            "SELECT l.journal_entry_id, l.line_no, a.number, a.name, l.debit_minor, l.credit_minor,"
                + " l.currency, l.component, r.public_id AS receivable_id,"
                + " r.number AS receivable_number, l.flexfields FROM posting_line l"
                + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                + " LEFT JOIN receivable r ON r.id = l.receivable_id WHERE l.journal_entry_id IN ("
                + marks
                + ") ORDER BY l.journal_entry_id, l.line_no",
            entryIds.toArray())
        .list(
            dataSource,
            r ->
                lines
                    .computeIfAbsent(r.number("journal_entry_id"), id -> new ArrayList<>())
                    .add(line(r)));
    return lines;
  }

  private static EntryLine line(Sql.Row r) throws SQLException {
    Money debit = r.money("debit_minor", "currency");
    Money credit = r.money("credit_minor", "currency");
    return new EntryLine(
        r.count("line_no"),
        r.text("number"),
        r.text("name"),
        debit.isZero() ? null : debit,
        credit.isZero() ? null : credit,
        r.constant("component", Component.class),
        r.id("receivable_id"),
        r.text("receivable_number"),
        Flexfields.read(r.text("flexfields")));
  }
}
