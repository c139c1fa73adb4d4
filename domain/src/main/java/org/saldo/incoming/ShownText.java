package org.saldo.incoming;

/** Words of strangers as text that can be shown: without signs that run, ring or turn. */
public final class ShownText {

  private ShownText() {}

  /** At most so many characters, no more than one blank line in a row. */
  public static String of(String text, int most) {
    String clean =
        text.replaceAll("\\r\\n?", "\n")
            .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
            .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
            .replaceAll("\\p{Cs}", "\uFFFD")
            .replaceAll("[ \\t\\u00A0]+\\n", "\n")
            .replaceAll("\\n{3,}", "\n\n")
            .strip();
    return clean.length() <= most ? clean : cut(clean, most) + " …";
  }

  private static String cut(String text, int most) {
    boolean between = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, between ? most - 1 : most);
  }
}
