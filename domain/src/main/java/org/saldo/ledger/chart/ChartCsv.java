package org.saldo.ledger.chart;

import java.util.ArrayList;
import java.util.List;

/** Reads a list of accounts as spreadsheets and Saldo itself write it (RFC 4180). */
final class ChartCsv {

  /** A line that is not empty, with its number from 1. */
  record Line(int number, List<String> cells) {

    Line {
      cells = List.copyOf(cells);
    }
  }

  private ChartCsv() {}

  /** The lines without the heading: a first line without any digit. */
  static List<Line> read(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String[] lines = bare.split("\\r\\n|\\r|\\n", -1);
    char separator = separator(bare);
    List<Line> read = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      boolean heading = i == 0 && lines[0].chars().noneMatch(Character::isDigit);
      if (!lines[i].isBlank() && !heading) {
        read.add(new Line(i + 1, cells(lines[i], separator)));
      }
    }
    return read;
  }

  private static char separator(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    if (first.indexOf('\t') >= 0) {
      return '\t';
    }
    return first.indexOf(';') >= 0 ? ';' : ',';
  }

  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
        cell.setLength(quoted ? 0 : cell.length());
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
