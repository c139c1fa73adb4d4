package org.saldo.correspondence.sms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saldo.problem.Refusal;

/**
 * Reads a list of prices as spreadsheets and Saldo itself write it (RFC 4180): gateway, prefix,
 * price of a part (a comma or a point), currency, first day (ISO); what stands behind is passed
 * over, so that an export can be taken in again.
 */
final class SmsPriceList {

  private static final int COLUMNS = 5;

  private final String text;
  private final char separator;
  private final List<SmsPriceRow> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private StringBuilder cell = new StringBuilder();
  private boolean quoted;
  private int line = 1;
  private int begun = 1;

  private SmsPriceList(String text) {
    this.text = text;
    this.separator = separator(text);
  }

  /** The rows without a heading: a first line without any digit. */
  static List<SmsPriceRow> read(String csv) {
    String bare = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    SmsPriceList list = new SmsPriceList(bare.replaceAll("\\r\\n?", "\n") + "\n");
    list.read();
    return list.rows;
  }

  private static char separator(String text) {
    String first = text.substring(0, text.indexOf('\n'));
    if (first.indexOf('\t') >= 0) {
      return '\t';
    }
    return first.indexOf(';') >= 0 ? ';' : ',';
  }

  private void read() {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '"') {
        if (quoted && text.charAt(i + 1) == '"') {
          cell.append(sign);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (sign == separator || sign == '\n')) {
        cells.add(cell.toString().strip());
        cell = new StringBuilder();
        if (sign == '\n') {
          ended();
        }
      } else {
        cell.append(sign);
      }
      line += sign == '\n' ? 1 : 0;
    }
  }

  private void ended() {
    boolean empty = cells.stream().allMatch(String::isEmpty);
    boolean heading = begun == 1 && String.join("", cells).chars().noneMatch(Character::isDigit);
    if (!empty && !heading) {
      rows.add(row());
    }
    cells = new ArrayList<>();
    begun = line + 1;
  }

  private SmsPriceRow row() {
    if (cells.size() < COLUMNS) {
      return new SmsPriceRow(
          begun,
          new NewSmsPrice(cells.get(0), null, null, null, null),
          false,
          Refusal.because("sms.price.list.columns", cells.size()));
    }
    String price = cells.get(2).replace(',', '.');
    String currency = cells.get(3).toUpperCase(Locale.ROOT);
    LocalDate firstOn = day(cells.get(4));
    boolean readable = price.isEmpty() || price.matches("[0-9]{1,9}(\\.[0-9]{1,9})?");
    NewSmsPrice read =
        new NewSmsPrice(
            cells.get(0).toLowerCase(Locale.ROOT),
            // A spreadsheet is kept from reckoning with it.
            cells.get(1).replaceFirst("^'", ""),
            price.isEmpty() || !readable ? null : new BigDecimal(price),
            currency.isEmpty() ? null : currency,
            firstOn);
    return new SmsPriceRow(
        begun, read, false, readable ? null : Refusal.because("sms.price.amount").on("price"));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
