package org.saldo.adapter.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decides how the bytes of a table are to be read; CSV cannot say it itself.
 *
 * <p>UTF-16 with a byte order mark, else UTF-8 when every byte is valid there, else Windows-1252,
 * which is what spreadsheets of western Europe write. The last is a conclusion and not a statement,
 * so it is drawn only when nothing speaks against it.
 */
final class CsvEncoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * Words of the languages of Windows-1252 do not have three letters beyond ASCII in a row; Greek
   * and Cyrillic ones in their own code pages consist of nothing else.
   */
  private static final int HIGH_RUN = 3;

  private CsvEncoding() {}

  /** The text without a byte order mark, empty when the encoding is not certain. */
  static Optional<String> decode(byte[] content) {
    if (startsWith(content, 0xFF, 0xFE)) {
      return strictly(content, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return strictly(content, 2, StandardCharsets.UTF_16BE);
    }
    boolean marked = startsWith(content, 0xEF, 0xBB, 0xBF);
    Optional<String> utf8 = strictly(content, marked ? 3 : 0, StandardCharsets.UTF_8);
    if (utf8.isPresent() || marked || !isPlausible1252(content)) {
      return utf8;
    }
    return strictly(content, 0, WINDOWS_1252);
  }

  private static Optional<String> strictly(byte[] content, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content, from, content.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlausible1252(byte[] content) {
    int run = 0;
    for (int i = 0; i < content.length; i++) {
      int octet = content[i] & 0xFF;
      run = octet < 0xC0 ? 0 : run + 1;
      if (octet == 0 || run >= HIGH_RUN || isUtf8Letter(content, i)) {
        return false;
      }
    }
    return true;
  }

  // A sequence that is a letter of UTF-8 says that the file is UTF-8 with an error elsewhere.
  private static boolean isUtf8Letter(byte[] content, int at) {
    int lead = content[at] & 0xFF;
    if (lead >= 0xC2 && lead <= 0xC5) {
      return continues(content, at + 1);
    }
    return lead >= 0xE0 && lead <= 0xEF && continues(content, at + 1) && continues(content, at + 2);
  }

  private static boolean continues(byte[] content, int at) {
    return at < content.length && (content[at] & 0xC0) == 0x80;
  }

  private static boolean startsWith(byte[] content, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
