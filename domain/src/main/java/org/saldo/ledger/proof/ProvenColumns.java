package org.saldo.ledger.proof;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

  /**
   * Reads columns of a result, row by row: where they stand and what they are is asked once.
   *
   * @param result stands before a row
   * @param prefix put before the name of each field
   */
  static ProvenRow row(ResultSet result, String alias, String prefix, List<String> columns)
      throws SQLException {
    ResultSetMetaData about = result.getMetaData();
    List<ProvenRow.Column> read = new ArrayList<>();
    for (String column : columns) {
      String name = plain(column);
      int index = result.findColumn(alias + "_" + name);
      read.add(
          new ProvenRow.Column(
              index, about.getColumnType(index), prefix + name, column.startsWith(LATER)));
    }
    return new ProvenRow(result, read);
  }
}
