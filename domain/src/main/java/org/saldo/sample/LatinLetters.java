package org.saldo.sample;

import java.text.Normalizer;
import java.util.Locale;

/** Names as the local part of an e-mail address: a to z, dots and hyphens. */
final class LatinLetters {

  private static final String GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
  private static final String[] GREEK_AS_LATIN =
      "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" ");

  private LatinLetters() {}

  /** For example {@code "Jörg Eßlinger"} is {@code joerg.esslinger}. */
  static String of(String name) {
    String lower =
        name.toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    String bare =
        Normalizer.normalize(lower, Normalizer.Form.NFD)
            .replace("ου", "ou")
            .replace("ευ", "ev")
            .replace("αυ", "av");
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      append(latin, bare.charAt(i));
    }
    return latin.toString();
  }

  private static void append(StringBuilder latin, char c) {
    int greek = GREEK.indexOf(c);
    if (greek >= 0) {
      latin.append(GREEK_AS_LATIN[greek]);
    } else if ((c >= 'a' && c <= 'z') || c == '-') {
      latin.append(c);
    } else if (c == 'ı') {
      latin.append('i');
    } else if (c == 'ł') {
      latin.append('l');
    } else if (c == ' ') {
      latin.append('.');
    }
  }
}
