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
import org.saldo.identity.UuidConverter;

/**
 * The fields of the present row of a result, as the chain hashes them: days as 2026-12-31, moments
 * in UTC as 2026-12-31T23:59:59.000000, keys of 16 bytes as UUID.
 */
record ProvenRow(ResultSet result, List<Column> columns) {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

  /**
   * A column.
   *
   * @param index place in the result, from 1
   * @param type of {@link Types}
   * @param field name in the chain
   * @param later came later than the chain: left out where it is NULL
   */
  record Column(int index, int type, String field, boolean later) {}

  List<Part.Field> fields() throws SQLException {
    List<Part.Field> fields = new ArrayList<>();
    for (Column column : columns) {
      String value = value(column);
      if (value != null || !column.later()) {
        fields.add(new Part.Field(column.field(), value));
      }
    }
    return fields;
  }

  private String value(Column column) throws SQLException {
    return switch (column.type()) {
      case Types.BINARY, Types.VARBINARY ->
          text(UuidConverter.uuid(result.getBytes(column.index())));
      case Types.DATE -> text(result.getObject(column.index(), LocalDate.class));
      case Types.TIMESTAMP -> moment(result.getObject(column.index(), LocalDateTime.class));
      default -> result.getString(column.index());
    };
  }

  private static String moment(LocalDateTime value) {
    return value == null ? null : INSTANT.format(value);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
