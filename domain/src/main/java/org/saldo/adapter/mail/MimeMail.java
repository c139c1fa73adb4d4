package org.saldo.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.saldo.incoming.DeliveryReport;
import org.saldo.incoming.Fingerprint;
import org.saldo.incoming.MailContent;
import org.saldo.incoming.MailNature;
import org.saldo.incoming.UnreadableMailException;
import org.saldo.problem.Refusal;

/** Takes a mail apart, within limits that no honest mail meets. */
final class MimeMail {

  private static final int MOST_HEADER_LINES = 2_000;
  private static final int MOST_HEADER_BYTES = 256 * 1024;

  /** Where mail servers note whom they brought a mail to. */
  private static final List<String> ENVELOPE =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To");

  private MimeMail() {}

  /**
   * What the mail says and carries.
   *
   * @param maxFileBytes of a file within it; what is larger is read one byte further
   * @throws UnreadableMailException if it cannot be taken apart
   */
  static MailContent read(byte[] mail, int maxFileBytes) throws UnreadableMailException {
    int body = endOfHeaders(mail);
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
      MailHeaders headers = new MailHeaders(message);
      MailParts parts = new MailParts(maxFileBytes);
      parts.walk(message, 0);
      DeliveryStatus status = DeliveryStatus.of(parts.status());
      Optional<DeliveryReport> report = status.report();
      MailNature nature = nature(headers, report);
      String mailId = headers.text("Message-ID");
      return new MailContent(
          mailId.isEmpty() ? null : mailId,
          headers.sender().map(InternetAddress::getAddress).orElse(null),
          headers.senderName(),
          headers.text("Subject"),
          parts.text(),
          headers.sentAt().orElse(null),
          nature,
          List.copyOf(keys(headers, parts, status, nature).all()),
          report.orElse(null),
          parts.files(),
          identity(mail, body, mailId));
    } catch (MessagingException e) {
      throw unreadable("incoming.mail.unreadable");
    }
  }

  private static MailNature nature(MailHeaders headers, Optional<DeliveryReport> report)
      throws MessagingException {
    if (report.isPresent()) {
      return MailNature.DELIVERY_REPORT;
    }
    // Before auto-replies: some servers call what they send back one.
    if (headers.isFromServer()) {
      return MailNature.BOUNCE;
    }
    if (headers.isAutoReply()) {
      return MailNature.AUTO_REPLY;
    }
    return headers.hasNoReturnPath() ? MailNature.BOUNCE : MailNature.MESSAGE;
  }

  private static OwnKeys keys(
      MailHeaders headers, MailParts parts, DeliveryStatus status, MailNature nature)
      throws MessagingException {
    OwnKeys keys = new OwnKeys();
    for (String name : ENVELOPE) {
      keys.fromEnvelope(headers.raw(name));
    }
    if (nature == MailNature.DELIVERY_REPORT || nature == MailNature.BOUNCE) {
      keys.fromField(status.envelopeId());
      keys.fromField(parts.returned("X-Saldo-Key"));
      keys.fromMessageIds(parts.returned("Message-ID"));
    }
    keys.fromMessageIds(headers.raw("In-Reply-To"));
    keys.fromMessageIds(headers.raw("References"));
    if (nature == MailNature.BOUNCE) {
      keys.fromQuoted(parts.text());
    }
    return keys;
  }

  /** Another copy went another way, but has the same id and says the same. */
  private static String identity(byte[] mail, int body, String mailId) {
    return mailId.isEmpty()
        ? Fingerprint.of(mail)
        : Fingerprint.of(
            mailId.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(mail, body, mail.length));
  }

  /**
   * Where the first empty line begins, or the mail ends.
   *
   * @throws UnreadableMailException if there are more headers than any honest mail has
   */
  private static int endOfHeaders(byte[] mail) throws UnreadableMailException {
    int lines = 0;
    for (int i = 0; i < mail.length; i++) {
      if (mail[i] != '\n') {
        continue;
      }
      lines++;
      if (lines > MOST_HEADER_LINES || i > MOST_HEADER_BYTES) {
        throw unreadable("incoming.mail.headers");
      }
      int next = i + 1 < mail.length && mail[i + 1] == '\r' ? i + 2 : i + 1;
      if (next < mail.length && mail[next] == '\n') {
        return i + 1;
      }
    }
    return mail.length;
  }

  private static UnreadableMailException unreadable(String code) {
    return new UnreadableMailException(Refusal.because(code));
  }
}
