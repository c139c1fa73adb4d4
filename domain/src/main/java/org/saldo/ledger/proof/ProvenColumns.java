package org.saldo.ledger.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saldo.identity.UuidConverter;

/**
 * The columns that the chain covers, in the order in which they are hashed: all there are.
 *
 * <p>A column that comes later goes to the end of its list with a question mark: it is left out
 * where it is null, so that what was hashed before stays as it is.
 */
public final class ProvenColumns {

  /** Columns of {@code business_event}. */
  public static final List<String> EVENT =
      List.of(
          "id",
          "public_id",
          "creditor_id",
          "kind",
          "occurred_on",
          "recorded_at",
          "recorded_by",
          "reference",
          "case_file_id",
          "document_id",
          "reverses_id",
          "act_id");

  /** Columns of {@code journal_entry}. */
  public static final List<String> ENTRY =
      List.of(
          "id",
          "public_id",
          "creditor_id",
          "entry_no",
          "business_event_id",
          "posting_rule_id",
          "posted_on",
          "value_on",
          "currency",
          "total_minor",
          "case_file_id");

  /** Columns of {@code posting_line}. */
  public static final List<String> LINE =
      List.of(
          "id",
          "journal_entry_id",
          "line_no",
          "ledger_account_id",
          "debit_minor",
          "credit_minor",
          "currency",
          "value_on",
          "case_file_id",
          "receivable_id",
          "component",
          "flexfields",
          "?amount");

  /** What is hashed of the account of a line, as {@code account_…}. */
  public static final List<String> ACCOUNT = List.of("number", "name", "kind");

  static final String LATER = "?";

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

  private ProvenColumns() {}

  /** Columns of a table under names that do not clash with another one's. */
  static String select(String alias, List<String> columns) {
    return columns.stream()
        .map(ProvenColumns::plain)
        .map(column -> alias + "." + column + " AS " + alias + "_" + column)
        .collect(Collectors.joining(", "));
  }

  /** The name of a column without its mark. */
  public static String plain(String column) {
    return column.startsWith(LATER) ? column.substring(LATER.length()) : column;
  }

  /** The fields of the present row. */
  static List<Part.Field> read(ResultSet row, String alias, String prefix, List<String> columns)
      throws SQLException {
    List<Part.Field> fields = new ArrayList<>();
    for (String column : columns) {
      String name = plain(column);
      String value = value(row, row.findColumn(alias + "_" + name));
      if (value != null || !column.startsWith(LATER)) {
        fields.add(new Part.Field(prefix + name, value));
      }
    }
    return fields;
  }

  /** Days as 2026-12-31, moments in UTC as 2026-12-31T23:59:59.000000, keys of 16 bytes as UUID. */
  private static String value(ResultSet row, int column) throws SQLException {
    return switch (row.getMetaData().getColumnType(column)) {
      case Types.BINARY, Types.VARBINARY -> text(UuidConverter.uuid(row.getBytes(column)));
      case Types.DATE -> text(row.getObject(column, LocalDate.class));
      case Types.TIMESTAMP -> moment(row.getObject(column, LocalDateTime.class));
      default -> row.getString(column);
    };
  }

  private static String moment(LocalDateTime value) {
    return value == null ? null : INSTANT.format(value);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
