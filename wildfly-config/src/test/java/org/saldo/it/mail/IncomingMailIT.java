package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.Database;

/** What lies in the mailbox is taken once, and finds its case or a person. */
@RunAsClient
class IncomingMailIT extends Deployed {

  private static final String STRANGER = "Somebody <somebody@elsewhere.example>";

  /** A message of ours that left, by its key. */
  private static String sent() throws InterruptedException {
    String key = ParcelRows.queue("QUEUED", 0, null);
    Incoming.await(
        "SELECT COUNT(*) FROM outbox_parcel WHERE delivery_key = ? AND state = 'SENT'", key);
    return key;
  }

  private static String report(String key, String subject, String action, String status) {
    return "From: MAILER-DAEMON@mx.example\nTo: bounce+"
        + key
        + "@saldo.example\nSubject: "
        + subject
        + "\nMessage-ID: <"
        + key
        + "-"
        + action
        + "@mx.example>\nMIME-Version: 1.0\n"
        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
        + "Content-Type: text/plain\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\n"
        + "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; trouble@example.org\nAction: "
        + action
        + "\nStatus: "
        + status
        + "\nDiagnostic-Code: smtp; no\n\n--b--\n";
  }

  private static String receipt(String key) {
    return Incoming.text(
        "SELECT m.receipt FROM message m JOIN outbox_parcel p ON p.subject_id = m.id"
            + " WHERE p.delivery_key = ?",
        key);
  }

  @Test
  void followsWhatMailServersReport() throws Exception {
    String key = sent();
    String late = Incoming.subject("Delayed");
    Incoming.bring(report(key, late, "delayed", "4.4.1"));
    Incoming.taken(late);
    assertThat(receipt(key)).isEqualTo("null");
    String failed = Incoming.subject("Undelivered");
    Incoming.bring(report(key, failed, "failed", "5.7.1"));
    Incoming.taken(failed);
    assertThat(receipt(key)).isEqualTo("UNDELIVERED");
    assertThat(Incoming.value("state", failed)).isEqualTo("ASSIGNED");
    assertThat(Incoming.value("nature", failed)).isEqualTo("DELIVERY_REPORT");
    assertThat(Incoming.value("report_status", failed)).isEqualTo("5.7.1");
    assertThat(Incoming.onCases(failed)).as("a report is no message of the debtor's").isZero();
    assertThat(Incoming.tasks("INCOMING_MESSAGE", failed)).isZero();
    String arrived = sent();
    String delivered = Incoming.subject("Delivered");
    Incoming.bring(report(arrived, delivered, "delivered", "2.0.0"));
    Incoming.taken(delivered);
    assertThat(receipt(arrived)).isEqualTo("DELIVERED");
    Incoming.awaitEmptyMailbox();
  }

