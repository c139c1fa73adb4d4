package org.saldo.correspondence;

import java.util.regex.Pattern;

/** Texts from outside as they may stand on a line of a letter: nothing that breaks or turns it. */
public final class OneLine {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  /** Signs that are not seen: of width zero, or turning the direction of what follows. */
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

  /** The same on one line; spaces that do not break stay. */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    return UNSEEN
        .matcher(BREAKS.matcher(text).replaceAll(" "))
        .replaceAll("")
        .replaceAll(" {2,}", " ")
        .strip();
  }

  private OneLine() {}
}
