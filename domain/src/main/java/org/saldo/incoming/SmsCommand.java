package org.saldo.incoming;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.saldo.correspondence.OneLine;

/** What an SMS asks for by a word that is all of it, whichever way it is written. */
enum SmsCommand {
  /** No SMS any more. */
  STOP,
  /** SMS again. */
  START,
  /** Nothing: somebody wrote. */
  NONE;

  /** Longer texts say more than a command. */
  private static final int LONGEST = 40;

  /** Telephones send Greek capitals as the Latin ones that look the same. */
  private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

  private static final String LATIN = "ABEZHIKMNOPTYX";

  /**
   * The command that the whole text is.
   *
   * @param stop words for it, with commas between them
   * @param start the same
   */
  static SmsCommand of(String text, String stop, String start) {
    String word = text == null || text.length() > LONGEST ? "" : folded(text);
    if (word.isEmpty()) {
      return NONE;
    }
    if (among(word, stop)) {
      return STOP;
    }
    return among(word, start) ? START : NONE;
  }

  MailNature nature() {
    return switch (this) {
      case STOP -> MailNature.OPT_OUT;
      case START -> MailNature.OPT_IN;
      case NONE -> MailNature.MESSAGE;
    };
  }

  private static boolean among(String word, String words) {
    return Arrays.stream(words.split(",")).map(SmsCommand::folded).anyMatch(word::equals);
  }

  /** In capitals, without accents, signs that are not seen, and what stands around a word. */
  private static String folded(String text) {
    StringBuilder word =
        new StringBuilder(
            Normalizer.normalize(OneLine.of(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""));
    for (int i = 0; i < word.length(); i++) {
      int same = GREEK.indexOf(word.charAt(i));
      if (same >= 0) {
        word.setCharAt(i, LATIN.charAt(same));
      }
    }
    return word.toString();
  }
}
