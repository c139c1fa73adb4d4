package org.saldo.ledger.export;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.problem.Refusal;

/**
 * A version of a template: which columns a table of entries has, and how values stand in it.
 *
 * @param key lower case letters, digits and dashes; the same over all versions
 * @param version from 1; 0 while it is not recorded
 * @param control whether a file with counts and sums goes with it
 * @param ended whether it is no longer offered
 */
public record CsvTemplate(
    long id,
    String key,
    int version,
    String title,
    CsvStyle style,
    boolean control,
    boolean ended,
    List<Column> columns,
    String reason,
    Instant recordedAt,
    String recordedBy) {

  private static final int MOST_COLUMNS = 60;
  private static final int MAX_TITLE = 120;
  private static final int MAX_HEADING = 80;

  /**
   * A column.
   *
   * @param detail name of the further key, or the constant text; null elsewhere
   */
  public record Column(String heading, ExportField field, String detail) {}

  public CsvTemplate {
    columns = List.copyOf(columns);
  }

  /** What is wrong with it. */
  Optional<Refusal> problem() {
    if (key == null || !key.matches("[a-z][a-z0-9-]{1,39}")) {
      return Refusal.because("template.key").on("key").asOptional();
    }
    if (title == null || title.isBlank() || title.length() > MAX_TITLE) {
      return Refusal.because("template.title").on("title").asOptional();
    }
    if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
      return Refusal.because("template.columns", MOST_COLUMNS).asOptional();
    }
    Set<String> headings = new HashSet<>();
    for (Column column : columns) {
      String heading = column.heading();
      if (heading == null || heading.isBlank() || heading.length() > MAX_HEADING) {
        return Refusal.of("template.heading.missing");
      }
      if (!headings.add(heading)) {
        return Refusal.of("template.heading.twice", heading);
      }
      if (column.field() == null || isWrong(column)) {
        return Refusal.of("template.detail", heading);
      }
    }
    return Optional.empty();
  }

  private static boolean isWrong(Column column) {
    String detail = column.detail();
    return switch (column.field()) {
      case FLEXFIELD -> detail == null || !detail.matches("[A-Za-z][A-Za-z0-9]{0,39}");
      case CONSTANT -> detail != null && detail.length() > MAX_TITLE;
      default -> detail != null;
    };
  }
}
