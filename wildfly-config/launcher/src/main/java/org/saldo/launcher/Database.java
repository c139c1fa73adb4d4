package org.saldo.launcher;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach the database: what WildFly gets as {@code SALDO_DB_URL}, {@code _USER} and {@code
 * _PASSWORD}.
 */
public record Database(String url, String user, String password) {

  /** The database of a stack that brings its own. */
  static Database embedded(int port) {
    return new Database("jdbc:mysql://127.0.0.1:" + port + "/saldo", "saldo", "saldo");
  }

  /** The database somebody named by {@code SALDO_DB_URL}; empty when the embedded one is wanted. */
  static Optional<Database> named(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("SALDO_DB_URL"))
        .filter(url -> !url.isBlank())
        .map(
            url ->
                new Database(
                    url,
                    environment.getOrDefault("SALDO_DB_USER", "saldo"),
                    environment.getOrDefault("SALDO_DB_PASSWORD", "saldo")));
  }

  /**
   * Asks once before anything is started: a wrong password would otherwise show as a failed
   * deployment.
   */
  void requireReachable() {
    DriverManager.setLoginTimeout(10);
    try {
      DriverManager.getConnection(url, user, password).close();
    } catch (SQLException e) {
      throw new StartRefused(sentence(e), e);
    }
  }

  private String sentence(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("28")) {
      return "The database "
          + url
          + " refuses the user '"
          + user
          + "': check SALDO_DB_USER and SALDO_DB_PASSWORD.";
    }
    if (state.startsWith("42")) {
      return "The user '"
          + user
          + "' cannot use the database "
          + url
          + ": it does not exist or the user has no rights on it.";
    }
    if (state.equals("08001") && String.valueOf(e.getMessage()).startsWith("No suitable driver")) {
      return "SALDO_DB_URL is '" + url + "' but has to begin with jdbc:mysql://.";
    }
    return "The database "
        + url
        + " does not answer: check SALDO_DB_URL, or unset it to use the embedded database.";
  }

  Map<String, String> environment() {
    return Map.of("SALDO_DB_URL", url, "SALDO_DB_USER", user, "SALDO_DB_PASSWORD", password);
  }
}
