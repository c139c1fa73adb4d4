package org.saldo.ledger;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/**
 * The lines of an entry as a rule places the amounts of a posting; debits and credits are equal.
 *
 * @param lines at least one
 * @param total sum of the debits in minor units
 */
record Placement(List<PlacedLine> lines, long total) {

  /** Json's own methods look for their provider each time, which costs more than all the rest. */
  private static final class Flexfields {
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
  }

  Placement {
    lines = List.copyOf(lines);
  }

  /**
   * The entries of an event, those without any line left out.
   *
   * @param accounts keys of the creditor's accounts by number
   * @throws RefusedException {@code posting.rule.missing} if the rule places an amount nowhere
   * @throws IllegalStateException if the lines do not balance
   */
  static List<Placement> of(
      Posting posting, RuleVersion rule, EventFacts facts, Map<String, Long> accounts) {
    List<Placement> entries = new ArrayList<>();
    for (int entry = 1; entry <= Math.max(1, rule.entries()); entry++) {
      List<PlacedLine> lines = new ArrayList<>();
      for (Posting.Amount amount : posting.amounts()) {
        if (!amount.money().isZero()) {
          for (RuleLine line : linesFor(posting, amount, rule, entry)) {
            lines.add(
                line(
                    posting, amount, line, facts.keys(amount, rule.head().flexfields()), accounts));
          }
        }
      }
      if (!lines.isEmpty()) {
        entries.add(new Placement(lines, balanced(posting, lines)));
      }
    }
    return entries;
  }

  /**
   * Brings accounts to zero against the one on which a rule has balances meet.
   *
   * @param balances debit less credit in minor units, by key of the account; none is zero
   */
  static Placement ofCarried(
      Posting posting, RuleVersion rule, Map<String, Long> accounts, Map<Long, Long> balances) {
    String number =
        lineFor(rule.lines(1), AmountKind.CARRIED, null)
            .map(RuleLine::account)
            .orElseThrow(() -> missing(posting, AmountKind.CARRIED.name()));
    if (!accounts.containsKey(number)) {
      throw missing(posting, number);
    }
    List<PlacedLine> lines = new ArrayList<>();
    long rest = 0;
    for (Map.Entry<Long, Long> balance : balances.entrySet()) {
      lines.add(carried(balance.getKey(), -balance.getValue()));
      rest = Math.addExact(rest, balance.getValue());
    }
    if (rest != 0) {
      lines.add(carried(accounts.get(number), rest));
    }
    return new Placement(lines, balanced(posting, lines));
  }

  private static PlacedLine carried(long accountId, long minor) {
    return new PlacedLine(
        accountId,
        minor > 0 ? Side.DEBIT : Side.CREDIT,
        Math.absExact(minor),
        null,
        null,
        null,
        AmountKind.CARRIED);
  }

  /** One line in the first entry; in a further one none, or one on each side. */
  private static List<RuleLine> linesFor(
      Posting posting, Posting.Amount amount, RuleVersion rule, int entry) {
    List<RuleLine> lines = rule.lines(entry);
    if (entry == 1) {
      return List.of(
          lineFor(lines, amount.kind(), amount.ratePercent())
              .orElseThrow(() -> missing(posting, amount.kind().name())));
    }
    return Stream.of(Side.values())
        .map(side -> lines.stream().filter(line -> line.side() == side).toList())
        .flatMap(ofSide -> lineFor(ofSide, amount.kind(), amount.ratePercent()).stream())
        .toList();
  }

  private static PlacedLine line(
      Posting posting,
      Posting.Amount amount,
      RuleLine line,
      Map<String, String> keys,
      Map<String, Long> accounts) {
    Long accountId = accounts.get(line.account());
    if (accountId == null) {
      throw missing(posting, line.account());
    }
    boolean negative = amount.money().isNegative();
    return new PlacedLine(
        accountId,
        negative ? line.side().opposite() : line.side(),
        Math.absExact(amount.money().minor()),
        line.component(),
        line.component() == null ? null : amount.receivableId(),
        json(keys),
        amount.kind());
  }

  /** The line for the very rate, else the one for every rate. */
  static Optional<RuleLine> lineFor(List<RuleLine> lines, AmountKind kind, BigDecimal rate) {
    List<RuleLine> fitting = lines.stream().filter(l -> l.fits(kind, rate)).toList();
    return fitting.stream()
        .filter(l -> l.ratePercent() != null)
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private static long balanced(Posting posting, List<PlacedLine> lines) {
    long debit = sum(lines, Side.DEBIT);
    long credit = sum(lines, Side.CREDIT);
    if (debit != credit) {
      throw new IllegalStateException(
          posting.kind()
              + " "
              + posting.reference()
              + " does not balance: debit "
              + debit
              + ", credit "
              + credit
              + " "
              + posting.currency());
    }
    return debit;
  }

  private static long sum(List<PlacedLine> lines, Side side) {
    long sum = 0;
    for (PlacedLine line : lines) {
      sum = line.side() == side ? Math.addExact(sum, line.minor()) : sum;
    }
    return sum;
  }

  private static String json(Map<String, String> flexfields) {
    if (flexfields.isEmpty()) {
      return null;
    }
    JsonObjectBuilder json = Flexfields.JSON.createObjectBuilder();
    new TreeMap<>(flexfields).forEach(json::add);
    return json.build().toString();
  }

  static RefusedException missing(Posting posting, String what) {
    return new RefusedException(
        Refusal.because("posting.rule.missing", posting.kind().name(), what));
  }
}
