package org.saldo.it.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.saldo.it.Deployed;
import org.saldo.it.Rows;
import org.saldo.it.rest.Rest;
import org.saldo.it.server.EmptySchema;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.Database;
import org.saldo.launcher.Service;
import org.saldo.launcher.Stack;
import org.saldo.launcher.StackSettings;

/**
 * A test in which a second server, on a schema of its own, dies by {@code kill -9} and starts again
 * with what it had written.
 */
@RunAsClient
abstract class KilledTest extends Deployed {

  /** More points of death, in minutes instead of seconds. */
  static final boolean DEEP = Boolean.getBoolean("saldo.deep");

  private final String name;
  private final int portOffset;
  private StackSettings settings;
  private Stack server;

  /**
   * @param name of schema and folder, unique among these tests
   * @param portOffset as in {@link StackSettings}, unique too
   */
  KilledTest(String name, int portOffset) {
    this.name = name;
    this.portOffset = portOffset;
  }

  @BeforeEach
  void prepare() {
    StackSettings tests = TestStack.settings();
    Database own = EmptySchema.beside(tests.database(), "saldo_it_" + name.replace('-', '_'));
    EmptySchema.make(own);
    settings =
        new StackSettings(
            tests.config(),
            tests.cache(),
            tests.home().resolveSibling(name),
            tests.databasePort(),
            tests.keycloakPort(),
            portOffset,
            true,
            Optional.of(own),
            tests.databaseOptions(),
            "-Xmx512m -XX:TieredStopAtLevel=1" + options());
    server = Stack.start(settings, Service.WILDFLY);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  /** Further options of this server's JVM, with a space in front. */
  String options() {
    return "";
  }

  /** The JVM, not the script around it, and without a chance to say goodbye. */
  final void kill() {
    String base = "-Djboss.server.base.dir=" + settings.home().resolve("wildfly");
    ProcessHandle jvm =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().command().orElse("").endsWith("/java"))
            .filter(process -> process.info().commandLine().orElse("").contains(base))
            .findFirst()
            .orElseThrow();
    jvm.destroyForcibly();
    jvm.onExit().join();
  }

  /** Starts the server again with the data that survived. */
  final void startAgain() {
    server.close();
    server = Stack.start(settings.keepingData(), Service.WILDFLY);
  }

  /** A caller at this server. */
  final Rest as(String user) {
    return Rest.as(user).at(settings.httpPort());
  }

  final StackSettings settings() {
    return settings;
  }

  /** The database of this server. */
  final Rows rows() {
    Database database = settings.database();
    return new Rows(
        () -> DriverManager.getConnection(database.url(), database.user(), database.password()));
  }

  /** A number also of what stands in transactions that are under way. */
  final long withWhatIsNotCommitted(String sql) throws SQLException {
    try (Connection connection = rows().connections().open()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery(sql)) {
        found.next();
        return found.getLong(1);
      }
    }
  }
}
