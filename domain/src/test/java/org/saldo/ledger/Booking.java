package org.saldo.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.saldo.creditor.ShippedChart;
import org.saldo.ledger.rule.CaseFacts;
import org.saldo.ledger.rule.RuleHead;
import org.saldo.money.Money;

/**
 * Postings in short words: {@code NET/19 100.00, PAYABLE 119.00} in, {@code 1400 119.00, 8400
 * -100.00} out; debits are positive.
 */
final class Booking {

  static final LocalDate DAY = LocalDate.of(2026, 5, 14);

  private Booking() {}

  static Posting posting(EventKind kind, String amounts) {
    return new Posting(1, kind, DAY, "RE-1", 1L, null, "EUR", parsed(amounts));
  }

  static RuleVersion shipped(EventKind kind, ShippedChart chart) {
    return rule(kind, RuleHead.DEFAULT, ShippedBooks.rule(kind, chart));
  }

  static RuleVersion rule(EventKind kind, RuleHead head, List<RuleLine> lines) {
    return new RuleVersion(
        1, kind, head, LocalDate.of(1970, 1, 1), lines, Instant.EPOCH, "anna", "test");
  }

  /** The lines of each entry. */
  static List<List<String>> entries(Posting posting, RuleVersion rule) {
    Map<String, Long> accounts = new HashMap<>();
    rule.accounts().forEach(number -> accounts.put(number, Long.valueOf("1" + number)));
    return Placement.of(posting, rule, new EventFacts(posting, () -> CaseFacts.NONE), accounts)
        .stream()
        .map(placement -> placement.lines().stream().map(Booking::told).toList())
        .toList();
  }

  /** The lines of one entry, in the order of their amounts as far as they were written so. */
  static List<String> lines(String lines) {
    return List.of(lines.split(", "));
  }

  private static String told(PlacedLine line) {
    long minor = line.side() == Side.DEBIT ? line.minor() : -line.minor();
    return String.valueOf(line.accountId()).substring(1)
        + " "
        + Money.ofMinor(minor, "EUR").amount();
  }

  private static List<Posting.Amount> parsed(String amounts) {
    List<Posting.Amount> parsed = new ArrayList<>();
    Stream.of(amounts.split(", *"))
        .map(each -> each.strip().split("[/ ]"))
        .forEach(
            words -> {
              AmountKind kind = AmountKind.valueOf(words[0]);
              parsed.add(
                  new Posting.Amount(
                      kind,
                      Money.of(words[words.length - 1], "EUR"),
                      words.length == 3 ? new BigDecimal(words[1]) : null,
                      kind.isClaim() ? 7L : null,
                      Map.of()));
            });
    return parsed;
  }
}
