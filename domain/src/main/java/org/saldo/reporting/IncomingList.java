package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.correspondence.MessageChannel;
import org.saldo.incoming.DeliveryReport;
import org.saldo.incoming.FileState;
import org.saldo.incoming.IncomingSource;
import org.saldo.incoming.IncomingState;
import org.saldo.incoming.MailNature;
import org.saldo.incoming.MatchReason;
import org.saldo.problem.Refusals;

/**
 * Lists what came in. What is nobody's yet is shown to those who see every creditor; everything
 * else to those who see its case.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, AUDITOR})
public class IncomingList {

  private static final int MAX_SIZE = 200;
  private static final int MOST_OF_CASE = 100;

  private static final String COLUMNS =
      "SELECT i.id, i.public_id, i.version, i.source, i.channel, i.nature, i.state, i.sender,"
          + " i.sender_name, i.subject, i.received_on, i.taken_at, i.match_reason, k.creditor_key,"
          + " k.name creditor_name, c.public_id case_id, c.number case_number";

  private static final String JOINS =
      "FROM incoming_message i LEFT JOIN creditor k ON k.id = i.creditor_id"
          + " LEFT JOIN case_file c ON c.id = i.case_file_id";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A page: what waits for a person first, of each the newest first.
   *
   * @param number page from 1
   * @param size rows of a page, 1 to 200
   */
  public Page<IncomingRow> page(IncomingFilter filter, int number, int size) {
    Listing listing = Listing.of(number, size);
    Sql rows =
        where(Sql.of(COLUMNS).add(JOINS), filter)
            .add("ORDER BY i.waiting DESC, i.taken_at DESC, i.id DESC");
    return listing.page(
        dataSource,
        listing.limit(rows),
        IncomingList::row,
        where(Listing.counting().add("FROM incoming_message i"), filter));
  }

  /**
   * Rows behind a given one, the newest first; for callers that read on and on.
   *
   * @param after cursor of the row to go on behind; null for the start
   */
  public List<IncomingRow> after(IncomingFilter filter, String after, int size) {
    Sql sql = where(Sql.of(COLUMNS).add(JOINS), filter);
    return MomentCursor.behind(sql, after, "i.taken_at", "i.id")
        .add("ORDER BY i.taken_at DESC, i.id DESC LIMIT ?", Math.min(Math.max(size, 1), MAX_SIZE))
        .list(dataSource, IncomingList::row);
  }

  /** What came in about a case, the newest first. */
  public List<IncomingRow> ofCase(UUID caseId) {
    return Sql.of(COLUMNS)
        .add(JOINS)
        .add("WHERE c.public_id = ? AND " + scope(), caseId)
        .add("ORDER BY i.taken_at DESC, i.id DESC LIMIT ?", MOST_OF_CASE)
        .list(dataSource, IncomingList::row);
  }

  /** One of them in reach; empty when there is none. */
  public Optional<IncomingSheet> byId(UUID id) {
    return Sql.of(COLUMNS)
        .add(
            ", i.body, i.note, i.sent_at, i.report_action, i.report_status, i.report_said,"
                + " i.finding, i.decided_at, i.decided_by, i.decision_reason,"
                + " i.erased_at")
        .add(JOINS)
        .add("WHERE i.public_id = ? AND " + scope(), id)
        .first(dataSource, r -> sheet(r, files(r.number("id"))));
  }

  private List<IncomingSheet.Item> files(long id) {
    return Sql.of(
            "SELECT f.public_id, f.file_name, f.media_type, f.size_bytes, f.original, f.state,"
                + " f.refusal FROM incoming_file f WHERE f.incoming_id = ? ORDER BY f.position_no",
            id)
        .list(
            dataSource,
            r ->
                new IncomingSheet.Item(
                    r.id("public_id"),
                    r.text("file_name"),
                    r.text("media_type"),
                    r.number("size_bytes"),
                    r.flag("original"),
                    r.constant("state", FileState.class),
                    Refusals.read(r.text("refusal"))));
  }

  private Sql where(Sql sql, IncomingFilter filter) {
    boolean creditor = filter.creditor() != null && !filter.creditor().isBlank();
    return sql.add("WHERE " + scope())
        .addIf(filter.state() != null, "AND i.state = ?", filter.state())
        .addIf(filter.channel() != null, "AND i.channel = ?", filter.channel())
        .addIf(
            creditor,
            "AND i.creditor_id = (SELECT id FROM creditor WHERE creditor_key = ?)",
            filter.creditor());
  }

  /** What belongs to no creditor is for those who see all of them, as at the desk. */
  private String scope() {
    return actor.scope().condition("i.creditor_id");
  }

  private static IncomingRow row(Sql.Row r) throws SQLException {
    Instant takenAt = r.instant("taken_at");
    return new IncomingRow(
        r.id("public_id"),
        r.number("version"),
        r.constant("source", IncomingSource.class),
        r.constant("channel", MessageChannel.class),
        r.constant("nature", MailNature.class),
        r.constant("state", IncomingState.class),
        r.text("sender"),
        r.text("sender_name"),
        r.text("subject"),
        r.day("received_on"),
        takenAt,
        r.text("creditor_key"),
        r.text("creditor_name"),
        r.id("case_id"),
        r.text("case_number"),
        r.constant("match_reason", MatchReason.class),
        MomentCursor.of(takenAt, r.number("id")));
  }

  private static IncomingSheet sheet(Sql.Row r, List<IncomingSheet.Item> files)
      throws SQLException {
    DeliveryReport.Action action = r.constant("report_action", DeliveryReport.Action.class);
    return new IncomingSheet(
        row(r),
        r.text("body"),
        r.text("note"),
        r.instant("sent_at"),
        action == null
            ? null
            : new DeliveryReport(action, r.text("report_status"), r.text("report_said")),
        Refusals.read(r.text("finding")),
        r.instant("decided_at"),
        r.text("decided_by"),
        r.text("decision_reason"),
        r.instant("erased_at"),
        files);
  }
}
