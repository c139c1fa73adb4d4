package org.saldo.it.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
import org.saldo.launcher.StackSettings;

/**
 * A test in which a second server, on a schema of its own, dies by {@code kill -9} and starts again
 * with what it had written.
 */
@RunAsClient
abstract class KilledTest extends Deployed {

  /** More points of death, in minutes instead of seconds. */
  static final boolean DEEP = Boolean.getBoolean("saldo.deep");

  /**
   * A lease has run out when a killed server is up again, and classes are not verified at each
   * start.
   */
  private static final String QUICK =
      "-Xmx512m -XX:TieredStopAtLevel=1"
          + " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
          + " -Dsaldo.dunning.lease.seconds=7 -Dsaldo.outbox.lease.seconds=12";

  private final String name;
  private final int portOffset;
  private final List<MortalServer> servers = new ArrayList<>();
  private Database database;

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
    database =
        EmptySchema.beside(TestStack.settings().database(), "saldo_it_" + name.replace('-', '_'));
    EmptySchema.make(database);
    start(name, portOffset);
  }

  @AfterEach
  void stop() {
    servers.forEach(MortalServer::close);
  }

  /**
   * Whether the portfolio is played, with payments and imports, which takes fifteen seconds, and
   * not loaded, which takes one.
   */
  boolean played() {
    return false;
  }

  /** Further options of the JVM of these servers, with a space in front. */
  String options() {
    return "";
  }

  /**
   * Starts a server on the database of this test.
   *
   * @param folder as in the constructor, and unique too
   * @param offset of its ports, unique too
   */
  final MortalServer start(String folder, int offset) {
    StackSettings tests = TestStack.settings();
    MortalServer server =
        new MortalServer(
            new StackSettings(
                tests.config(),
                tests.cache(),
                tests.home().resolveSibling(folder),
                tests.databasePort(),
                tests.keycloakPort(),
                offset,
                true,
                Optional.of(database),
                tests.databaseOptions(),
                QUICK + " -Dsaldo.sample.bulk=" + !played() + options()));
    servers.add(server);
    return server;
  }

  /** The server that there is from the beginning. */
  final MortalServer server() {
    return servers.get(0);
  }

  /** The JVM, not the script around it, and without a chance to say goodbye. */
  final void kill() {
    server().kill();
  }

  /** Starts the server again with the data that survived. */
  final void startAgain() {
    server().startAgain();
  }

  /** A caller at this server. */
  final Rest as(String user) {
    return server().as(user);
  }

  final StackSettings settings() {
    return server().settings();
  }

  /** The database of this server. */
  final Rows rows() {
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
