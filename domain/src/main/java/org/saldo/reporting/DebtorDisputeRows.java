package org.saldo.reporting;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.dispute.DisputeReason;
import org.saldo.dispute.DisputeState;
import org.saldo.money.Money;

/** The disputes of cases that somebody has found in reach. */
final class DebtorDisputeRows {

  /** A dispute, the key of its receivable, and one piece of its evidence; null for none. */
  record Row(long receivableId, DebtorClaim.Objected dispute, DebtorClaim.Paper evidence) {}

  private DebtorDisputeRows() {}

  /** One row for each dispute. */
  static List<Row> each(List<Row> rows) {
    Map<UUID, Row> disputes = new LinkedHashMap<>();
    rows.forEach(r -> disputes.putIfAbsent(r.dispute().id(), r));
    return List.copyOf(disputes.values());
  }

  /** All that was handed in. */
  static List<DebtorClaim.Paper> evidence(List<Row> rows) {
    return rows.stream().map(Row::evidence).filter(Objects::nonNull).toList();
  }

  /** All disputes of a case, oldest first, with a row for each piece of evidence. */
  static List<Row> ofCase(DataSource dataSource, long caseFileId) {
    return Sql.of(
            "SELECT x.receivable_id, x.public_id, x.number, r.public_id item_id,"
                + " r.number item_number, x.reason, x.wording, x.amount_minor, x.currency,"
                + " x.raised_on, x.state, x.credit_minor, x.explanation, x.resolved_on, x.version,"
                + " f.public_id document_id, e.file_name, f.media_type"
                + " FROM dispute x JOIN receivable r ON r.id = x.receivable_id"
                + " LEFT JOIN dispute_document e ON e.dispute_id = x.id"
                + " LEFT JOIN document f ON f.id = e.document_id AND f.visibility = 'DEBTOR'"
                + " WHERE x.case_file_id = ? ORDER BY x.raised_at, x.id, e.id",
            caseFileId)
        .list(dataSource, DebtorDisputeRows::row);
  }

  /** The part of each receivable that is disputed now; null for all of it. */
  static Map<Long, Money> heldParts(DataSource dataSource, Collection<Long> caseFileIds) {
    Map<Long, Money> parts = new HashMap<>();
    Sql.of("SELECT receivable_id, amount_minor, currency FROM dispute WHERE active AND")
        .addIn("case_file_id", caseFileIds)
        .list(
            dataSource,
            r -> parts.put(r.number("receivable_id"), r.moneyOrNull("amount_minor", "currency")));
    return parts;
  }

  private static Row row(Sql.Row r) throws SQLException {
    DisputeState state = r.constant("state", DisputeState.class);
    boolean decided = !state.holds();
    return new Row(
        r.number("receivable_id"),
        new DebtorClaim.Objected(
            r.id("public_id"),
            r.text("number"),
            r.id("item_id"),
            r.text("item_number"),
            r.constant("reason", DisputeReason.class),
            r.text("wording"),
            r.moneyOrNull("amount_minor", "currency"),
            r.day("raised_on"),
            // What somebody proposes and somebody else has to approve is nobody's answer yet.
            decided ? state : DisputeState.OPEN,
            decided ? r.moneyOrNull("credit_minor", "currency") : null,
            decided ? r.text("explanation") : null,
            r.day("resolved_on"),
            r.number("version")),
        evidence(r));
  }

  private static DebtorClaim.Paper evidence(Sql.Row r) throws SQLException {
    return r.id("document_id") == null
        ? null
        : new DebtorClaim.Paper(
            r.id("document_id"),
            DebtorClaim.Paper.Kind.EVIDENCE,
            r.text("file_name"),
            r.text("media_type"),
            r.day("raised_on"));
  }
}
