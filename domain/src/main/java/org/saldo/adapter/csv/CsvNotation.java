package org.saldo.adapter.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.receivable.Notation;

/**
 * Dates and amounts as people and spreadsheets of several countries write them.
 *
 * <p>{@code 1.234,56}, {@code 1,234.56}, {@code 1 234,56}, {@code 1'234.56} and {@code 1234.5} are
 * certain. {@code 1,234} and {@code 1.234} are not: a thousand here, one and a bit there.
 */
final class CsvNotation implements Notation {

  private static final int LONGEST = 40;

  private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DOTTED_DATE =
      Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");

  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

  /** One group separator throughout, groups of three, then at most one other sign for decimals. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "[+-]?[1-9][0-9]{0,2}(?:([.,' \\u00A0\\u2009\\u202F\\u2019])[0-9]{3})(?:\\1[0-9]{3})*"
              + "(?:(?!\\1)[.,][0-9]+)?");

  /** One separator before three digits: grouping or decimals, nobody can tell. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");

  @Override
  public Optional<LocalDate> date(String text) {
    try {
      if (ISO_DATE.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text));
      }
      Matcher dotted = DOTTED_DATE.matcher(text);
      if (dotted.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(dotted.group(3)),
                Integer.parseInt(dotted.group(2)),
                Integer.parseInt(dotted.group(1))));
      }
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  @Override
  public Optional<BigDecimal> decimal(String text) {
    if (text.length() > LONGEST || AMBIGUOUS.matcher(text).matches()) {
      return Optional.empty();
    }
    if (PLAIN.matcher(text).matches()) {
      return percent(text);
    }
    Matcher grouped = GROUPED.matcher(text);
    if (!grouped.matches()) {
      return Optional.empty();
    }
    return percent(text.replace(grouped.group(1), ""));
  }

  /** A rate has no groups, so one separator is always that of the decimals. */
  @Override
  public Optional<BigDecimal> percent(String text) {
    if (text.length() > LONGEST || !PLAIN.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text.replace(',', '.')));
  }

  @Override
  public String amountProblem(String text) {
    return AMBIGUOUS.matcher(text).matches() ? "csv.amount.ambiguous" : "invoice.amount.invalid";
  }
}
