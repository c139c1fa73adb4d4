package org.saldo.reporting;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.saldo.casefile.HoldReason;
import org.saldo.correspondence.CallOutcome;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.MessageReceipt;
import org.saldo.correspondence.MessageState;
import org.saldo.debtor.MarkKind;
import org.saldo.dispute.DisputeState;
import org.saldo.payment.PaymentWay;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepState;

/**
 * Reads what happened on a case, one statement a kind; of each kind the newest.
 *
 * @param caseFileId key of a case that the reader may see
 * @param from first day; null for no bound
 * @param before first day after the last; null for no bound
 * @param most entries of a kind
 */
record LaneReader(
    DataSource dataSource, long caseFileId, LocalDate from, LocalDate before, int most) {

  /** A decided step with the procedure it belongs to. */
  record Step(String procedureName, boolean primary, LaneEntry entry) {}

  List<Step> steps() {
    return bounded(
            Sql.of(
                "SELECT p.procedure_key, p.name, p.kind, s.public_id, s.due_on, s.channel, s.state,"
                    + " s.step_key, r.number FROM step_run s"
                    + " JOIN dunning_procedure p ON p.id = s.procedure_id"
                    + " JOIN receivable r ON r.id = s.leading_receivable_id"
                    + " WHERE s.case_file_id = ?",
                caseFileId),
            "s.due_on")
        .add("ORDER BY s.due_on DESC, s.id DESC LIMIT ?", most)
        .list(dataSource, LaneReader::step);
  }

  private static Step step(Sql.Row r) throws SQLException {
    return new Step(
        r.text("name"),
        "PRIMARY".equals(r.text("kind")),
        new LaneEntry(
            LaneKind.STEP,
            r.text("procedure_key"),
            r.id("public_id"),
            null,
            r.day("due_on"),
            null,
            r.constant("channel", StepChannel.class),
            r.constant("state", StepState.class),
            r.text("step_key"),
            r.text("number"),
            null,
            null));
  }

  /**
   * What was sent, received and said.
   *
   * @param zone of the business: a message belongs to a day there
   */
  List<LaneEntry> contacts(ZoneId zone) {
    return Sql.of(
            "SELECT m.public_id, m.occurred_at, m.channel, m.direction, m.subject, m.state,"
                + " m.receipt, m.outcome, m.note FROM message m WHERE m.case_file_id = ?",
            caseFileId)
        .addIf(from != null, "AND m.occurred_at >= ?", start(from, zone))
        .addIf(before != null, "AND m.occurred_at < ?", start(before, zone))
        .add("ORDER BY m.occurred_at DESC, m.id DESC LIMIT ?", most)
        .list(dataSource, r -> contact(r, zone));
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static LaneEntry contact(Sql.Row r, ZoneId zone) throws SQLException {
    CallOutcome outcome = r.constant("outcome", CallOutcome.class);
    MessageReceipt receipt = r.constant("receipt", MessageReceipt.class);
    boolean in = "IN".equals(r.text("direction"));
    Enum<?> what = outcome == null ? r.constant("channel", MessageChannel.class) : outcome;
    Enum<?> state = receipt == null ? r.constant("state", MessageState.class) : receipt;
    return new LaneEntry(
        outcome != null ? LaneKind.CALL : in ? LaneKind.RECEIVED : LaneKind.SENT,
        null,
        r.id("public_id"),
        null,
        LocalDate.ofInstant(r.instant("occurred_at"), zone),
        null,
        what,
        state,
        r.text("subject"),
        null,
        null,
        r.text("note"));
  }

  /** What was paid, and what of it went back. */
  List<LaneEntry> payments() {
    return bounded(
            Sql.of(
                "SELECT * FROM (SELECT 'PAYMENT' kind, p.id, p.public_id, p.received_on on_day,"
                    + " p.way, p.state, p.number, p.amount_minor, p.currency, p.note FROM payment p"
                    + " WHERE p.case_file_id = ? UNION ALL SELECT 'RETURN', p.id, p.public_id,"
                    + " t.returned_on, p.way, NULL, p.number, p.amount_minor, p.currency, t.note"
                    + " FROM payment p JOIN payment_return t ON t.payment_id = p.id"
                    + " WHERE p.case_file_id = ?) x WHERE 1 = 1",
                caseFileId,
                caseFileId),
            "x.on_day")
        .add("ORDER BY x.on_day DESC, x.id DESC LIMIT ?", most)
        .list(dataSource, LaneReader::payment);
  }

  private static LaneEntry payment(Sql.Row r) throws SQLException {
    return new LaneEntry(
        r.constant("kind", LaneKind.class),
        null,
        r.id("public_id"),
        null,
        r.day("on_day"),
        null,
        r.constant("way", PaymentWay.class),
        r.constant("state", PaymentState.class),
        r.text("number"),
        null,
        r.money("amount_minor", "currency"),
        r.text("note"));
  }

  /** What made steps stand still, and marks of the debtor, whose effect is the same. */
  List<LaneEntry> holds() {
    return Sql.of(
            "SELECT * FROM (SELECT 'HOLD' kind, h.id, h.public_id, h.from_on, h.until_on, h.reason,"
                + " d.public_id dispute_id, d.state, r.number, h.amount_minor, c.currency, h.note"
                + " FROM case_hold h JOIN case_file c ON c.id = h.case_file_id"
                + " LEFT JOIN receivable r ON r.id = h.receivable_id"
                + " LEFT JOIN dispute d ON d.id = h.source_id AND h.reason = 'DISPUTE'"
                + " WHERE h.case_file_id = ? UNION ALL SELECT 'MARK', m.id, NULL, m.valid_from,"
                + " m.valid_until, m.kind, NULL, NULL, NULL, NULL, NULL, NULL FROM debtor_mark m"
                + " JOIN case_file c ON c.debtor_id = m.debtor_id WHERE c.id = ?) x WHERE 1 = 1",
            caseFileId,
            caseFileId)
        .addIf(
            from != null, "AND (x.until_on IS NULL OR x.until_on > ? OR x.from_on = ?)", from, from)
        .addIf(before != null, "AND x.from_on < ?", before)
        .add("ORDER BY x.from_on DESC, x.id DESC LIMIT ?", most)
        .list(dataSource, LaneReader::hold);
  }

  private static LaneEntry hold(Sql.Row r) throws SQLException {
    LaneKind kind = r.constant("kind", LaneKind.class);
    Enum<?> what =
        kind == LaneKind.MARK
            ? r.constant("reason", MarkKind.class)
            : r.constant("reason", HoldReason.class);
    return new LaneEntry(
        kind,
        null,
        r.id("public_id"),
        r.id("dispute_id"),
        r.day("from_on"),
        r.day("until_on"),
        what,
        r.constant("state", DisputeState.class),
        null,
        r.text("number"),
        r.moneyOrNull("amount_minor", "currency"),
        r.text("note"));
  }

  private Sql bounded(Sql sql, String column) {
    return sql.addIf(from != null, "AND " + column + " >= ?", from)
        .addIf(before != null, "AND " + column + " < ?", before);
  }
}
