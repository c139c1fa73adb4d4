package org.saldo.launcher;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An e-mail as it arrived.
 *
 * @param id of this copy
 * @param key header {@code X-Saldo-Key}, the same in every copy of one message; empty when none
 * @param html empty when it has no such part
 * @param files what is attached
 */
public record ReceivedMail(
    String id,
    Instant receivedAt,
    String key,
    String messageId,
    String from,
    String to,
    String subject,
    String text,
    String html,
    List<Attached> files,
    List<String> headers) {

  /** A file that came with it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Attached(String name, byte[] content) {}

  static ReceivedMail of(StoredMessage stored) {
    try {
      MimeMessage message = stored.getMimeMessage();
      Instant at = stored.getReceivedDate().toInstant();
      String messageId = header(message, "Message-ID");
      return new ReceivedMail(
          at.toEpochMilli()
              + "-"
              + stored.getUid()
              + "-"
              + Integer.toHexString(messageId.hashCode()),
          at,
          header(message, "X-Saldo-Key"),
          messageId,
          header(message, "From"),
          header(message, "To"),
          header(message, "Subject"),
          part(message, "text/plain"),
          part(message, "text/html"),
          files(message),
          headers(message));
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail that cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(MimeMessage message, String name)
      throws MessagingException, UnsupportedEncodingException {
    String value = message.getHeader(name, ", ");
    return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
  }

  private static List<String> headers(MimeMessage message) throws MessagingException {
    List<String> lines = new ArrayList<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      lines.add(header.getName() + ": " + header.getValue());
    }
    return lines;
  }

  private static List<Attached> files(Part part) throws MessagingException, IOException {
    List<Attached> files = new ArrayList<>();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        if (inner.getFileName() != null) {
          files.add(new Attached(inner.getFileName(), inner.getInputStream().readAllBytes()));
        }
      }
    }
    return files;
  }

  /** The first part of the type, wherever it is; empty when there is none. */
  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String found = part(inner, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
