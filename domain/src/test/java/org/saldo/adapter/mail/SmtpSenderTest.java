package org.saldo.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.adapter.mail.RudeSmtpServer.Manner;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Delivery.Result;
import org.saldo.outbox.Parcel;

class SmtpSenderTest {

  private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
  private static final String KEY = "0195-abc";

  private static Delivery deliver(int port, Parcel parcel, Optional<String> bounce) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(port));
    properties.put("mail.smtp.timeout", "700");
    properties.put("mail.smtp.connectiontimeout", "700");
    properties.put("mail.from", "saldo@saldo.example");
    return new SmtpSender(
            new EnvelopeSessions(Session.getInstance(properties)),
            Optional.empty(),
            Optional.empty(),
            bounce)
        .deliver(parcel, AT, List.of());
  }

  private static Parcel parcel(String to, String toName, String subject) {
    String payload =
        Json.createObjectBuilder()
            .add("to", to)
            .add("toName", toName)
            .add("fromName", "Bäckerei Ώρα")
            .add("replyTo", "service@linde.example")
            .add("subject", subject)
            .add("text", "Grüße, Ευχαριστώ\n.\nein Punkt allein")
            .add("html", "<p>Grüße</p>")
            .add("language", "de")
            .build()
            .toString();
    return new Parcel("EMAIL", KEY, 1L, 2L, 3L, payload, null);
  }

  private static Parcel parcel() {
    return parcel("dora@example.org", "Dora Demo", "Nachricht von Bäckerei Ώρα");
  }

  @Test
  void sendsTextAndHtmlWithItsKey() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try {
      Delivery delivery = deliver(server.getSmtp().getPort(), parcel(), Optional.empty());
      assertThat(delivery).isEqualTo(Delivery.delivered("<0195-abc@saldo.example>"));
      MimeMessage mail = server.getReceivedMessages()[0];
      assertThat(mail.getMessageID()).isEqualTo("<0195-abc@saldo.example>");
      assertThat(mail.getHeader("X-Saldo-Key")).containsExactly(KEY);
      assertThat(mail.getSubject()).isEqualTo("Nachricht von Bäckerei Ώρα");
      assertThat(mail.getFrom()[0])
          .hasToString("=?UTF-8?Q?B=C3=A4ckerei_=CE=8F=CF=81=CE=B1?= <saldo@saldo.example>");
      assertThat(mail.getReplyTo()[0].toString()).contains("service@linde.example");
      assertThat(mail.getHeader("Date")).containsExactly("Sun, 1 Mar 2026 09:00:00 GMT");
      assertThat(mail.getContentType()).startsWith("multipart/alternative");
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      assertThat(parts.getBodyPart(0).getContent().toString().replace("\r", ""))
          .isEqualTo("Grüße, Ευχαριστώ\n.\nein Punkt allein");
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    } finally {
      server.stop();
    }
  }

  @Test
  void letsBouncesComeBackToTheMessageTheyAreAbout() throws IOException {
    try (RudeSmtpServer server = new RudeSmtpServer(Manner.POLITE)) {
      deliver(server.port(), parcel(), Optional.empty());
      deliver(server.port(), parcel(), Optional.of("bounce@saldo.example"));
      assertThat(server.senders())
          .containsExactly(
              "MAIL FROM:<saldo@saldo.example>", "MAIL FROM:<bounce+0195-abc@saldo.example>");
    }
  }

  @Test
  void cannotBeTalkedIntoMoreHeadersOrRecipients() throws IOException {
    try (RudeSmtpServer server = new RudeSmtpServer(Manner.POLITE)) {
      assertThat(
              deliver(
                      server.port(),
                      parcel(
                          "dora@example.org",
                          "Dora\r\nBcc: all@example.org",
                          "Hello\r\nX-Evil: 1\u2028\r\n\r\nbody"),
                      Optional.empty())
                  .result())
          .isEqualTo(Result.DELIVERED);
      assertThat(server.taken().get(0))
          .doesNotContain("\nBcc:", "\nX-Evil:")
          .contains("X-Saldo-Key: 0195-abc");
    }
    for (String address :
        new String[] {
          "a@b.example, c@d.example", "a@b.example\r\nRCPT TO:<c@d.example>", "", "x"
        }) {
      assertThat(deliver(1, parcel(address, "n", "s"), Optional.empty()).result())
          .as(address)
          .isIn(Result.REFUSED, Result.FAILED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POLITE, DELIVERED, 1",
    "HANGS_UP, FAILED, 0",
    "SLOW_GREETING, FAILED, 0",
    "LATER, FAILED, 0",
    "NEVER, REFUSED, 0",
    "CLOSED, FAILED, 0",
    "DIES_AFTER_DATA, UNCLEAR, 1",
    "SILENT_AFTER_DATA, UNCLEAR, 1",
    "FULL, FAILED, 0",
    "RUBBISH, REFUSED, 0"
  })
  void knowsWhatBecameOfTheMessage(Manner manner, Result result, int taken) throws IOException {
    try (RudeSmtpServer server = new RudeSmtpServer(manner)) {
      Delivery delivery = deliver(server.port(), parcel(), Optional.empty());
      assertThat(delivery.result()).as(delivery.detail()).isEqualTo(result);
      assertThat(server.taken()).hasSize(taken);
    }
  }

  /** A short message is with the other side's machine before we notice that nobody reads it. */
  @Test
  void neverTakesAnAbortForASuccess() throws IOException {
    try (RudeSmtpServer server = new RudeSmtpServer(Manner.DIES_IN_DATA)) {
      assertThat(deliver(server.port(), parcel(), Optional.empty()).result())
          .isIn(Result.FAILED, Result.UNCLEAR);
    }
  }

  @Test
  void failsWithoutAServerAndSaysSo() {
    Delivery delivery = deliver(1, parcel(), Optional.empty());
    assertThat(delivery.result()).isEqualTo(Result.FAILED);
    assertThat(delivery.detail()).contains("127.0.0.1");
  }
}
