package org.saldo.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * New rows on their way into the database in large batches, for loads that an entity manager would
 * take hours for.
 *
 * <p>An entity is made by its own constructor and written column by column as its mapping says, so
 * that a load gives the rows that the services give. Tables are written in the order in which they
 * were first named: a parent before its children. Nothing is written before {@link #flush}.
 *
 * <p>For one thread and one transaction, which the caller ends.
 */
public final class BulkWriter {

  private static final int ROWS_OF_A_STATEMENT = 1_000;

  private static final Map<Class<?>, Mapping> MAPPINGS = new ConcurrentHashMap<>();

  /** Who writes when, on which business day. */
  public record Recording(String by, Instant at, LocalDate today) {}

  private record Mapping(String insert, List<Field> fields) {}

  private final Connection connection;
  private final LongSupplier keys;
  private final Recording recording;
  private final Map<String, List<Object[]>> pending = new LinkedHashMap<>();
  private long written;

  public BulkWriter(Connection connection, LongSupplier keys, Recording recording) {
    this.connection = connection;
    this.keys = keys;
    this.recording = recording;
  }

  public Connection connection() {
    return connection;
  }

  public LongSupplier keys() {
    return keys;
  }

  public Recording recording() {
    return recording;
  }

  /** Takes a new entity; it may still change until it is flushed. */
  public <E> E add(E entity) {
    Mapping mapping = MAPPINGS.computeIfAbsent(entity.getClass(), BulkWriter::mapping);
    rows(mapping.insert()).add(new Object[] {entity});
    return entity;
  }

  /** Writes a row of a table that has no entity. */
  public void add(String insert, Object... values) {
    rows(insert).add(values);
  }

  private List<Object[]> rows(String insert) {
    return pending.computeIfAbsent(insert, sql -> new ArrayList<>());
  }

  /** Sends what was added, with the state that the entities have now. */
  public void flush() throws SQLException {
    for (Map.Entry<String, List<Object[]>> table : pending.entrySet()) {
      send(table.getKey(), table.getValue());
      written += table.getValue().size();
    }
    pending.clear();
  }

  /** How many rows were sent. */
  public long written() {
    return written;
  }

  private void send(String insert, List<Object[]> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      int batched = 0;
      for (Object[] row : rows) {
        set(statement, row);
        statement.addBatch();
        if (++batched % ROWS_OF_A_STATEMENT == 0) {
          statement.executeBatch();
        }
      }
      if (batched % ROWS_OF_A_STATEMENT != 0) {
        statement.executeBatch();
      }
    }
  }

  private static void set(PreparedStatement statement, Object[] row) throws SQLException {
    Mapping mapping = row.length == 1 ? MAPPINGS.get(row[0].getClass()) : null;
    int columns = mapping == null ? row.length : mapping.fields().size();
    for (int i = 0; i < columns; i++) {
      Object value = mapping == null ? row[i] : value(mapping.fields().get(i), row[0]);
      statement.setObject(i + 1, converted(value));
    }
  }

  private static Object value(Field field, Object entity) {
    try {
      // A new row has version 1, as the entity manager gives it.
      return field.isAnnotationPresent(Version.class) ? Long.valueOf(1) : field.get(entity);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " cannot be read", e);
    }
  }

  private static Object converted(Object value) {
    if (value instanceof UUID id) {
      return UuidConverter.bytes(id);
    }
    if (value instanceof Instant instant) {
      return new InstantConverter().convertToDatabaseColumn(instant);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  private static Mapping mapping(Class<?> entity) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (persistent(field)) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
    }
    List<String> columns = fields.stream().map(BulkWriter::column).toList();
    String insert =
        "INSERT INTO "
            + entity.getAnnotation(Table.class).name()
            + " ("
            + String.join(", ", columns)
            + ") VALUES ("
            + String.join(", ", Collections.nCopies(columns.size(), "?"))
            + ")";
    return new Mapping(insert, List.copyOf(fields));
  }

  /** Weaving adds fields of its own. */
  private static boolean persistent(Field field) {
    return !Modifier.isStatic(field.getModifiers())
        && !Modifier.isTransient(field.getModifiers())
        && !field.getName().startsWith("_persistence");
  }

  private static String column(Field field) {
    Column column = field.getAnnotation(Column.class);
    return column == null || column.name().isEmpty() ? field.getName() : column.name();
  }
}
