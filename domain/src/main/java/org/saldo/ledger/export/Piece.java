package org.saldo.ledger.export;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The next part of a file.
 *
 * @param nextNo entry with which the part after it begins
 * @param last whether the file ends with it
 */
record Piece(String text, Charset charset, long nextNo, long entries, long lines, boolean last) {

  /** A file in one piece, in UTF-8. */
  static Piece whole(String text, long lines) {
    return whole(text, StandardCharsets.UTF_8, lines);
  }

  /** A file in one piece. */
  static Piece whole(String text, Charset charset, long lines) {
    return new Piece(text, charset, 0, 0, lines, true);
  }
}
