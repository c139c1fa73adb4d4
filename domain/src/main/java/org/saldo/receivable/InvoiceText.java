package org.saldo.receivable;

/** The rules for text that comes with an invoice. */
final class InvoiceText {

  private InvoiceText() {}

  /**
   * Whether a character would be stored but not seen: control characters (tab and line breaks among
   * them), and those that turn the direction of writing, with which a name can be made to look like
   * another one.
   */
  static boolean isHidden(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || codePoint == 0x200B
        || codePoint == 0xFEFF;
  }

  /** Whether the text holds a hidden character other than tab and line breaks. */
  static boolean hasHidden(String text) {
    return text.codePoints().anyMatch(c -> isHidden(c) && !isBreak(c));
  }

  /** The text on one line: tabs and line breaks, with the blanks around them, become one blank. */
  static String onOneLine(String text) {
    if (text.codePoints().noneMatch(InvoiceText::isBreak)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length());
    boolean broken = false;
    for (String part : text.split("[\\t\\n\\r\\u2028\\u2029]", -1)) {
      String words = part.strip();
      if (!words.isEmpty()) {
        line.append(broken ? " " : "").append(words);
        broken = true;
      }
    }
    return line.toString();
  }

  /** The text with line feeds as its only line breaks. */
  static String onLines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
  }

  private static boolean isBreak(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }
}
