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
import java.util.function.Function;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.correspondence.print.BatchState;

/**
 * Lists print batches and their letters. A batch holds letters of many creditors: who does not see
 * all of them sees none.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class PrintBatchList {

  /** How many waiting letters are counted at most. */
  public static final int COUNTED = 10_000;

  private static final int MAX = 200;

  private static final String COLUMNS =
      "SELECT b.public_id, b.version, b.number, b.cut_at, b.cut_by, b.letter_count, b.page_count,"
          + " b.sheet_count, b.duplex, b.postage_minor, b.postage_currency, b.batch_state,"
          + " b.handed_over_at, p.last_error FROM print_batch b"
          + " LEFT JOIN outbox_parcel p ON p.id = b.parcel_id";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * Batches, the newest first.
   *
   * @param state null for every state
   * @param after number of the batch to go on behind, null for the newest
   * @param most rows, 1 to 200
   */
  public Slice<PrintBatchRow> latest(BatchState state, String after, int most) {
    int rows = Math.min(Math.max(most, 1), MAX);
    List<PrintBatchRow> found =
        Sql.of(COLUMNS)
            .add("WHERE " + scope())
            .addIf(state != null, "AND b.batch_state = ?", state)
            .addIf(
                after != null && !after.isBlank(),
                "AND (b.cut_utc, b.id) <"
                    + " (SELECT c.cut_utc, c.id FROM print_batch c WHERE c.number = ?)",
                after)
            .add("ORDER BY b.cut_utc DESC, b.id DESC LIMIT ?", rows + 1)
            .list(dataSource, PrintBatchList::row);
    return slice(found, rows, PrintBatchRow::number);
  }

  private static <T> Slice<T> slice(List<T> found, int rows, Function<T, String> cursor) {
    return found.size() <= rows
        ? new Slice<>(found, null)
        : new Slice<>(found.subList(0, rows), cursor.apply(found.get(rows - 1)));
  }

  /** One batch. */
  public Optional<PrintBatchRow> byId(UUID id) {
    return id == null
        ? Optional.empty()
        : Sql.of(COLUMNS)
            .add("WHERE " + scope())
            .add("AND b.public_id = ?", id)
            .first(dataSource, PrintBatchList::row);
  }

  /**
   * Letters of a batch, by sequence.
   *
   * @param after sequence of the letter to go on behind, 0 for the first
   * @param most rows, 1 to 200
   */
  public Slice<PrintLetterRow> letters(UUID batch, int after, int most) {
    int rows = Math.min(Math.max(most, 1), MAX);
    List<PrintLetterRow> found =
        Sql.of(
                "SELECT l.sequence_no, l.delivery_key, c.public_id AS case_id,"
                    + " c.number AS case_number, l.recipient, l.country, l.page_count,"
                    + " l.sheet_count, l.postage_class, l.document_id IS NOT NULL AS kept"
                    + " FROM print_letter l JOIN print_batch b ON b.id = l.batch_id"
                    + " LEFT JOIN case_file c ON c.id = l.case_file_id")
            .add("WHERE b.public_id = ? AND l.sequence_no > ? AND", batch, after)
            .add(scope())
            .add("ORDER BY l.sequence_no LIMIT ?", rows + 1)
            .list(dataSource, PrintBatchList::letter);
    return slice(found, rows, row -> String.valueOf(row.sequence()));
  }

  /** How many letters wait for the next batch, counted up to {@link #COUNTED}. */
  public int waiting() {
    return Sql.of("SELECT COUNT(*) AS waiting FROM (SELECT 1 FROM outbox_parcel p")
        .add("WHERE p.kind = 'LETTER' AND p.next_attempt_at IS NOT NULL AND " + scope())
        .add("LIMIT ?) w", COUNTED)
        .first(dataSource, row -> row.count("waiting"))
        .orElse(0);
  }

  private String scope() {
    return actor.scope().all() ? "1 = 1" : "1 = 0";
  }

  private static PrintBatchRow row(Sql.Row r) throws SQLException {
    return new PrintBatchRow(
        r.id("public_id"),
        r.number("version"),
        r.text("number"),
        r.instant("cut_at"),
        r.text("cut_by"),
        r.count("letter_count"),
        r.count("page_count"),
        r.count("sheet_count"),
        r.flag("duplex"),
        r.moneyOrNull("postage_minor", "postage_currency"),
        r.constant("batch_state", BatchState.class),
        r.instant("handed_over_at"),
        r.text("last_error"));
  }

  private static PrintLetterRow letter(Sql.Row r) throws SQLException {
    return new PrintLetterRow(
        r.count("sequence_no"),
        r.text("delivery_key"),
        r.id("case_id"),
        r.text("case_number"),
        r.text("recipient"),
        r.text("country"),
        r.count("page_count"),
        r.count("sheet_count"),
        r.text("postage_class"),
        r.flag("kept"));
  }
}
