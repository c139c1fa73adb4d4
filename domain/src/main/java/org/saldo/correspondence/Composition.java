package org.saldo.correspondence;

/**
 * A writing on the channel it takes.
 *
 * @param channel EMAIL or LETTER
 */
record Composition(Writing writing, MessageChannel channel) {

  /** Which text of its template it says. */
  int version() {
    return (channel == MessageChannel.EMAIL ? writing.mail() : writing.words().letter()).version();
  }

  /** To whom, on one line. */
  String recipient() {
    return channel == MessageChannel.EMAIL
        ? writing.to().email()
        : String.join(", ", PostalLines.of(writing.to(), writing.from().country()));
  }

  String subject() {
    return channel == MessageChannel.EMAIL
        ? new MailText(writing).subject()
        : cut(new LetterText(writing).letter().heading());
  }

  /** What stays on record: the words, without secrets. */
  String storedText() {
    return new MailText(writing.forTheRecord()).text();
  }

  MailContent mail() {
    MailText text = new MailText(writing);
    return new MailContent(
        writing.to().email(),
        writing.to().name(),
        writing.from().name(),
        writing.from().email(),
        text.subject(),
        text.text(),
        text.html(),
        writing.to().language());
  }

  private static String cut(String text) {
    return text.length() <= 250 ? text : text.substring(0, 250);
  }
}
