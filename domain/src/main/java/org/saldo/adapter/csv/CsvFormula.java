package org.saldo.adapter.csv;

/**
 * Recognises text that a spreadsheet would carry out when it is exported again.
 *
 * <p>A name is stored as it is and shown to many programs later, so it is refused at the door
 * instead of being changed. Plus and minus before a digit are phone numbers and figures.
 */
final class CsvFormula {

  private CsvFormula() {}

  static boolean starts(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    if (cell.charAt(0) == '\t' || cell.charAt(0) == '\r') {
      return true;
    }
    String text = cell.strip();
    if (text.isEmpty()) {
      return false;
    }
    // The full-width forms count as well in spreadsheets set to an East Asian language.
    return switch (text.charAt(0)) {
      case '=', '@', '\uFF1D', '\uFF20' -> true;
      case '+', '-', '\uFF0B', '\uFF0D' -> text.length() > 1 && !isFigure(text);
      default -> false;
    };
  }

  // -2+cmd|' /C calc'!A0 begins like a figure too: what calls out needs a bar, a mark or a bracket
  // after a letter.
  private static boolean isFigure(String text) {
    for (int i = 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '|' || c == '!' || (c == '(' && Character.isLetter(text.charAt(i - 1)))) {
        return false;
      }
    }
    return text.charAt(1) >= '0' && text.charAt(1) <= '9';
  }
}
