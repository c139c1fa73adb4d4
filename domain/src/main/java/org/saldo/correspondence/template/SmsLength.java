package org.saldo.correspondence.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How long a text is as SMS.
 *
 * @param unicode whether it has signs outside the GSM alphabet (3GPP TS 23.038), so that fewer fit
 * @param units septets of GSM, or 16-bit units of Unicode
 * @param parts how many SMS are sent and paid
 */
public record SmsLength(boolean unicode, int units, int parts) {

  private static final String GSM =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
          + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String GSM_TWICE = "^{}\\[~]|€\f";
  private static final int GSM_ONE = 160;
  private static final int GSM_EACH = 153;
  private static final int UNICODE_ONE = 70;
  private static final int UNICODE_EACH = 67;

  /** Of a text; an empty one has no part. No sign is split over two parts. */
  public static SmsLength of(String text) {
    int[] signs = text.codePoints().toArray();
    boolean unicode = IntStream.of(signs).anyMatch(sign -> septets(sign) == 0);
    IntUnaryOperator units = unicode ? Character::charCount : SmsLength::septets;
    int all = IntStream.of(signs).map(units).sum();
    int each = unicode ? UNICODE_EACH : GSM_EACH;
    return new SmsLength(
        unicode,
        all,
        all <= (unicode ? UNICODE_ONE : GSM_ONE)
            ? Math.min(all, 1)
            : parts(IntStream.of(signs).map(units).toArray(), each));
  }

  private static int parts(int[] units, int each) {
    int parts = 1;
    int used = 0;
    for (int unit : units) {
      if (used + unit > each) {
        parts++;
        used = 0;
      }
      used += unit;
    }
    return parts;
  }

  /** What each part of a text says; one part when all of it fits into one. */
  public static List<String> split(String text) {
    SmsLength length = of(text);
    if (length.parts() <= 1) {
      return List.of(text);
    }
    int each = length.unicode() ? UNICODE_EACH : GSM_EACH;
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int used = 0;
    for (int sign : text.codePoints().toArray()) {
      int unit = length.unicode() ? Character.charCount(sign) : septets(sign);
      if (used + unit > each) {
        parts.add(part.toString());
        part.setLength(0);
        used = 0;
      }
      part.appendCodePoint(sign);
      used += unit;
    }
    parts.add(part.toString());
    return List.copyOf(parts);
  }

  /** Zero for what is not in the alphabet. */
  private static int septets(int sign) {
    if (GSM.indexOf(sign) >= 0) {
      return 1;
    }
    return GSM_TWICE.indexOf(sign) >= 0 ? 2 : 0;
  }
}