  @Test
  void putsAReplyOnItsCaseOnceHoweverOftenItLiesThere() throws Exception {
    String key = sent();
    String subject = Incoming.subject("AW: Forderung");
    String mail =
        "From: Dora <dora@private.example>\nSubject: "
            + subject
            + "\nMessage-ID: <reply-"
            + key
            + "@private.example>\nIn-Reply-To: <"
            + key
            + "@saldo.example>\nContent-Type: text/plain; charset=utf-8\n\nIch zahle morgen.\n";
    Incoming.bring(mail);
    Incoming.taken(subject);
    int before = TestStack.mail().putAway();
    // As after a crash between the commit and the move; and as it comes by another way.
    Incoming.bring(mail);
    Incoming.bring("Received: from elsewhere.example\n" + mail);
    for (int i = 0; i < 300 && TestStack.mail().putAway() < before + 2; i++) {
      Thread.sleep(200);
    }
    assertThat(TestStack.mail().putAway()).isGreaterThanOrEqualTo(before + 2);
    assertThat(
            Incoming.rows()
                .number("SELECT COUNT(*) FROM incoming_message WHERE subject = ?", subject))
        .isOne();
    assertThat(Incoming.onCases(subject)).isOne();
    assertThat(Incoming.tasks("INCOMING_MESSAGE", subject)).isOne();
    assertThat(Incoming.value("match_reason", subject)).isEqualTo("OWN_KEY");
    List<Object> message =
        Incoming.rows()
            .list(
                "SELECT m.body, m.sender, m.case_file_id, o.case_file_id FROM message m,"
                    + " message o JOIN outbox_parcel p ON p.subject_id = o.id"
                    + " WHERE m.subject = ? AND p.delivery_key = ?",
                subject,
                key)
            .get(0);
    assertThat(message.get(0)).isEqualTo("Ich zahle morgen.");
    assertThat(message.get(1)).isEqualTo("dora@private.example");
    assertThat(message.get(2)).isEqualTo(message.get(3));
    assertThat(
            Incoming.rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'message.received'"
                        + " AND entity_id = ? AND details LIKE ?",
                    message.get(2),
                    "%" + subject + "%"))
        .isOne();
  }

  @Test
  void keepsWhatAMachineAnswersWithoutATask() throws Exception {
    String key = sent();
    String subject = Incoming.subject("Abwesend");
    String answer = "Auto-Submitted: auto-replied\nIn-Reply-To: <" + key + "@saldo.example>\n";
    Incoming.bring("trouble@example.org", subject, answer, "Bin weg.");
    Incoming.taken(subject);
    assertThat(Incoming.onCases(subject)).isOne();
    assertThat(Incoming.tasks("INCOMING_MESSAGE", subject)).isZero();
    String plain = Incoming.subject("failure notice");
    Incoming.bring(
        "MAILER-DAEMON@old.example", plain, "", "Sorry.\n\nX-Saldo-Key: " + key + "\nTo: x\n");
    Incoming.taken(plain);
    assertThat(Incoming.value("nature", plain)).isEqualTo("BOUNCE");
    assertThat(Incoming.tasks("INCOMING_MESSAGE", plain)).as("a person reads it").isOne();
    assertThat(receipt(key)).as("nobody guesses what it means").isEqualTo("null");
  }

  @Test
  void onlyProposesWhatNamesACaseFromAnUnknownAddress() throws Exception {
    String number = Incoming.text("SELECT number FROM case_file ORDER BY id LIMIT 1");
    String subject = Incoming.subject("Zu " + number);
    Incoming.bring(STRANGER, subject, "", "Bitte um Auskunft.");
    Incoming.taken(subject);
    assertThat(Incoming.value("state", subject)).isEqualTo("PROPOSED");
    assertThat(Incoming.value("match_reason", subject)).isEqualTo("NUMBER");
    assertThat(Incoming.onCases(subject)).isZero();
    assertThat(Incoming.tasks("INCOMING_TO_CONFIRM", subject)).isOne();
  }

  @Test
  void knowsADebtorByTheirAddress() throws Exception {
    List<Object> debtor =
        Incoming.rows()
            .list(
                "SELECT k.value, c.number, c.id FROM case_file c JOIN debtor_contact k"
                    + " ON k.debtor_id = c.debtor_id AND k.kind = 'EMAIL' AND k.value IS NOT NULL"
                    + " AND k.replaced_at IS NULL WHERE c.status <> 'CLOSED'"
                    + " AND (SELECT COUNT(*) FROM case_file o WHERE o.debtor_id = c.debtor_id) = 1"
                    + " AND (SELECT COUNT(*) FROM debtor_contact o WHERE o.debtor_id = c.debtor_id"
                    + " AND o.kind = 'EMAIL') = 1"
                    + " AND (SELECT COUNT(*) FROM debtor_contact o WHERE o.value = k.value) = 1"
                    + " ORDER BY c.id LIMIT 1")
            .get(0);
    String address = (String) debtor.get(0);
    String guessed = Incoming.subject("Frage");
    Incoming.bring(address, guessed, "", "Ohne Nummer.");
    Incoming.taken(guessed);
    assertThat(Incoming.value("state", guessed)).isEqualTo("PROPOSED");
    assertThat(Incoming.value("match_reason", guessed)).isEqualTo("SENDER");
    assertThat(Incoming.value("case_file_id", guessed)).isEqualTo(debtor.get(2).toString());
    String sure = Incoming.subject("Frage zu");
    Incoming.bring(address.toUpperCase(Locale.ROOT), sure, "", "Akte " + debtor.get(1));
    Incoming.taken(sure);
    assertThat(Incoming.value("match_reason", sure)).isEqualTo("NUMBER_AND_SENDER");
    assertThat(Incoming.onCases(sure)).isOne();
  }

  @Test
  void keepsWhatCannotBeReadAndGoesOn() throws Exception {
    String marker = "X-Marker: " + Incoming.subject("m") + "\n";
    Incoming.bring(marker + "X-Filler: a\n".repeat(10_000) + "From: a@b.example\n\nwords");
    String next = Incoming.subject("After it");
    Incoming.bring(STRANGER, next, "", "words");
    Incoming.taken(next);
    Incoming.await(
        "SELECT COUNT(*) FROM incoming_message i JOIN incoming_file f ON f.incoming_id = i.id"
            + " JOIN document_content c ON c.document_id = f.document_id"
            + " WHERE i.state = 'UNMATCHED' AND i.finding LIKE '%incoming.mail.headers%'"
            + " AND f.original AND LOCATE(?, c.content) > 0",
        marker.strip().getBytes(StandardCharsets.UTF_8));
    Incoming.awaitEmptyMailbox();
    assertThat(Incoming.value("state", next)).isEqualTo("UNMATCHED");
  }

  @Test
  void putsHarmIntoQuarantine() throws Exception {
    String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    byte[] pdf = ("%PDF-1.4\n" + eicar + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    String subject = Incoming.subject("Rechnung");
    Incoming.bring(
        STRANGER,
        subject,
        "Content-Type: multipart/mixed; boundary=b\n",
        "--b\nContent-Type: text/plain\n\nAnbei.\n--b\nContent-Type: application/pdf;"
            + " name=rechnung.pdf\nContent-Transfer-Encoding: base64\n\n"
            + Base64.getEncoder().encodeToString(pdf)
            + "\n--b\nContent-Type: application/zip; name=bomb.zip\n"
            + "Content-Transfer-Encoding: base64\n\nUEsDBAAA\n--b--\n");
    Incoming.taken(subject);
    String files =
        "SELECT COUNT(*) FROM incoming_file f JOIN incoming_message i ON i.id = f.incoming_id"
            + " WHERE i.subject = ? AND f.state = ?";
    assertThat(Incoming.rows().number(files, subject, "QUARANTINED")).isEqualTo(2);
    assertThat(Incoming.rows().number(files, subject, "REFUSED")).isOne();
    assertThat(Incoming.rows().number(files, subject, "KEPT")).isZero();
    assertThat(Incoming.tasks("INCOMING_INFECTED", subject)).isOne();
  }

  @Test
  void leavesTheMailboxToTheServerThatHasTheLease() throws Exception {
    Incoming.awaitEmptyMailbox();
    for (int i = 0; i < 150 && lease("lease_until IS NULL", 600) == 0; i++) {
      Thread.sleep(100);
    }
    String subject = Incoming.subject("Leased");
    Incoming.bring(STRANGER, subject, "", "words");
    Thread.sleep(4_000);
    assertThat(TestStack.mail().waiting()).isOne();
    // The server that had it is dead, and its lease runs out.
    assertThat(lease("lease_token = -1", -1)).isOne();
    Incoming.taken(subject);
    Incoming.awaitEmptyMailbox();
  }

  /** The report is faster than the record of what it is about. */
  @Test
  void waitsForWhatIsStillOnItsWay() throws Exception {
    String key = sent();
    String early = Incoming.subject("Early");
    message(key, "m.state = 'QUEUED', m.sent_at = NULL");
    try {
      Incoming.bring(report(key, early, "failed", "5.7.1"));
      String next = Incoming.subject("Not held up");
      Incoming.bring(STRANGER, next, "", "words");
      Incoming.taken(next);
      // It is ours a moment before it is put away.
      Incoming.awaitMailbox(1);
    } finally {
      // Else it would lie there for ever, and the other tests would find it.
      message(key, "m.state = 'SENT', m.sent_at = UTC_TIMESTAMP(6)");
    }
    Incoming.taken(early);
    assertThat(receipt(key)).isEqualTo("UNDELIVERED");
  }

  private static void message(String key, String values) throws Exception {
    Database database = TestStack.settings().database();
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE message m JOIN outbox_parcel p ON p.subject_id = m.id SET "
                    + values
                    + " WHERE p.delivery_key = ?")) {
      update.setString(1, key);
      assertThat(update.executeUpdate()).isOne();
    }
  }

  private static int lease(String condition, int seconds) throws Exception {
    Database database = TestStack.settings().database();
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        PreparedStatement take =
            connection.prepareStatement(
                "UPDATE incoming_lease SET lease_token = -1,"
                    + " lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND"
                    + " WHERE name = 'MAILBOX' AND "
                    + condition)) {
      take.setInt(1, seconds);
      return take.executeUpdate();
    }
  }
}
