package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;
import org.saldo.it.Rows;
import org.saldo.it.mail.SmtpScript.Act;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.Database;
import org.saldo.launcher.MailServer;

/** Nothing is lost, and at most one copy too many arrives, which its key gives away. */
@RunAsClient
class MailTroubleIT extends Deployed {

  private static final int PORT = TestStack.settings().smtpPort();

  private MailServer server;

  @BeforeEach
  void stopTheServer() {
    server = TestStack.mail();
    server.stop();
  }

  @AfterEach
  void startItAgain() {
    server.start();
  }

  @Test
  void waitsForAServerThatIsDown() throws Exception {
    String key = queue("QUEUED", 0);
    await(key, "attempts >= 2 AND state IN ('QUEUED', 'SENDING')");
    assertThat(error(key)).contains("localhost");
    server.start();
    await(key, "state = 'SENT'");
    assertThat(arrived(key)).isOne();
    assertThat(message(key)).isEqualTo("SENT");
  }

  @Test
  void triesAgainLaterAndRepeatsOnceWhatMayHaveArrived() throws Exception {
    try (SmtpScript script = new SmtpScript(PORT, Act.LATER, Act.TAKE_AND_DIE, Act.TAKE)) {
      String key = queue("QUEUED", 0);
      await(key, "state = 'SENT'");
      List<String> copies = script.taken(key);
      assertThat(copies).as("one copy too many").hasSize(2);
      assertThat(copies).allMatch(copy -> copy.contains("Message-ID: <" + key + "@"));
      assertThat(number("SELECT attempts FROM outbox_parcel WHERE delivery_key = ?", key))
          .isEqualTo(3);
    }
  }

  @Test
  void leavesToAPersonWhatMayHaveArrivedTwice() throws Exception {
    try (SmtpScript script = new SmtpScript(PORT, Act.TAKE_AND_DIE)) {
      String key = queue("QUEUED", 0);
      await(key, "state = 'DEAD'");
      Thread.sleep(4_000);
      assertThat(script.taken(key)).hasSize(2);
      assertThat(message(key)).isEqualTo("FAILED");
      assertThat(tasks(key)).isOne();
    }
  }

  @Test
  void givesUpAtOnceWhatIsNotWanted() throws Exception {
    try (SmtpScript script = new SmtpScript(PORT, Act.NEVER)) {
      String key = queue("QUEUED", 0);
      await(key, "state = 'DEAD'");
      assertThat(script.taken(key)).isEmpty();
      assertThat(error(key)).contains("550 5.1.1 no such user");
      assertThat(tasks(key)).isOne();
    }
  }

  /** The lease of a node that was killed while it was sending has run out. */
  @Test
  void takesOverFromANodeThatDied() throws Exception {
    server.start();
    String key = queue("SENDING", 0);
    await(key, "state = 'SENT'");
    assertThat(arrived(key)).isOne();
    String twice = queue("SENDING", 1);
    await(twice, "state = 'DEAD'");
    assertThat(arrived(twice)).as("it may have arrived twice already").isZero();
    assertThat(tasks(twice)).isOne();
  }

  /** A message with its parcel, as they lie in the database. */
  private String queue(String state, int unclear) {
    UUID publicId = UUID.randomUUID();
    long message = Math.abs(publicId.getLeastSignificantBits() >> 8);
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(publicId.getMostSignificantBits())
            .putLong(publicId.getLeastSignificantBits())
            .array();
    update(
        "INSERT INTO message (id, public_id, creditor_id, case_file_id, debtor_id, channel,"
            + " direction, template_key, template_version, demand, currency, state, occurred_at,"
            + " recorded_by, version) SELECT ?, ?, creditor_id, id, debtor_id, 'EMAIL', 'OUT',"
            + " 'reminder', 1, FALSE, currency, 'QUEUED', UTC_TIMESTAMP(6), 'test', 1"
            + " FROM case_file ORDER BY id LIMIT 1",
        message,
        id);
    String payload =
        Json.createObjectBuilder()
            .add("to", "trouble@example.org")
            .add("toName", "Trouble")
            .add("fromName", "Test")
            .add("subject", "Trouble")
            .add("text", "text")
            .add("html", "<p>text</p>")
            .add("language", "de")
            .build()
            .toString();
    update(
        "INSERT INTO outbox_parcel (id, public_id, kind, delivery_key, creditor_id, case_file_id,"
            + " subject_id, payload, state, attempts, unclear, queued_at, queued_by,"
            + " next_attempt_at, lease_token, version) SELECT ?, ?, 'EMAIL', ?, creditor_id,"
            + " case_file_id, id, ?, ?, 0, ?, UTC_TIMESTAMP(6), 'test',"
            + " UTC_TIMESTAMP(6) - INTERVAL 1 SECOND, 1, 1 FROM message WHERE id = ?",
        message,
        id,
        publicId.toString(),
        payload,
        state,
        unclear,
        message);
    return publicId.toString();
  }

  private void await(String key, String condition) throws InterruptedException {
    String sql = "SELECT COUNT(*) FROM outbox_parcel WHERE delivery_key = ? AND " + condition;
    for (int i = 0; i < 300 && number(sql, key) == 0; i++) {
      Thread.sleep(200);
    }
    assertThat(number(sql, key)).as(condition + ", last error: " + error(key)).isOne();
  }

  private long arrived(String key) {
    return server.mails().stream().filter(mail -> mail.key().equals(key)).count();
  }

  private long tasks(String key) {
    return number(
        "SELECT COUNT(*) FROM task WHERE kind = 'OUTBOX_DEAD' AND arguments LIKE ?",
        "%" + key + "%");
  }

  private static String error(String key) {
    return String.valueOf(
        rows()
            .list("SELECT last_error FROM outbox_parcel WHERE delivery_key = ?", key)
            .get(0)
            .get(0));
  }

  private static String message(String key) {
    return (String)
        rows()
            .list(
                "SELECT m.state FROM message m JOIN outbox_parcel p ON p.subject_id = m.id"
                    + " WHERE p.delivery_key = ?",
                key)
            .get(0)
            .get(0);
  }

  private static long number(String sql, Object... parameters) {
    return rows().number(sql, parameters);
  }

  private static Rows rows() {
    return new Rows(MailTroubleIT::connect);
  }

  private static Connection connect() throws SQLException {
    Database database = TestStack.settings().database();
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static void update(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      assertThat(statement.executeUpdate()).isOne();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
