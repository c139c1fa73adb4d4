package org.saldo.correspondence.print;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The index of a batch: a line for each letter in the order of the PDF, comma-separated after RFC
 * 4180. Text that a spreadsheet would carry out gets an apostrophe.
 */
record BatchIndex(BatchPlan plan) {

  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** What stands before a text without being seen: spaces of all kinds, marks of direction. */
  private static final Pattern UNSEEN = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+");

  private static final List<String> HEADINGS =
      List.of(
          "sequence",
          "delivery_key",
          "case_number",
          "first_page",
          "pages",
          "sheets",
          "recipient",
          "country",
          "postage_class");

  String text() {
    Stream<List<String>> lines =
        plan.groups().stream().flatMap(group -> group.letters().stream()).map(BatchIndex::cells);
    return Stream.concat(Stream.of(HEADINGS), lines)
        .map(BatchIndex::line)
        .collect(Collectors.joining());
  }

  private static List<String> cells(BatchPlan.Placed placed) {
    BatchLetter letter = placed.letter();
    return List.of(
        String.valueOf(letter.sequence()),
        letter.key(),
        text(letter.caseNumber()),
        String.valueOf(placed.firstPage()),
        String.valueOf(letter.pages()),
        String.valueOf(letter.sheets()),
        text(letter.recipient()),
        text(letter.country()),
        text(letter.postageClass()));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(BatchIndex::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean needs = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static String text(String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String bare = UNSEEN.matcher(value).replaceFirst("");
    boolean formula =
        FORMULA.indexOf(value.charAt(0)) >= 0
            || (!bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0);
    return formula ? "'" + value : value;
  }
}
