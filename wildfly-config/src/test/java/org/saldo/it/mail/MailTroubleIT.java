package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;
import org.saldo.it.mail.SmtpScript.Act;
import org.saldo.it.server.TestStack;
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
    String key = ParcelRows.queue("QUEUED", 0, null);
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
      String key = ParcelRows.queue("QUEUED", 0, null);
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
      String key = ParcelRows.queue("QUEUED", 0, null);
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
      String key = ParcelRows.queue("QUEUED", 0, null);
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
    String key = ParcelRows.queue("SENDING", 0, null);
    await(key, "state = 'SENT'");
    assertThat(arrived(key)).isOne();
    String twice = ParcelRows.queue("SENDING", 1, null);
    await(twice, "state = 'DEAD'");
    assertThat(arrived(twice)).as("it may have arrived twice already").isZero();
    assertThat(tasks(twice)).isOne();
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
        ParcelRows.rows()
            .list("SELECT last_error FROM outbox_parcel WHERE delivery_key = ?", key)
            .get(0)
            .get(0));
  }

  private static String message(String key) {
    return (String)
        ParcelRows.rows()
            .list(
                "SELECT m.state FROM message m JOIN outbox_parcel p ON p.subject_id = m.id"
                    + " WHERE p.delivery_key = ?",
                key)
            .get(0)
            .get(0);
  }

  private static long number(String sql, Object... parameters) {
    return ParcelRows.rows().number(sql, parameters);
  }
}
