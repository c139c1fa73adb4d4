package org.saldo.adapter.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.saldo.incoming.ShownText;

/** Words of strangers as text that can be shown: without signs that run, ring or turn. */
final class PlainText {

  /** A letter of eighty pages. */
  static final int MOST = 200_000;

  private PlainText() {}

  /**
   * The bytes as text. A character set that is not known, or is not the one of the bytes, is
   * guessed: UTF-8 where they are that, else Windows-1252.
   */
  static String decoded(byte[] bytes, String charset) {
    return known(charset)
        .flatMap(named -> strictly(bytes, named))
        .or(() -> strictly(bytes, StandardCharsets.UTF_8))
        .orElseGet(() -> new String(bytes, Charset.forName("windows-1252")));
  }

  /** At most {@value #MOST} characters, no more than one blank line in a row. */
  static String shown(String text) {
    return ShownText.of(text, MOST);
  }

  private static Optional<Charset> known(String name) {
    try {
      return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
