package org.saldo.ledger.datev;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.saldo.ledger.EventKind;

/** What kinds of events are called in the text of a line. */
final class DatevWords {

  private static final Properties WORDS = read();

  private DatevWords() {}

  static String of(EventKind kind) {
    return WORDS.getProperty(kind.name(), kind.name());
  }

  private static Properties read() {
    Properties words = new Properties();
    try (Reader text =
        new InputStreamReader(
            DatevWords.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
      words.load(text);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
