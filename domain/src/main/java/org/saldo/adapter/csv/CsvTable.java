package org.saldo.adapter.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.saldo.problem.Refusal;

/** The cells of a CSV file row by row, with the line of the file on which each row starts. */
final class CsvTable implements AutoCloseable {

  private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

  private final String text;
  private final char delimiter;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private int line;
  private Refusal refusal;

  private CsvTable(String text, char delimiter) throws IOException {
    this.text = text;
    this.delimiter = delimiter;
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setRecordSeparator(null)
            .get();
    this.parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get();
    this.records = parser.iterator();
  }

  /** The table, empty when its first line shows none of the delimiters or more than one. */
  static Optional<CsvTable> of(String text) {
    String header = text.lines().findFirst().orElse("");
    List<Character> found = DELIMITERS.stream().filter(d -> header.indexOf(d) >= 0).toList();
    if (found.size() != 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CsvTable(text, found.get(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The next row that has anything in it, null at the end or when {@link #refusal} has a reason.
   */
  String[] next() {
    String[] cells = read();
    while (cells != null && Arrays.stream(cells).allMatch(Predicate.not(CsvTable::isFilled))) {
      cells = read();
    }
    return cells;
  }

  /** The line on which the row last read starts; the header is on line 1. */
  int line() {
    return line;
  }

  Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String[] read() {
    line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
    try {
      return records.hasNext() ? records.next().values() : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      int open = new CsvQuotes(text, delimiter).openLine();
      refusal =
          open > 0
              ? Refusal.because("csv.quote.unbalanced", open)
              : Refusal.because(
                  "csv.quote.misplaced",
                  Math.max(line, Math.toIntExact(parser.getCurrentLineNumber())));
      return null;
    }
  }

  private static boolean isFilled(String cell) {
    return cell != null && !cell.isBlank();
  }
}
