package org.saldo.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.incoming.MailNature.AUTO_REPLY;
import static org.saldo.incoming.MailNature.BOUNCE;
import static org.saldo.incoming.MailNature.DELIVERY_REPORT;
import static org.saldo.incoming.MailNature.MESSAGE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.incoming.DeliveryReport;
import org.saldo.incoming.DeliveryReport.Action;
import org.saldo.incoming.MailContent;
import org.saldo.incoming.MailNature;

/**
 * What mail servers send back, in their own forms, names the message and says what became of it.
 */
class BouncesTest {

  @ParameterizedTest
  @CsvSource({
    "postfix-unknown-user, FAILED, 5.1.1, true",
    "postfix-delayed, DELAYED, 4.4.1, false",
    "postfix-expired, FAILED, 4.4.1, false",
    "postfix-delivered, DELIVERED, 2.0.0, false",
    "exim-unrouteable, FAILED, 5.0.0, false",
    "office365-policy, FAILED, 5.7.133, false",
    "gmail-no-such-user, FAILED, 5.1.1, true",
    "sendmail-mailbox-full, FAILED, 5.2.2, false"
  })
  void understandsReports(String name, Action action, String status, boolean lost) {
    MailContent mail = Mails.of(name);
    assertThat(mail.nature()).isEqualTo(DELIVERY_REPORT);
    assertThat(mail.keys()).containsExactly(Mails.KEY);
    DeliveryReport report = mail.report();
    assertThat(report.action()).isEqualTo(action);
    assertThat(report.exactStatus()).isEqualTo(status);
    assertThat(report.contactLost()).isEqualTo(lost);
    assertThat(report.detail()).isNotBlank().doesNotContain("\n");
  }

  @Test
  void keepsWhatTheOtherServerSaid() {
    assertThat(Mails.of("postfix-unknown-user").report().detail())
        .isEqualTo(
            "5.1.1 550 5.1.1 <dora@kunde.example>: Recipient address rejected: User unknown in"
                + " virtual mailbox table");
    assertThat(Mails.of("gmail-no-such-user").report().said())
        .startsWith("550-5.1.1 The email account")
        .endsWith("gsmtp");
  }

  @ParameterizedTest
  @CsvSource({
    "qmail-plain, BOUNCE, failure notice",
    "out-of-office, AUTO_REPLY, Automatische Antwort: Ich bin nicht im Büro",
    "reply, MESSAGE, AW: Linde Energie GmbH: C100012"
  })
  void knowsWhatIsNoReport(String name, MailNature nature, String subject) {
    MailContent mail = Mails.of(name);
    assertThat(mail.nature()).isEqualTo(nature);
    assertThat(mail.report()).isNull();
    assertThat(mail.subject()).isEqualTo(subject);
    assertThat(mail.keys()).containsExactly(Mails.KEY);
    assertThat(nature).isIn(BOUNCE, AUTO_REPLY, MESSAGE);
  }

  @Test
  void readsWhoWroteWhatAndWhen() {
    MailContent mail = Mails.of("reply");
    assertThat(mail.sender()).isEqualTo("dora@kunde.example");
    assertThat(mail.senderName()).isEqualTo("Dörte Dammann");
    assertThat(mail.text()).isEqualTo("Ich habe gestern überwiesen.");
    assertThat(mail.sentAt()).isEqualTo("2026-11-23T10:22:33Z");
    assertThat(mail.files()).isEmpty();
    assertThat(Mails.of("out-of-office").text())
        .isEqualTo("Ich bin bis zum 30. November nicht im Büro.");
  }

  @ParameterizedTest
  @CsvSource({
    "5.1.1, true", "5.1.2, true", "5.1.10, true", "5.2.1, true", "5.4.4, true",
    "5.1.8, false", "5.1.7, false", "5.2.2, false", "5.2.3, false", "5.3.4, false",
    "5.7.1, false", "4.2.1, false", "5.4.1, false"
  })
  void losesAnAddressOnlyWhereItLeadsNowhere(String status, boolean lost) {
    assertThat(new DeliveryReport(Action.FAILED, status, "").contactLost()).isEqualTo(lost);
    assertThat(new DeliveryReport(Action.DELAYED, status, "").contactLost()).isFalse();
  }

  @Test
  void looksIntoTheAnswerWhereTheStatusSaysNothing() {
    DeliveryReport report =
        new DeliveryReport(Action.FAILED, "5.0.0", "550 5.1.1 no such user here");
    assertThat(report.exactStatus()).isEqualTo("5.1.1");
    assertThat(report.contactLost()).isTrue();
    assertThat(new DeliveryReport(Action.FAILED, "", "").detail()).isEqualTo("FAILED");
  }

  @Test
  void takesTheWorstOfSeveralRecipients() {
    DeliveryReport report =
        DeliveryStatus.of(
                """
                Reporting-MTA: dns; a

                Action: delivered
                Status: 2.0.0

                Action: failed
                Status: 5.1.1

                Action: delayed
                Status: 4.0.0
                """)
            .report()
            .orElseThrow();
    assertThat(report.status()).isEqualTo("5.1.1");
    assertThat(DeliveryStatus.of("Action: sold\nStatus: 5.1.1\n").report()).isEmpty();
    assertThat(DeliveryStatus.of("").report()).isEmpty();
  }

  @Test
  void recognisesAnotherCopyOfTheSame() {
    String mail = "Message-ID: <a@b>\nFrom: a@b.example\nSubject: x\n\nwords\n";
    String again = "Received: from elsewhere\n" + mail;
    assertThat(Mails.read(mail).identity())
        .isEqualTo(Mails.read(again).identity())
        .hasSize(64)
        .isNotEqualTo(Mails.read(mail.replace("words", "other words")).identity())
        .isNotEqualTo(Mails.read(mail.replace("a@b>", "c@b>")).identity());
    String nameless = "From: a@b.example\nSubject: x\n\nwords\n";
    assertThat(Mails.read(nameless).identity())
        .isNotEqualTo(Mails.read("Received: x\n" + nameless).identity());
  }
}
