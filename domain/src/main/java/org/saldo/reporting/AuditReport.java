package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.actor.Scope;
import org.saldo.calendar.BusinessClock;

/**
 * Reads who did what.
 *
 * <p>An audit entry names a thing, not a creditor. Who sees single creditors only gets the entries
 * of things that belong to them; entries of things without a known creditor stay hidden from them.
 *
 * <p>Accountants from outside read it, those of the house do not.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
@OpenToOutside
public class AuditReport {

  /** Rows of an export; the newest ones. */
  public static final int MOST_EXPORTED = 10_000;

  /** How a thing of a kind leads to its creditor: a condition on audit entry {@code a}. */
  private static final Map<String, String> OWNED =
      Map.of(
          "CaseFile", "SELECT 1 FROM case_file x WHERE x.id = a.entity_id AND ",
          "Receivable", "SELECT 1 FROM receivable x WHERE x.id = a.entity_id AND ",
          "Debtor", "SELECT 1 FROM case_file x WHERE x.debtor_id = a.entity_id AND ",
          "LedgerAccount", "SELECT 1 FROM ledger_account x WHERE x.id = a.entity_id AND ",
          "PostingRule", "SELECT 1 FROM posting_rule x WHERE x.id = a.entity_id AND ",
          "InvoiceImport", "SELECT 1 FROM invoice_import x WHERE x.id = a.entity_id AND ",
          "Payment", "SELECT 1 FROM payment x WHERE x.id = a.entity_id AND ",
          "Task", "SELECT 1 FROM task x WHERE x.id = a.entity_id AND ",
          "OutboxParcel", "SELECT 1 FROM outbox_parcel x WHERE x.id = a.entity_id AND ");

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * An audit entry.
   *
   * @param subject what people call the thing: its number, of a creditor its name; null when it has
   *     none
   * @param caseFile public key of the case when the thing is one, else null
   */
  public record Row(
      Instant recordedAt,
      String actor,
      String action,
      String kind,
      long entityKey,
      String subject,
      UUID caseFile,
      String details,
      String reason) {}

  /**
   * A page of entries, newest first.
   *
   * @param number page from 1
   * @param size rows of a page, 1 to 200
   */
  public Page<Row> page(AuditFilter filter, int number, int size) {
    Listing listing = Listing.of(number, size);
    Sql rows = listing.limit(where(Sql.of(COLUMNS), filter).add(NEWEST_FIRST));
    return listing.page(dataSource, rows, AuditReport::row, where(Listing.counting(), filter));
  }

  /** The entries for an export, newest first, at most {@value #MOST_EXPORTED}. */
  public List<Row> newest(AuditFilter filter) {
    return where(Sql.of(COLUMNS), filter)
        .add(NEWEST_FIRST)
        .add("LIMIT ?", MOST_EXPORTED)
        .list(dataSource, AuditReport::row);
  }

  /** By which column of which table people know a thing of a kind. */
  private static final Map<String, String> CALLED =
      Map.of(
          "CaseFile", "case_file.number",
          "Receivable", "receivable.number",
          "Debtor", "debtor.number",
          "LedgerAccount", "ledger_account.number",
          "Payment", "payment.number",
          "Creditor", "creditor.name");

  private static final String COLUMNS =
      "SELECT a.recorded_at, a.actor, a.action, a.entity_kind, a.entity_id, a.details, a.reason, "
          + CALLED.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(e -> called(e.getKey(), e.getValue()) + " AS called_" + e.getKey())
              .collect(Collectors.joining(", "))
          + ", "
          + called("CaseFile", "case_file.public_id")
          + " AS case_id";

  private static String called(String kind, String column) {
    String table = column.substring(0, column.indexOf('.'));
    return "(SELECT %s FROM %s WHERE %s.id = a.entity_id AND a.entity_kind = '%s')"
        .formatted(column, table, table, kind);
  }

  private static final String NEWEST_FIRST = "ORDER BY a.recorded_at DESC, a.id DESC";

  private void requireReader() {
    boolean reader =
        actor.get().isOutside() || Stream.of(SUPERVISOR, AUDITOR, ADMIN).anyMatch(actor::is);
    if (!reader) {
      throw new EJBAccessException(actor.name() + " may not read the audit trail");
    }
  }

  private Sql where(Sql sql, AuditFilter filter) {
    requireReader();
    return sql.add("FROM audit_entry a WHERE")
        .add(visible(actor.scope()))
        .addIf(filter.user() != null, "AND a.actor = ?", filter.user())
        .addIf(filter.action() != null, "AND a.action = ?", filter.action())
        .addIf(filter.kind() != null, "AND a.entity_kind = ?", filter.kind())
        .addIf(filter.from() != null, "AND a.recorded_at >= ?", start(filter.from(), 0))
        .addIf(filter.to() != null, "AND a.recorded_at < ?", start(filter.to(), 1));
  }

  static String visible(Scope scope) {
    if (scope.all()) {
      return "1 = 1";
    }
    String owned =
        OWNED.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                e ->
                    " OR (a.entity_kind = '"
                        + e.getKey()
                        + "' AND EXISTS ("
                        + e.getValue()
                        + scope.condition("x.creditor_id")
                        + "))")
            .collect(Collectors.joining());
    return "((a.entity_kind = 'Creditor' AND " + scope.condition("a.entity_id") + ")" + owned + ")";
  }

  private Instant start(LocalDate day, int plusDays) {
    return day == null ? null : day.plusDays(plusDays).atStartOfDay(clock.zone()).toInstant();
  }

  private static String subject(Sql.Row r) throws SQLException {
    for (String kind : CALLED.keySet()) {
      String called = r.text("called_" + kind);
      if (called != null) {
        return called;
      }
    }
    return null;
  }

  private static Row row(Sql.Row r) throws SQLException {
    return new Row(
        r.instant("recorded_at"),
        r.text("actor"),
        r.text("action"),
        r.text("entity_kind"),
        r.number("entity_id"),
        subject(r),
        r.id("case_id"),
        r.text("details"),
        r.text("reason"));
  }
}
