package org.saldo.reporting;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.identity.UuidConverter;
import org.saldo.money.Money;

/**
 * A statement being put together: text and parameters side by side, so that no value ever becomes
 * text. What is appended as text comes from code, never from input.
 */
final class Sql {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  static Sql of(String text, Object... parameters) {
    return new Sql().add(text, parameters);
  }

  Sql add(String part, Object... values) {
    text.append(part).append(' ');
    for (Object value : values) {
      parameters.add(parameter(value));
    }
    return this;
  }

  /** Adds the part only when there is a value. */
  Sql addIf(boolean condition, String part, Object... values) {
    return condition ? add(part, values) : this;
  }

  /** Adds that a column is one of the values; never true without values. */
  Sql addIn(String column, Collection<?> values) {
    if (values.isEmpty()) {
      return add("1 = 0");
    }
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    return add(column + " IN (" + marks + ")", values.toArray());
  }

  private static Object parameter(Object value) {
    if (value instanceof UUID id) {
      return UuidConverter.bytes(id);
    }
    if (value instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  /** Turns one row into a record. */
  interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  <T> List<T> list(DataSource dataSource, Mapper<T> mapper) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(text.toString())) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> result = new ArrayList<>();
        Row row = new Row(rows);
        while (rows.next()) {
          result.add(mapper.map(row));
        }
        return result;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("query failed: " + text, e);
    }
  }

  <T> Optional<T> first(DataSource dataSource, Mapper<T> mapper) {
    return list(dataSource, mapper).stream().findFirst();
  }

  /** The present row by column label. */
  static final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
      this.rows = rows;
    }

    String text(String column) throws SQLException {
      return rows.getString(column);
    }

    long number(String column) throws SQLException {
      return rows.getLong(column);
    }

    int count(String column) throws SQLException {
      return rows.getInt(column);
    }

    BigDecimal decimal(String column) throws SQLException {
      return rows.getBigDecimal(column);
    }

    boolean flag(String column) throws SQLException {
      return rows.getBoolean(column);
    }

    LocalDate day(String column) throws SQLException {
      return rows.getObject(column, LocalDate.class);
    }

    Instant instant(String column) throws SQLException {
      LocalDateTime utc = rows.getObject(column, LocalDateTime.class);
      return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    UUID id(String column) throws SQLException {
      return UuidConverter.uuid(rows.getBytes(column));
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
      String name = rows.getString(column);
      return name == null ? null : Enum.valueOf(type, name);
    }

    /** Whatever the driver gives for it; null for null. */
    Object value(String column) {
      try {
        return rows.getObject(column);
      } catch (SQLException e) {
        throw new IllegalStateException("no value of " + column, e);
      }
    }

    /** The same, or null where the column is null. */
    Money moneyOrNull(String minorColumn, String currencyColumn) throws SQLException {
      long minor = rows.getLong(minorColumn);
      return rows.wasNull() ? null : Money.ofMinor(minor, rows.getString(currencyColumn));
    }

    /** The amount of a minor-units column and the currency column of the row. */
    Money money(String minorColumn, String currencyColumn) throws SQLException {
      return Money.ofMinor(rows.getLong(minorColumn), rows.getString(currencyColumn));
    }
  }
}
