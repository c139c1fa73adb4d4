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
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/**
 * The lines of an entry as a rule places the amounts of a posting; debits and credits are equal.
 *
 * @param lines empty when all amounts are zero
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
   * @param accounts keys of the creditor's accounts by number
   * @throws RefusedException {@code posting.rule.missing} if the rule places an amount nowhere
   * @throws IllegalStateException if the lines do not balance
   */
  static Placement of(Posting posting, RuleVersion rule, Map<String, Long> accounts) {
    List<PlacedLine> lines = new ArrayList<>();
    for (Posting.Amount amount : posting.amounts()) {
      if (!amount.money().isZero()) {
        lines.add(line(posting, amount, rule, accounts));
      }
    }
    return new Placement(lines, balanced(posting, lines));
  }

  private static PlacedLine line(
      Posting posting, Posting.Amount amount, RuleVersion rule, Map<String, Long> accounts) {
    RuleLine line =
        lineFor(rule.lines(), amount.kind(), amount.ratePercent())
            .orElseThrow(() -> missing(posting, amount.kind().name()));
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
        json(amount.flexfields()),
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
