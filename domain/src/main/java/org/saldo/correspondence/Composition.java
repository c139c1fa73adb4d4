package org.saldo.correspondence;

import java.util.List;

/**
 * A writing on the way it takes.
 *
 * @param way an open one
 */
record Composition(Writing writing, Way way) {

  MessageChannel channel() {
    return way.channel();
  }

  /** Which text of its template it says. */
  int version() {
    return switch (channel()) {
      case EMAIL -> writing.mail().version();
      case SMS -> writing.words().sms().version();
      default -> writing.words().letter().version();
    };
  }

  /** To whom, on one line. */
  String recipient() {
    return switch (channel()) {
      case EMAIL -> writing.to().email();
      case SMS -> writing.to().mobile();
      default -> String.join(", ", PostalLines.of(writing.to(), writing.from().country()));
    };
  }

  /** What it is about, on one line; an SMS has the letter's. */
  String subject() {
    return channel() == MessageChannel.EMAIL
        ? new MailText(writing).subject()
        : cut(new LetterText(writing).letter().heading());
  }

  /** What stays on record: the words, without secrets. */
  String storedText() {
    Writing kept = writing.forTheRecord();
    return channel() == MessageChannel.SMS
        ? smsText(kept)
        : new MailText(kept, kept.encloses(channel())).text();
  }

  SmsContent sms() {
    return new SmsContent(writing.to().mobile(), smsText(writing));
  }

  /** All paragraphs, a line each. */
  static String smsText(Writing writing) {
    return String.join(
        "\n",
        LetterText.opening(writing.words().sms().text().opening(writing.values()), writing.own()));
  }

  /**
   * The e-mail.
   *
   * @param documents keys of what it carries
   */
  MailContent mail(List<Long> documents) {
    MailText text = new MailText(writing);
    return new MailContent(
        writing.to().email(),
        writing.to().name(),
        writing.from().name(),
        writing.from().email(),
        text.subject(),
        text.text(),
        text.html(),
        writing.to().language(),
        documents);
  }

  private static String cut(String text) {
    return text.length() <= 250 ? text : text.substring(0, 250);
  }
}
