package org.saldo.reporting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.visibility.VisibleKind;

/**
 * The messages of a case that somebody outside may see, of the kinds that the rules show: what left
 * with the letter that was kept of it, and what the debtor himself wrote with the files that were
 * kept. What somebody else wrote about a debtor, what a machine answered, the mail as it was
 * received (it holds the refused files too) and everything in quarantine is never among them.
 *
 * <p>It knows no scope: who asks has found the case through a predicate of its own.
 */
final class OutsideMessages {

  /** As many as a page holds. */
  private static final int MOST = 300;

  /** As much of what was written as a page holds, in characters. */
  private static final int MOST_WORDS = 10_000;

  /** The {@link VisibleKind} of a message {@code m}; none for a call. */
  static final String KIND =
      "CASE WHEN m.channel = 'CALL' THEN 'CALL'"
          + " WHEN m.direction = 'IN' THEN CONCAT(m.channel, '_IN')"
          + " WHEN EXISTS (SELECT 1 FROM message_template t WHERE t.template_key = m.template_key"
          + " AND t.purpose IN ('STATEMENT', 'OPEN_ITEMS')) THEN 'STATEMENT'"
          + " ELSE CONCAT(m.channel, '_OUT') END";

  /** What left about a case {@code c}, with the letter {@code f}. */
  static final String LEFT =
      "FROM message m JOIN case_file c ON c.id = m.case_file_id"
          + " JOIN document f ON f.id = m.document_id WHERE f.visibility = 'DEBTOR'"
          + " AND m.direction = 'OUT' AND m.state = 'SENT'";

  /**
   * What a debtor wrote about a case {@code c}: what a person says is the debtor's, and e-mails
   * from an address that the debtor has or had (not one that was recorded by mistake).
   */
  private static final String WRITTEN =
      "FROM message m JOIN case_file c ON c.id = m.case_file_id"
          + " JOIN incoming_message i ON i.message_id = m.id";

  private static final String BY_DEBTOR =
      "WHERE m.direction = 'IN' AND m.state = 'LOGGED' AND m.erased_at IS NULL"
          + " AND i.nature = 'MESSAGE' AND i.state = 'ASSIGNED'"
          + " AND (m.by_debtor OR (m.channel = 'EMAIL' AND EXISTS (SELECT 1 FROM debtor_contact k"
          + " WHERE k.debtor_id = c.debtor_id AND k.kind = 'EMAIL' AND k.value = m.sender"
          + " AND k.replaced_at IS NULL)))";

  /** A file {@code x} that may be given out; of a mail its parts, of a letter the whole. */
  private static final String FILE =
      "x.incoming_id = i.id AND x.state = 'KEPT' AND (m.channel = 'LETTER' OR NOT x.original)"
          + " AND NOT EXISTS (SELECT 1 FROM incoming_file q WHERE q.document_id = x.document_id"
          + " AND q.state = 'QUARANTINED')";

  /**
   * What a debtor wrote about a case {@code c}, with a file {@code x} that is kept as {@code f}.
   */
  static final String WRITTEN_FILES =
      WRITTEN
          + " JOIN incoming_file x ON "
          + FILE
          + " JOIN document f ON f.id = x.document_id "
          + BY_DEBTOR;

  /**
   * A message.
   *
   * @param mine whether the debtor wrote it
   * @param words what the debtor wrote; null for what left, which its file says
   */
  record Shown(
      UUID id,
      LocalDate on,
      MessageChannel channel,
      boolean mine,
      String subject,
      String words,
      List<CaseSheet.FileItem> files) {}

  private final DataSource dataSource;

  OutsideMessages(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Both directions, newest first, at most {@value #MOST} rows of message and file. */
  List<Shown> both(long caseFileId, Set<VisibleKind> kinds) {
    Sql sql =
        Sql.of(
                "SELECT m.public_id, m.channel, m.direction, m.subject, NULL words,"
                    + " m.sent_at moment, f.public_id document_id, f.file_name, f.media_type,"
                    + " f.size_bytes, f.stored_at, m.id, 0 position_no "
                    + LEFT
                    + " AND f.erased_at IS NULL AND c.id = ? AND",
                caseFileId)
            .addIn(KIND, names(kinds))
            .add("UNION ALL");
    return ordered(written(sql, caseFileId, kinds));
  }

  /** What the debtor wrote, newest first, at most {@value #MOST} rows of message and file. */
  List<Shown> written(long caseFileId, Set<VisibleKind> kinds) {
    return kinds.contains(VisibleKind.LETTER_IN)
            || kinds.contains(VisibleKind.EMAIL_IN)
            || kinds.contains(VisibleKind.SMS_IN)
        ? ordered(written(Sql.of(""), caseFileId, kinds))
        : List.of();
  }

  private static Sql written(Sql sql, long caseFileId, Set<VisibleKind> kinds) {
    return sql.add(
            "SELECT m.public_id, m.channel, m.direction, m.subject, SUBSTRING(m.body, 1, "
                + MOST_WORDS
                + ") words, m.occurred_at moment, f.public_id document_id, x.file_name,"
                + " f.media_type, f.size_bytes, f.stored_at, m.id, x.position_no "
                + WRITTEN
                + " LEFT JOIN incoming_file x ON "
                + FILE
                + " LEFT JOIN document f ON f.id = x.document_id AND f.erased_at IS NULL "
                + BY_DEBTOR
                + " AND c.id = ? AND",
            caseFileId)
        .addIn(KIND, names(kinds));
  }

  private List<Shown> ordered(Sql sql) {
    Map<UUID, Shown> messages = new LinkedHashMap<>();
    sql.add("ORDER BY moment DESC, id DESC, position_no LIMIT ?", MOST)
        .list(dataSource, OutsideMessages::row)
        .forEach(
            row ->
                messages.merge(
                    row.id(),
                    row,
                    (message, more) -> {
                      message.files().addAll(more.files());
                      return message;
                    }));
    return List.copyOf(messages.values());
  }

  private static Shown row(Sql.Row r) throws SQLException {
    List<CaseSheet.FileItem> files = new ArrayList<>();
    UUID document = r.id("document_id");
    if (document != null) {
      files.add(
          new CaseSheet.FileItem(
              document,
              r.text("file_name"),
              r.text("media_type"),
              r.number("size_bytes"),
              r.instant("stored_at")));
    }
    return new Shown(
        r.id("public_id"),
        Objects.requireNonNull(r.day("moment")),
        r.constant("channel", MessageChannel.class),
        "IN".equals(r.text("direction")),
        r.text("subject"),
        words(r.text("words")),
        files);
  }

  /** What was cut off says so. */
  private static String words(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return text.length() < MOST_WORDS ? text.strip() : text.strip() + " […]";
  }

  /** Names as SQL compares them. */
  static List<String> names(Collection<VisibleKind> kinds) {
    return kinds.stream().map(VisibleKind::name).toList();
  }
}
