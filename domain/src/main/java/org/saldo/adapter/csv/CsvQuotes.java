package org.saldo.adapter.csv;

/** Looks for the quotation mark that a file opens and never closes. */
final class CsvQuotes {

  private final String text;
  private final char delimiter;

  CsvQuotes(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** The line of the opening mark, 0 when every one is closed. */
  int openLine() {
    int line = 1;
    int opened = 0;
    boolean cellStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (opened > 0) {
        if (c == '"' && text.startsWith("\"", i + 1)) {
          i++;
        } else if (c == '"') {
          opened = 0;
        }
      } else if (c == '"' && cellStart) {
        opened = line;
      }
      cellStart = opened == 0 && (c == delimiter || c == '\n' || c == '\r');
      if (lineEnd) {
        line++;
      }
    }
    return opened;
  }
}
