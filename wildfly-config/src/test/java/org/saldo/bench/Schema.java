package org.saldo.bench;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.saldo.launcher.Database;

/**
 * A schema of the database server, reached past Saldo: each connection is a new one, with the
 * driver's settings that the server's own have.
 */
public record Schema(Database database, String name) implements DataSource {

  /** What a creditor needs before its first invoice, and nothing else. */
  private static final List<String> SET_UP =
      List.of(
          "creditor",
          "creditor_terms",
          "ledger",
          "ledger_account",
          "posting_rule",
          "posting_rule_line",
          "number_range",
          "key_block");

  /** The rows of a query, as the driver gives them. */
  public List<Object[]> rows(String sql, Object... parameters) {
    try (Connection connection = getConnection()) {
      return rows(connection, sql, parameters);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static List<Object[]> rows(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        int columns = result.getMetaData().getColumnCount();
        List<Object[]> rows = new ArrayList<>();
        while (result.next()) {
          Object[] row = new Object[columns];
          for (int i = 0; i < columns; i++) {
            row[i] = result.getObject(i + 1);
          }
          rows.add(row);
        }
        return rows;
      }
    }
  }

  /** The first column of the first row. */
  public long number(String sql, Object... parameters) {
    return ((Number) rows(sql, parameters).get(0)[0]).longValue();
  }

  /** All tables, parents first where that matters to nobody: callers switch the checks off. */
  List<String> tables() {
    return named("BASE TABLE");
  }

  private List<String> named(String type) {
    return rows(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = ?"
                + " AND table_type = ? AND table_name <> 'flyway_schema_history'"
                + " ORDER BY table_name",
            name,
            type)
        .stream()
        .map(row -> String.valueOf(row[0]))
        .toList();
  }

  /** A schema with the same tables that has the creditors with their books, and no debtor. */
  public Schema beside(String other) {
    Schema schema = new Schema(database, other);
    try (Connection connection = getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET FOREIGN_KEY_CHECKS = 0");
      statement.execute("DROP DATABASE IF EXISTS " + other);
      statement.execute("CREATE DATABASE " + other + " CHARACTER SET utf8mb4");
      List<String> tables = tables();
      List<String> definitions = new ArrayList<>();
      for (String table : tables) {
        definitions.add((String) rows(connection, "SHOW CREATE TABLE " + table).get(0)[1]);
      }
      List<String> views = new ArrayList<>();
      for (String view : named("VIEW")) {
        views.add((String) rows(connection, "SHOW CREATE VIEW " + view).get(0)[1]);
      }
      statement.execute("USE " + other);
      for (String definition : definitions) {
        statement.execute(definition);
      }
      views(statement, views);
      for (String table : SET_UP) {
        statement.execute("INSERT INTO " + table + " SELECT * FROM " + name + "." + table);
      }
      statement.execute("UPDATE ledger SET next_entry_no = 1");
      statement.execute("UPDATE number_range SET next_number = 100001");
      return schema;
    } catch (SQLException e) {
      throw new IllegalStateException("no schema " + other, e);
    }
  }

  /** A schema with the same tables and all their rows. */
  Schema twin(String other) {
    Schema twin = beside(other);
    try (Connection connection = twin.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET FOREIGN_KEY_CHECKS = 0");
      for (String table : tables()) {
        statement.execute("DELETE FROM " + table);
        String columns = String.join(", ", written(table));
        statement.execute(
            "INSERT INTO %1$s (%2$s) SELECT %2$s FROM %3$s.%1$s".formatted(table, columns, name));
      }
      return twin;
    } catch (SQLException e) {
      throw new IllegalStateException("no twin " + other, e);
    }
  }

  /** Columns of a table in their order, with the data type of each. */
  Map<String, String> columns(String table) {
    Map<String, String> columns = new LinkedHashMap<>();
    rows(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = ?"
                + " AND table_name = ? ORDER BY ordinal_position",
            name,
            table)
        .forEach(row -> columns.put(String.valueOf(row[0]), String.valueOf(row[1])));
    return columns;
  }

  /** Columns of a table that are written; the others are computed from them. */
  List<String> written(String table) {
    return rows(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = ?"
                + " AND table_name = ? AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position",
            name, table)
        .stream()
        .map(row -> String.valueOf(row[0]))
        .toList();
  }

  /** The columns of the primary key of a table. */
  List<String> primaryKey(String table) {
    return rows(
            "SELECT column_name FROM information_schema.key_column_usage WHERE table_schema = ?"
                + " AND table_name = ? AND constraint_name = 'PRIMARY' ORDER BY ordinal_position",
            name,
            table)
        .stream()
        .map(row -> String.valueOf(row[0]))
        .toList();
  }

  /** Those that read no other view first. */
  private void views(Statement statement, List<String> definitions) throws SQLException {
    List<String> names = named("VIEW");
    List<String> simple =
        definitions.stream()
            .filter(d -> names.stream().noneMatch(n -> d.contains(" `" + n + "` `")))
            .toList();
    for (String definition : simple) {
      statement.execute(definition);
    }
    for (String definition : definitions) {
      if (!simple.contains(definition)) {
        statement.execute(definition);
      }
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    String server = database.url().replaceAll("/[^/?]*(\\?.*)?$", "/");
    return DriverManager.getConnection(
        server
            + name
            + "?rewriteBatchedStatements=true&useServerPrepStmts=false&useLocalSessionState=true"
            + "&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true"
            + "&sessionVariables=transaction_isolation='READ-COMMITTED'",
        database.user(),
        database.password());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
