package org.saldo.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saldo.correspondence.OneLine;

/** The headers of a mail as a stranger wrote them: each is read as if it were meant to harm. */
record MailHeaders(MimeMessage mail) {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>()\\[\\],;:\"@\\\\\\p{Cf}\\p{Cc}]{1,64}@[A-Za-z0-9.\\-]{1,255}");
  private static final Pattern DAEMON =
      Pattern.compile("(mailer-?daemon|mail-daemon|postmaster)@.*", Pattern.CASE_INSENSITIVE);

  /** Mail is younger. */
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

  /** The values one after another, decoded and on one line; empty when there is none. */
  String text(String name) throws MessagingException {
    return OneLine.of(decoded(raw(name)));
  }

  /** The values as they are. */
  String raw(String name) throws MessagingException {
    String[] values = mail.getHeader(name);
    return values == null ? "" : MimeUtility.unfold(String.join(" ", values));
  }

  private static String decoded(String text) {
    try {
      return MimeUtility.decodeText(text);
    } catch (UnsupportedEncodingException e) {
      return text; // a character set that nobody has: as it was written
    }
  }

  /** Who wrote: the first address that can be one. */
  Optional<InternetAddress> sender() throws MessagingException {
    String from = raw("From");
    try {
      for (InternetAddress address : InternetAddress.parseHeader(from, false)) {
        if (address.getAddress() != null && ADDRESS.matcher(address.getAddress()).matches()) {
          return Optional.of(address);
        }
      }
    } catch (AddressException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  String senderName() throws MessagingException {
    return OneLine.of(
        sender().map(InternetAddress::getPersonal).map(MailHeaders::decoded).orElse(""));
  }

  /** When it says that it was written; empty when it does not, or says what cannot be. */
  Optional<Instant> sentAt() throws MessagingException {
    return Optional.ofNullable(mail.getSentDate())
        .map(Date::toInstant)
        .filter(at -> at.isAfter(FIRST));
  }

  /** Whether a machine answers for somebody (RFC 3834 and what was before it). */
  boolean isAutoReply() throws MessagingException {
    return lower("Auto-Submitted").startsWith("auto-replied")
        || !raw("X-Autoreply").isBlank()
        || !raw("X-Autorespond").isBlank()
        || lower("Precedence").equals("auto_reply")
        || (lower("Content-Type").startsWith("multipart/report")
            && lower("Content-Type").contains("disposition-notification"));
  }

  /** Whether a mail server says that it writes. */
  boolean isFromServer() throws MessagingException {
    return sender().map(a -> DAEMON.matcher(a.getAddress()).matches()).orElse(false)
        || !raw("X-Failed-Recipients").isBlank();
  }

  /** Whether nothing must be answered, as with what mail servers write. */
  boolean hasNoReturnPath() throws MessagingException {
    String[] path = mail.getHeader("Return-Path");
    return path != null && path.length > 0 && path[0].strip().matches("(<\\s*>)?");
  }

  private String lower(String name) throws MessagingException {
    return raw(name).strip().toLowerCase(Locale.ROOT);
  }
}
