package org.saldo.adapter.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.correspondence.MailContent;
import org.saldo.correspondence.NamedFile;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/**
 * Sends e-mails by SMTP, one connection each.
 *
 * @param sessions where the server is
 * @param user for a server that asks for one
 * @param bounce where undeliverable mail goes back to; the sender when empty
 */
record SmtpSender(
    EnvelopeSessions sessions,
    Optional<String> user,
    Optional<String> password,
    Optional<String> bounce) {

  private static final Logger LOG = Logger.getLogger(SmtpSender.class.getName());
  private static final String UTF_8 = "UTF-8";

  /** Sends a message with what is attached to it. */
  Delivery deliver(Parcel parcel, Instant at, List<NamedFile> files) {
    try {
      InternetAddress from = new InternetAddress(sessions.origin().getProperty("mail.from"), true);
      Session own = sessions.take(envelope(from, parcel.deliveryKey()));
      try {
        return send(own, message(own, from, parcel, at, files));
      } finally {
        sessions.giveBack(own);
      }
    } catch (MessagingException | UnsupportedEncodingException e) {
      return Delivery.refused("The message could not be made: " + e.getMessage());
    }
  }

  /** Bounces come back to an address that says which message they are about. */
  private String envelope(InternetAddress from, String key) {
    return bounce
        .map(address -> address.replaceFirst("@", "+" + key + "@"))
        .orElse(from.getAddress());
  }

  private KeyedMessage message(
      Session own, InternetAddress from, Parcel parcel, Instant at, List<NamedFile> files)
      throws MessagingException, UnsupportedEncodingException {
    MailContent content = MailContent.of(parcel.payload());
    String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    KeyedMessage message = new KeyedMessage(own, parcel.deliveryKey(), domain);
    message.setFrom(named(from.getAddress(), content.fromName()));
    message.setRecipient(RecipientType.TO, named(content.to(), content.toName()));
    if (content.replyTo() != null) {
      message.setReplyTo(new InternetAddress[] {named(content.replyTo(), content.fromName())});
    }
    message.setSubject(oneLine(content.subject()), UTF_8);
    message.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    message.setHeader("X-Saldo-Key", parcel.deliveryKey());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContentLanguage(new String[] {content.language()});
    MimeBodyPart text = new MimeBodyPart();
    text.setText(content.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(content.html(), UTF_8, "html");
    MimeMultipart words = new MimeMultipart("alternative", text, html);
    message.setContent(files.isEmpty() ? words : withFiles(words, files));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart withFiles(MimeMultipart words, List<NamedFile> files)
      throws MessagingException {
    MimeBodyPart first = new MimeBodyPart();
    first.setContent(words);
    MimeMultipart all = new MimeMultipart("mixed", first);
    for (NamedFile file : files) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
      part.setFileName(file.name());
      all.addBodyPart(part);
    }
    return all;
  }

  private Delivery send(Session own, KeyedMessage message) throws MessagingException {
    Transport transport = own.getTransport("smtp");
    try {
      if (user.isPresent()) {
        transport.connect(user.get(), password.orElse(""));
      } else {
        transport.connect();
      }
    } catch (MessagingException e) {
      // Whatever it is, it is about the way to the server, not about this message.
      return Delivery.failed(String.valueOf(e.getMessage()));
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return Delivery.delivered(message.getMessageID());
    } catch (MessagingException e) {
      return SmtpReply.outcome(e, message.handedOver());
    } finally {
      close(transport);
    }
  }

  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, e, () -> "the farewell failed, which changes nothing");
    }
  }

  private static InternetAddress named(String address, String name)
      throws MessagingException, UnsupportedEncodingException {
    InternetAddress checked = new InternetAddress(address, true);
    checked.setPersonal(oneLine(name), UTF_8);
    return checked;
  }

  /** A line break in a header would begin another header. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
  }
}
