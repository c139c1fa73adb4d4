package org.saldo.adapter.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.saldo.correspondence.OneLine;
import org.saldo.incoming.MailFile;
import org.saldo.problem.Refusal;

/**
 * The parts of a mail. Nested mails are not opened, but for the headers of what a mail server sends
 * back; archives are files like others.
 */
final class MailParts {

  private static final int MOST_PARTS = 200;
  private static final int DEEPEST = 10;
  private static final int MOST_REPORT = 64 * 1024;
  private static final int MOST_TEXT = 4 * PlainText.MOST;
  private static final String UNREADABLE = "incoming.file.unreadable";

  private final int maxFileBytes;
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<MailFile> files = new ArrayList<>();
  private String status = "";
  private InternetHeaders returned = new InternetHeaders();
  private int parts;

  MailParts(int maxFileBytes) {
    this.maxFileBytes = maxFileBytes;
  }

  /** Goes through a part and those within it. */
  void walk(MimePart part, int depth) {
    parts++;
    try {
      if (part.isMimeType("multipart/*")) {
        within(part, depth);
      } else {
        leaf(part);
      }
    } catch (MessagingException | IOException e) {
      files.add(new MailFile(name(part), null, 0, Refusal.because(UNREADABLE)));
    }
  }

  private void within(MimePart part, int depth) throws MessagingException {
    if (depth >= DEEPEST) {
      files.add(new MailFile("", null, 0, Refusal.because("incoming.file.too.deep", DEEPEST)));
      return;
    }
    MimeMultipart inner = new MimeMultipart(part.getDataHandler().getDataSource());
    int count = inner.getCount();
    for (int i = 0; i < count; i++) {
      if (parts >= MOST_PARTS) {
        files.add(new MailFile("", null, 0, Refusal.because("incoming.file.too.many", MOST_PARTS)));
        return;
      }
      BodyPart each = inner.getBodyPart(i);
      walk((MimePart) each, depth + 1);
    }
  }

  private void leaf(MimePart part) throws MessagingException, IOException {
    boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || named(part);
    if (part.isMimeType("message/delivery-status")
        || part.isMimeType("message/global-delivery-status")) {
      status = new String(bytes(part, MOST_REPORT), StandardCharsets.UTF_8);
    } else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")) {
      nested(part);
    } else if (!attached && part.isMimeType("text/plain")) {
      append(plain, part);
    } else if (!attached && part.isMimeType("text/html")) {
      append(html, part);
    } else {
      file(part);
    }
  }

  private void append(StringBuilder to, MimePart part) throws MessagingException, IOException {
    if (to.length() < PlainText.MOST) {
      to.append(to.isEmpty() ? "" : "\n\n")
          .append(PlainText.decoded(bytes(part, MOST_TEXT), charset(part)));
    }
  }

  /** Its headers say which message came back; it is in the mail as it was received. */
  private void nested(MimePart part) throws MessagingException, IOException {
    if (!returned.getAllHeaders().hasMoreElements()) {
      returned = new InternetHeaders(new ByteArrayInputStream(bytes(part, MOST_REPORT)), true);
    }
    if (part.isMimeType("message/rfc822")) {
      files.add(new MailFile(name(part), null, 0, Refusal.because("incoming.file.mail")));
    }
  }

  private void file(MimePart part) throws MessagingException, IOException {
    byte[] content = bytes(part, maxFileBytes + 1);
    files.add(new MailFile(name(part), content, content.length, null));
  }

  private static byte[] bytes(MimePart part, int most) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return in.readNBytes(most);
    }
  }

  private static String disposition(MimePart part) {
    try {
      return part.getDisposition();
    } catch (MessagingException e) {
      return Part.ATTACHMENT; // whatever it wants to be, it is not shown
    }
  }

  private static boolean named(MimePart part) {
    return !name(part).isEmpty();
  }

  private static String name(MimePart part) {
    try {
      String name = part.getFileName();
      return name == null ? "" : OneLine.of(MimeUtility.decodeText(name));
    } catch (MessagingException | UnsupportedEncodingException e) {
      return "";
    }
  }

  private static String charset(MimePart part) throws MessagingException {
    try {
      return new ContentType(part.getContentType()).getParameter("charset");
    } catch (ParseException e) {
      return null;
    }
  }

  /** The words: those that were written plainly, else those of the HTML. */
  String text() {
    return PlainText.shown(
        plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString());
  }

  List<MailFile> files() {
    return files;
  }

  /** What a mail server reports; empty when none does. */
  String status() {
    return status;
  }

  /** A header of the message that came back; empty when none did. */
  String returned(String name) {
    String value = returned.getHeader(name, " ");
    return value == null ? "" : value;
  }
}
