package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.dispute.DisputeChannel;
import org.saldo.dispute.DisputeReason;
import org.saldo.dispute.DisputeState;

/** Lists and opens disputes in scope. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
@OpenToOutside
public class DisputeReport {

  private static final String COLUMNS =
      "SELECT x.id, x.public_id, x.version, x.number, x.state, x.reason, x.channel, x.raised_on,"
          + " x.amount_minor, x.currency, r.id item_key, r.number item_number, c.public_id case_id,"
          + " c.number case_number, c.controller, d.display_name, k.name creditor_name, x.wording,"
          + " x.raised_at, x.raised_by, x.credit_minor, x.explanation, x.resolved_on, x.resolved_by";
  private static final String JOINS =
      "FROM dispute x JOIN receivable r ON r.id = x.receivable_id"
          + " JOIN case_file c ON c.id = x.case_file_id JOIN debtor d ON d.id = c.debtor_id"
          + " JOIN creditor k ON k.id = x.creditor_id";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A page of disputes, the oldest first as long as they are open, else the newest.
   *
   * @param state null for those that still hold steps
   * @param number page from 1
   * @param size rows of a page, 1 to 200
   */
  public Page<DisputeSheet.Row> page(DisputeState state, int number, int size) {
    Listing listing = Listing.of(number, size);
    Sql rows = where(Sql.of(COLUMNS).add(JOINS), state);
    boolean open = state == null || state.holds();
    rows.add(open ? "ORDER BY x.raised_on, x.id" : "ORDER BY x.raised_on DESC, x.id DESC");
    return listing.page(
        dataSource,
        listing.limit(rows),
        DisputeReport::row,
        where(Listing.counting().add("FROM dispute x"), state));
  }

  /** One dispute; empty when there is none in scope. */
  public Optional<DisputeSheet> byId(UUID id) {
    return sheet("x.public_id = ?", id);
  }

  /** The dispute with a number. */
  public Optional<DisputeSheet> byNumber(String number) {
    return sheet("x.number = ?", number);
  }

  /** The disputes of a case in scope, newest first. */
  public List<DisputeSheet.Row> ofCase(UUID caseId) {
    return rowsOf("c.public_id = ?", caseId);
  }

  /** The same of a case by its number. */
  public List<DisputeSheet.Row> ofCase(String caseNumber) {
    return rowsOf("c.number = ?", caseNumber);
  }

  private List<DisputeSheet.Row> rowsOf(String condition, Object parameter) {
    return Sql.of(COLUMNS)
        .add(JOINS)
        .add("WHERE " + condition, parameter)
        .add("AND " + scope())
        .add("ORDER BY x.raised_on DESC, x.id DESC LIMIT 100")
        .list(dataSource, DisputeReport::row);
  }

  private Optional<DisputeSheet> sheet(String condition, Object parameter) {
    return Sql.of(COLUMNS)
        .add(
            ", (SELECT COALESCE(SUM(l.debit_minor - l.credit_minor), 0) FROM posting_line l"
                + " WHERE l.case_file_id = x.case_file_id AND l.receivable_id = x.receivable_id"
                + " AND l.component = 'PRINCIPAL') open_minor")
        .add(JOINS)
        .add("WHERE " + condition, parameter)
        .add("AND " + scope())
        .first(dataSource, this::sheet);
  }

  private DisputeSheet sheet(Sql.Row r) throws SQLException {
    return new DisputeSheet(
        row(r),
        r.text("wording"),
        r.instant("raised_at"),
        r.text("raised_by"),
        r.money("open_minor", "currency"),
        r.moneyOrNull("credit_minor", "currency"),
        r.text("explanation"),
        r.day("resolved_on"),
        r.text("resolved_by"),
        files(r.number("id")));
  }

  private List<CaseSheet.FileItem> files(long disputeKey) {
    return Sql.of(
            "SELECT f.public_id, e.file_name, f.media_type, f.size_bytes, f.stored_at"
                + " FROM dispute_document e JOIN document f ON f.id = e.document_id"
                + " WHERE e.dispute_id = ? ORDER BY e.id",
            disputeKey)
        .list(
            dataSource,
            r ->
                new CaseSheet.FileItem(
                    r.id("public_id"),
                    r.text("file_name"),
                    r.text("media_type"),
                    r.number("size_bytes"),
                    r.instant("stored_at")));
  }

  private Sql where(Sql sql, DisputeState state) {
    return sql.add("WHERE " + scope())
        .addIf(state == null, "AND x.active")
        .addIf(state != null, "AND x.state = ?", state);
  }

  private String scope() {
    return actor.scope().condition("x.creditor_id");
  }

  private static DisputeSheet.Row row(Sql.Row r) throws SQLException {
    return new DisputeSheet.Row(
        r.number("id"),
        r.id("public_id"),
        r.number("version"),
        r.text("number"),
        r.constant("state", DisputeState.class),
        r.constant("reason", DisputeReason.class),
        r.constant("channel", DisputeChannel.class),
        r.day("raised_on"),
        r.moneyOrNull("amount_minor", "currency"),
        r.number("item_key"),
        r.text("item_number"),
        r.id("case_id"),
        r.text("case_number"),
        r.text("display_name"),
        r.text("creditor_name"),
        r.text("controller"));
  }
}
