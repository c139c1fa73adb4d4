package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.saldo.identity.UuidConverter;
import org.saldo.it.Rows;
import org.saldo.it.server.TestStack;

/** Mails that come in, and what became of them; each test recognises its own by the subject. */
public final class Incoming {

  /** As long as a busy machine needs. */
  private static final int LOOKS = 200;

  private static final int PAUSE_MILLIS = 200;

  private Incoming() {}

  /** A subject that no other test has. */
  public static String subject(String words) {
    return words + " " + UUID.randomUUID();
  }

  /** Puts a mail with headers and a body into the mailbox. */
  public static void bring(String from, String subject, String more, String body) {
    String mail =
        "From: "
            + from
            + "\nTo: saldo@saldo.example\nSubject: "
            + subject
            + "\nMessage-ID: <"
            + UUID.randomUUID()
            + "@elsewhere.example>\nDate: Mon, 23 Nov 2026 10:11:12 +0100\n"
            + "MIME-Version: 1.0\n"
            + more
            + "\n"
            + body;
    bring(mail);
  }

  public static void bring(String mail) {
    TestStack.mail().bring(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Waits until what has the subject was taken, and gives its public id. */
  public static UUID taken(String subject) throws InterruptedException {
    String where = "SELECT COUNT(*) FROM incoming_message WHERE subject = ?";
    await(where, subject);
    return id("SELECT public_id FROM incoming_message WHERE subject = ?", subject);
  }

  /** Waits until there is something. */
  public static void await(String counting, Object... parameters) throws InterruptedException {
    for (int i = 0; i < LOOKS && rows().number(counting, parameters) == 0; i++) {
      Thread.sleep(PAUSE_MILLIS);
    }
    assertThat(rows().number(counting, parameters)).as(counting).isPositive();
  }

  /** Waits until nothing lies in the mailbox any more. */
  public static void awaitEmptyMailbox() throws InterruptedException {
    awaitMailbox(0);
  }

  /** Waits until so many lie in the mailbox. */
  static void awaitMailbox(int mails) throws InterruptedException {
    for (int i = 0; i < LOOKS && TestStack.mail().waiting() != mails; i++) {
      Thread.sleep(PAUSE_MILLIS);
    }
    assertThat(TestStack.mail().waiting()).isEqualTo(mails);
  }

  /** One value of what has the subject, as text. */
  public static String value(String column, String subject) {
    return text("SELECT " + column + " FROM incoming_message WHERE subject = ?", subject);
  }

  /** How many tasks of a kind name the subject. */
  public static long tasks(String kind, String subject) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM task WHERE kind = ? AND arguments LIKE ?",
            kind,
            "%" + subject + "%");
  }

  /** How many messages of cases have the subject. */
  public static long onCases(String subject) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM message WHERE subject = ? AND direction = 'IN'"
                + " AND state = 'LOGGED'",
            subject);
  }

  public static String text(String sql, Object... parameters) {
    return String.valueOf(rows().list(sql, parameters).get(0).get(0));
  }

  static UUID id(String sql, Object... parameters) {
    return UuidConverter.uuid((byte[]) rows().list(sql, parameters).get(0).get(0));
  }

  public static Rows rows() {
    return ParcelRows.rows();
  }
}
