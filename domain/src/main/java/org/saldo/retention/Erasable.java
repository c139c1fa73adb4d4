package org.saldo.retention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/**
 * Which rows a part of a night may erase, as the end of a statement in which {@code x} is the row.
 * Made of constants, numbers and days alone.
 */
final class Erasable {

  /** A title lives for thirty years (section 197 (1) BGB). */
  private static final int TITLE_YEARS = 30;

  private static final String UNFINISHED_BATCH =
      "EXISTS (SELECT 1 FROM print_letter l JOIN print_batch b ON b.id = l.batch_id"
          + " WHERE l.document_id = %s AND b.batch_state <> 'HANDED_OVER')";

  private static final String UNREAD =
      "EXISTS (SELECT 1 FROM task t WHERE t.subject_id = %s AND t.done_at IS NULL AND t.kind IN"
          + " ('INCOMING_MESSAGE', 'INCOMING_TO_CONFIRM', 'INCOMING_INFECTED'))";

  private final PlannedPart part;
  private final String moment;
  private final String day;
  private final String titleDay;

  /**
   * @param night the day by which is decided
   * @param zone where days begin
   */
  Erasable(PlannedPart part, LocalDate night, ZoneId zone) {
    this.part = part;
    LocalDateTime begin =
        LocalDateTime.ofInstant(part.beforeOn().atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
    this.moment =
        "TIMESTAMP '" + begin.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")) + "'";
    this.day = "DATE '" + part.beforeOn() + "'";
    this.titleDay = "DATE '" + night.minusYears(TITLE_YEARS) + "'";
  }

  /** The column of the row's date, and how large it is. */
  String dateColumn() {
    return switch (part.store()) {
      case DOCUMENT -> "x.stored_at";
      case MESSAGE -> "x.occurred_at";
      case INCOMING -> "x.taken_at";
    };
  }

  /** How many bytes go with it. */
  String size() {
    return part.store() == RetentionStore.DOCUMENT ? "x.size_bytes" : "COALESCE(LENGTH(x.body), 0)";
  }

  /** {@code FROM … WHERE …}. */
  String from() {
    return switch (part.store()) {
      case DOCUMENT -> " FROM document x WHERE " + document();
      case MESSAGE -> " FROM message x WHERE " + message();
      case INCOMING -> " FROM incoming_message x WHERE " + incoming();
    };
  }

  private String document() {
    return "x.kind = '"
        + part.subject().kind()
        + "' AND x.erased_at IS NULL AND x.stored_at < "
        + moment
        + " AND "
        + ownDocument()
        + " AND NOT EXISTS (SELECT 1 FROM message m WHERE (m.document_id = x.id"
        + " OR m.enclosure_id = x.id) AND (m.state IN"
        + " ('QUEUED', 'FAILED') OR m.occurred_at >= "
        + moment
        + " OR m.sent_at >= "
        + moment
        + " OR "
        + kept("m.case_file_id")
        + ")) AND NOT "
        + UNFINISHED_BATCH.formatted("x.id")
        + " AND NOT EXISTS (SELECT 1 FROM incoming_file f JOIN incoming_message i"
        + " ON i.id = f.incoming_id WHERE f.document_id = x.id AND (i.waiting OR i.taken_at >= "
        + moment
        + " OR "
        + UNREAD.formatted("i.id")
        + " OR "
        + kept("i.case_file_id")
        + "))"
        + " AND NOT EXISTS (SELECT 1 FROM dispute_document y JOIN dispute s ON s.id = y.dispute_id"
        + " WHERE y.document_id = x.id AND (s.raised_on >= "
        + day
        + " OR "
        + kept("s.case_file_id")
        + ")) AND NOT EXISTS (SELECT 1 FROM placement_cost p JOIN placement q"
        + " ON q.id = p.placement_id WHERE p.document_id = x.id AND (p.state = 'PENDING'"
        + " OR p.recorded_at >= "
        + moment
        + " OR "
        + kept("q.case_file_id")
        + ")) AND NOT EXISTS (SELECT 1 FROM invoice_import v WHERE v.document_id = x.id"
        + " AND (v.state = 'RUNNING' OR v.started_at >= "
        + moment
        + "))"
        + notOf("receivable", "document_id")
        + notOf("receivable", "default_document_id")
        + notOf("payment", "document_id")
        + notOf("limitation_event", "document_id");
  }

  private String ownDocument() {
    return switch (part.subject()) {
      case INCOMING ->
          "EXISTS (SELECT 1 FROM incoming_file f JOIN incoming_message i ON i.id = f.incoming_id"
              + " WHERE f.document_id = x.id AND "
              + own("i.creditor_id", false)
              + ")";
      case UNASSIGNED ->
          "x.creditor_id IS NULL AND EXISTS (SELECT 1 FROM incoming_file f JOIN incoming_message i"
              + " ON i.id = f.incoming_id WHERE f.document_id = x.id AND i.state = 'DISMISSED')"
              + " AND NOT EXISTS (SELECT 1 FROM incoming_file f JOIN incoming_message i"
              + " ON i.id = f.incoming_id WHERE f.document_id = x.id"
              + " AND i.creditor_id IS NOT NULL)";
      default -> own("x.creditor_id", true);
    };
  }

  private String message() {
    String direction =
        part.subject() == RetentionSubject.CALL
            ? ""
            : " AND x.direction = '" + (part.subject().out() ? "OUT" : "IN") + "'";
    return "x.channel = '"
        + part.subject().channel()
        + "'"
        + direction
        + " AND x.erased_at IS NULL AND x.occurred_at < "
        + moment
        + " AND (x.sent_at IS NULL OR x.sent_at < "
        + moment
        + ") AND x.state NOT IN ('QUEUED', 'FAILED') AND "
        + own("x.creditor_id", false)
        + " AND NOT "
        + kept("x.case_file_id")
        + " AND NOT "
        + UNFINISHED_BATCH.formatted("x.document_id")
        + " AND NOT EXISTS (SELECT 1 FROM incoming_message i WHERE i.message_id = x.id AND "
        + UNREAD.formatted("i.id")
        + ")";
  }

  private String incoming() {
    String whose =
        part.subject() == RetentionSubject.UNASSIGNED
            ? "x.state = 'DISMISSED' AND x.creditor_id IS NULL"
            : "x.channel = '"
                + part.subject().channel()
                + "' AND "
                + own("x.creditor_id", false)
                + " AND NOT "
                + kept("x.case_file_id");
    return whose
        + " AND x.erased_at IS NULL AND x.waiting = FALSE AND x.taken_at < "
        + moment
        + " AND NOT "
        + UNREAD.formatted("x.id");
  }

  private String own(String column, boolean orNobodys) {
    String in =
        part.creditors().isEmpty()
            ? "1 = 0"
            : column
                + " IN ("
                + part.creditors().stream()
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "))
                + ")";
    return orNobodys && part.nobodys() ? "(" + in + " OR " + column + " IS NULL)" : in;
  }

  private String notOf(String table, String column) {
    return " AND NOT EXISTS (SELECT 1 FROM "
        + table
        + " u WHERE u."
        + column
        + " = x.id AND "
        + kept("u.case_file_id")
        + ")";
  }

  /**
   * Whether nothing of a case may go: it is worked or held, something of it is open, disputed or
   * titled and not paid.
   */
  private String kept(String caseFile) {
    return "EXISTS (SELECT 1 FROM case_file kc WHERE kc.id = "
        + caseFile
        + " AND (kc.status IN ('OPEN', 'REOPENED')"
        + " OR EXISTS (SELECT 1 FROM deletion_hold kh WHERE kh.case_file_id = kc.id"
        + " AND kh.active = 1)"
        + " OR (kc.status = 'ACCOUNT' AND EXISTS (SELECT 1 FROM case_overview ko"
        + " WHERE ko.case_file_id = kc.id AND (ko.open_minor <> 0 OR ko.open_items > 0)))"
        + " OR EXISTS (SELECT 1 FROM dispute kd WHERE kd.case_file_id = kc.id AND kd.active = 1)"
        + " OR (kc.close_reason IN ('WRITTEN_OFF', 'UNCOLLECTIBLE') AND EXISTS (SELECT 1"
        + " FROM limitation_event ke WHERE ke.case_file_id = kc.id AND ke.kind = 'TITLE_FINAL'"
        + " AND ke.from_on > "
        + titleDay
        + " AND NOT EXISTS (SELECT 1 FROM limitation_withdrawal kw WHERE kw.event_id = ke.id)))))";
  }
}
