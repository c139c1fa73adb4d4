package org.saldo.adapter.pdf;

import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;

/** Which characters the letter's font can show, and what stands for those that it cannot. */
record Glyphs(CmapLookup font) {

  private static final String UNKNOWN = "?";

  /** The text in characters that have a glyph; accents are dropped before the whole letter is. */
  String shown(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      // Every font has these, and most texts nothing else.
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> shown.append(shown(c)));
    return shown.toString();
  }

  private String shown(int character) {
    if (Character.isISOControl(character)) {
      return " ";
    }
    if (Character.getType(character) == Character.FORMAT) {
      return "";
    }
    String itself = Character.toString(character);
    if (has(character)) {
      return itself;
    }
    String plain = Normalizer.normalize(itself, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return !plain.isEmpty() && plain.codePoints().allMatch(this::has) ? plain : UNKNOWN;
  }

  private boolean has(int character) {
    return font.getGlyphId(character) != 0;
  }
}
