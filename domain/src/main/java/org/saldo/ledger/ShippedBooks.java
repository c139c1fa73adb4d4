package org.saldo.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.creditor.ShippedChart;

/**
 * What a creditor's books begin with: accounts and posting rules.
 *
 * <p>The rules are written once, with the account numbers of SKR03; {@code charts.csv} says which
 * account of another chart each of them is.
 */
final class ShippedBooks {

  private static final List<String[]> ACCOUNTS = rows("charts.csv");
  private static final List<String[]> RULES = rows("posting-rules.csv");

  /** Kinds of events that no rule posts, each with the reason. */
  static final Map<EventKind, String> WITHOUT_RULE = Map.of();

  private ShippedBooks() {}

  static Set<String> kindsWithRule() {
    return RULES.stream().map(rule -> rule[0]).collect(Collectors.toSet());
  }

  /** The accounts of a chart. */
  static List<AccountView> accounts(ShippedChart chart) {
    return ACCOUNTS.stream()
        .map(a -> new AccountView(a[column(chart)], a[3], AccountKind.valueOf(a[2])))
        .toList();
  }

  static Set<String> numbers(ShippedChart chart) {
    return accounts(chart).stream().map(AccountView::number).collect(Collectors.toSet());
  }

  /** The number of an account of SKR03 in a chart. */
  static Map<String, String> numbersOfSkr03(ShippedChart chart) {
    return ACCOUNTS.stream().collect(Collectors.toMap(a -> a[0], a -> a[column(chart)]));
  }

  /** The rule of a kind of event with the accounts of a chart. */
  static List<RuleLine> rule(EventKind kind, ShippedChart chart) {
    Map<String, String> numbers = numbersOfSkr03(chart);
    return RULES.stream()
        .filter(r -> r[0].equals(kind.name()))
        .map(
            r ->
                new RuleLine(
                    AmountKind.valueOf(r[1]),
                    Side.valueOf(r[2]),
                    numbers.get(r[3]),
                    r[4].isEmpty() ? null : Component.valueOf(r[4]),
                    r[5].isEmpty() ? null : new BigDecimal(r[5])))
        .toList();
  }

  private static int column(ShippedChart chart) {
    return chart == ShippedChart.SKR03 ? 0 : 1;
  }

  static List<String[]> rows(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ShippedBooks.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(";", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
