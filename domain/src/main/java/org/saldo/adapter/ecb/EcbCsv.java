package org.saldo.adapter.ecb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saldo.currency.RateFile;
import org.saldo.problem.Refusal;

/**
 * The CSV files: a column for each currency, a row for each day.
 *
 * <p>{@code eurofxref-hist.csv} writes ISO dates, {@code eurofxref.csv} dates as {@code 13 April
 * 2026}; both end each row with a comma. {@code N/A} or nothing: the currency was not quoted.
 */
final class EcbCsv {

  private static final int LONGEST_LINE = 20_000;
  private static final int LONGEST_NUMBER = 30;
  private static final int SHOWN = 20;
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final List<String> currencies;
  private final RateFile.Rows rows;

  private EcbCsv(List<String> currencies, RateFile.Rows rows) {
    this.currencies = currencies;
    this.rows = rows;
  }

  static void read(InputStream in, RateFile.Rows rows) throws IOException, UnreadableRates {
    Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String header = line(text);
    if (header == null || !header.replace("\uFEFF", "").startsWith("Date,")) {
      throw new UnreadableRates("exchange.file.unknown");
    }
    EcbCsv csv = new EcbCsv(fields(header), rows);
    int row = 1;
    for (String line = line(text); line != null; line = line(text)) {
      row++;
      if (!line.isBlank()) {
        csv.take(row, fields(line));
      }
    }
  }

  /** The next line; null at the end. */
  private static String line(Reader text) throws IOException, UnreadableRates {
    StringBuilder line = new StringBuilder();
    int next = text.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = text.read()) {
      if (line.length() == LONGEST_LINE) {
        throw new UnreadableRates("exchange.file.unknown");
      }
      line.append((char) next);
    }
    return line.toString();
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split(",", -1)) {
      fields.add(field.strip());
    }
    return fields;
  }

  private void take(int row, List<String> fields) {
    LocalDate day = day(fields.get(0));
    if (day == null) {
      rows.refused(row, Refusal.because("exchange.row.day", cut(fields.get(0))));
      return;
    }
    if (fields.size() != currencies.size()) {
      rows.refused(row, Refusal.because("exchange.row.fields", fields.size(), currencies.size()));
      return;
    }
    for (int i = 1; i < fields.size(); i++) {
      String value = fields.get(i);
      if (!value.isEmpty() && !value.equals("N/A")) {
        take(row, day, currencies.get(i), value);
      }
    }
  }

  private void take(int row, LocalDate day, String currency, String value) {
    BigDecimal rate = number(value);
    if (rate == null) {
      rows.refused(row, Refusal.because("exchange.rate.value", cut(currency), cut(value)));
    } else {
      rows.rate(row, day, currency, rate);
    }
  }

  static LocalDate day(String text) {
    try {
      return Character.isDigit(text.isEmpty() ? ' ' : text.charAt(0)) && text.contains("-")
          ? LocalDate.parse(text)
          : LocalDate.parse(text, IN_WORDS);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** A plain decimal; null when it is none. */
  static BigDecimal number(String text) {
    return text.length() <= LONGEST_NUMBER && text.matches("[0-9]+(\\.[0-9]+)?")
        ? new BigDecimal(text)
        : null;
  }

  static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) : text;
  }
}
