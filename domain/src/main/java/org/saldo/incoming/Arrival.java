package org.saldo.incoming;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.OneLine;
import org.saldo.problem.Refusal;

/**
 * Something that came in, looked at and ready to be kept.
 *
 * @param key 64 hexadecimal digits, the same for another copy of the same
 * @param channel {@code EMAIL}, {@code LETTER} or {@code SMS}
 * @param sender address or name, null when unknown
 * @param text plain, null when there is none
 * @param hints where else a case may be named: the name of a scan as the scanner gave it
 * @param finding why it could not be taken apart, null when it could
 * @param files as they are kept, the original first
 */
record Arrival(
    IncomingSource source,
    String key,
    MessageChannel channel,
    MailNature nature,
    String mailId,
    String sender,
    String senderName,
    String subject,
    String text,
    Instant sentAt,
    String hints,
    List<UUID> keys,
    DeliveryReport report,
    Refusal finding,
    List<CheckedFile> files) {

  private static final int MAX_MAIL_ID = 500;
  private static final int MAX_SENDER = 320;
  private static final int MAX_LINE = 250;
  private static final int BEGINNING = 60;

  Arrival {
    mailId = line(mailId, MAX_MAIL_ID);
    sender = line(sender, MAX_SENDER);
    senderName = line(senderName, MAX_LINE);
    subject = line(subject, MAX_LINE);
    keys = List.copyOf(keys);
    files = List.copyOf(files);
  }

  /** A mail that was taken apart. */
  static Arrival of(MailContent mail, List<CheckedFile> files) {
    return new Arrival(
        IncomingSource.MAILBOX,
        mail.identity(),
        MessageChannel.EMAIL,
        mail.nature(),
        mail.mailId(),
        mail.sender(),
        mail.senderName(),
        mail.subject(),
        mail.text(),
        mail.sentAt(),
        "",
        mail.keys(),
        mail.report(),
        null,
        files);
  }

  /** A mail that could not be taken apart or kept, and why. */
  static Arrival broken(String key, Refusal why, CheckedFile original) {
    return new Arrival(
        IncomingSource.MAILBOX,
        key,
        MessageChannel.EMAIL,
        MailNature.MESSAGE,
        null,
        null,
        null,
        null,
        null,
        null,
        "",
        List.of(),
        null,
        why,
        List.of(original));
  }

  /** A letter that somebody scanned. */
  static Arrival scanned(String key, String name, String text, CheckedFile file) {
    return new Arrival(
        IncomingSource.SCAN_FOLDER,
        key,
        MessageChannel.LETTER,
        MailNature.MESSAGE,
        null,
        null,
        null,
        file.name(),
        text.isEmpty() ? null : text,
        null,
        name,
        List.of(),
        null,
        null,
        List.of(file));
  }

  /** An SMS, whole or what there is of it; its subject is how it begins. */
  static Arrival sms(String key, String sender, String text, MailNature nature, Refusal finding) {
    return new Arrival(
        IncomingSource.SMS,
        key,
        MessageChannel.SMS,
        nature,
        null,
        sender,
        null,
        beginning(text),
        text,
        null,
        "",
        List.of(),
        null,
        finding,
        List.of());
  }

  private static String beginning(String text) {
    String line = OneLine.of(text);
    if (line.length() <= BEGINNING) {
      return line;
    }
    int space = line.lastIndexOf(' ', BEGINNING);
    int end = space > 0 ? space : line.offsetByCodePoints(0, BEGINNING / 2);
    return line.substring(0, end) + " …";
  }

  /** What a scanner found in it; null when nothing. */
  Refusal threat() {
    return files.stream()
        .filter(f -> f.state() == FileState.QUARANTINED)
        .map(CheckedFile::refusal)
        .findFirst()
        .orElse(null);
  }

  private static String line(String text, int max) {
    String line = OneLine.of(text);
    if (line.isEmpty()) {
      return null;
    }
    return line.length() <= max ? line : line.substring(0, max);
  }

  /** Where a case may be named. Of an SMS not how it begins: a number could be cut off there. */
  String[] texts() {
    return channel == MessageChannel.SMS
        ? new String[] {text, hints}
        : new String[] {subject, text, hints};
  }
}
