package org.saldo.it.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.launcher.Database;
import org.saldo.launcher.StartRefused;

/** A schema with nothing in it, on a database server that somebody else runs. */
public final class EmptySchema {

  private static final Pattern URL = Pattern.compile("(jdbc:mysql://[^/]+/)(saldo_it\\w*)(\\?.*)?");

  /**
   * Drops the schema that the address names and creates it again.
   *
   * @throws StartRefused unless the schema's name says that it is for tests only
   */
  public static void make(Database database) {
    Matcher url = URL.matcher(database.url());
    if (!url.matches()) {
      throw new StartRefused(
          "SALDO_DB_URL is '"
              + database.url()
              + "', but tests empty their schema, so its name has to begin with saldo_it.");
    }
    String server = url.group(1) + (url.group(3) == null ? "" : url.group(3));
    try (Connection connection =
            DriverManager.getConnection(server, database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + url.group(2));
      statement.execute("CREATE DATABASE " + url.group(2) + " CHARACTER SET utf8mb4");
    } catch (SQLException e) {
      throw new StartRefused(
          "The database " + database.url() + " does not answer or refuses: " + e.getMessage(), e);
    }
  }

  /** The same server with another schema, whose name has to begin with {@code saldo_it}. */
  public static Database beside(Database database, String schema) {
    return new Database(
        database.url().replaceFirst("/[^/?]*(\\?|$)", "/" + schema + "$1"),
        database.user(),
        database.password());
  }

  private EmptySchema() {}
}
