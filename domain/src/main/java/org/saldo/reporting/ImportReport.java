package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.RowOutcome;

/** What came of invoice imports. */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class ImportReport {

  private static final int LATEST = 20;
  private static final int STALE_MINUTES = 30;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * An import.
   *
   * @param state RUNNING, DONE or INTERRUPTED (running for more than 30 minutes: the server was
   *     stopped; bring the file in again)
   */
  public record Import(
      long key,
      UUID id,
      String creditorName,
      String fileName,
      InvoiceFormat format,
      String state,
      Instant startedAt,
      String startedBy,
      int accepted,
      int alreadyKnown,
      int rejected,
      UUID documentId) {}

  /** A row of an import with what came of it; amounts and case are null when rejected. */
  public record ImportRow(
      int row,
      RowOutcome outcome,
      String number,
      Money payable,
      LocalDate dueOn,
      UUID caseId,
      String caseNumber,
      String debtorName,
      List<Refusal> messages) {

    public ImportRow {
      messages = List.copyOf(messages);
    }
  }

  private static final String SELECT =
      "SELECT i.id, i.public_id, k.name, i.file_name, i.format, i.state, i.started_at, i.started_by,"
          + " i.accepted, i.already_known, i.rejected, f.public_id document_id FROM invoice_import i"
          + " JOIN creditor k ON k.id = i.creditor_id LEFT JOIN document f ON f.id = i.document_id WHERE";

  /** The latest imports, newest first. */
  public List<Import> latest() {
    return Sql.of(SELECT)
        .add(actor.scope().condition("i.creditor_id"))
        .add("ORDER BY i.started_at DESC, i.id DESC LIMIT ?", LATEST)
        .list(dataSource, this::imported);
  }

  public Optional<Import> byId(UUID id) {
    return Sql.of(SELECT)
        .add("i.public_id = ? AND", id)
        .add(actor.scope().condition("i.creditor_id"))
        .first(dataSource, this::imported);
  }

  /** The rows of an import, rejected first, then in file order. */
  public List<ImportRow> rows(long importKey, int limit) {
    return Sql.of(
            "SELECT w.row_no, w.outcome, w.number, w.messages, r.payable_minor, r.currency, r.due_on,"
                + " c.public_id case_id, c.number case_number, d.display_name"
                + " FROM invoice_import_row w JOIN invoice_import i ON i.id = w.invoice_import_id"
                + " LEFT JOIN receivable r ON r.id = w.receivable_id"
                + " LEFT JOIN case_file c ON c.id = r.case_file_id LEFT JOIN debtor d ON d.id = c.debtor_id"
                + " WHERE w.invoice_import_id = ? AND",
            importKey)
        .add(actor.scope().condition("i.creditor_id"))
        .add("ORDER BY w.outcome = 'REJECTED' DESC, w.row_no LIMIT ?", limit)
        .list(
            dataSource,
            r ->
                new ImportRow(
                    r.count("row_no"),
                    r.constant("outcome", RowOutcome.class),
                    r.text("number"),
                    r.text("currency") == null ? null : r.money("payable_minor", "currency"),
                    r.day("due_on"),
                    r.id("case_id"),
                    r.text("case_number"),
                    r.text("display_name"),
                    Refusals.read(r.text("messages"))));
  }

  private Import imported(Sql.Row r) throws java.sql.SQLException {
    Instant startedAt = r.instant("started_at");
    boolean stale =
        "RUNNING".equals(r.text("state"))
            && startedAt.plusSeconds(STALE_MINUTES * 60L).isBefore(clock.now());
    return new Import(
        r.number("id"),
        r.id("public_id"),
        r.text("name"),
        r.text("file_name"),
        r.constant("format", InvoiceFormat.class),
        stale ? "INTERRUPTED" : r.text("state"),
        startedAt,
        r.text("started_by"),
        r.count("accepted"),
        r.count("already_known"),
        r.count("rejected"),
        r.id("document_id"));
  }
}
