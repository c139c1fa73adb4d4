package org.saldo.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.saldo.ledger.rule.IncomeRealisation;

/**
 * The posting rules for either time at which interest becomes income.
 *
 * <p>When it is paid: claiming it credits an account of deferred interest, and whatever lowers or
 * restores claimed interest moves as much there, in an entry of its own. So the deferred account
 * always shows what is open of interest.
 */
final class InterestIncome {

  /** Where a further entry takes deferred interest to, for what lowers the claim. */
  private static final Map<EventKind, AmountKind> LOWERED =
      ordered(
          EventKind.PAYMENT_RECEIVED, AmountKind.INTEREST_INCOME,
          EventKind.PAYMENT_REALLOCATED, AmountKind.INTEREST_INCOME,
          EventKind.CLAIM_WRITTEN_OFF, AmountKind.LOSS,
          EventKind.SMALL_BALANCE_CLEARED, AmountKind.SMALL_LOSS);

  /** Where it comes from, for what restores the claim. */
  private static final Map<EventKind, AmountKind> RESTORED =
      ordered(
          EventKind.PAYMENT_RETURNED, AmountKind.INTEREST_INCOME,
          EventKind.PAYMENT_REVERSED, AmountKind.INTEREST_INCOME,
          EventKind.WRITE_OFF_RECOVERED, AmountKind.LOSS);

  /** Kinds whose first entry names the deferred account itself. */
  private static final Map<EventKind, AmountKind> NAMED =
      ordered(
          EventKind.INTEREST_CLAIMED, AmountKind.INTEREST_INCOME,
          EventKind.CLAIM_WAIVED, AmountKind.WAIVED_INTEREST);

  private InterestIncome() {}

  /** The kinds of events whose rules say when interest is income. */
  static List<EventKind> kinds() {
    List<EventKind> kinds = new ArrayList<>(NAMED.keySet());
    kinds.addAll(LOWERED.keySet());
    kinds.addAll(RESTORED.keySet());
    return kinds;
  }

  /** What the rules of claimed interest and received payments say. */
  static IncomeRealisation of(RuleVersion claimed, RuleVersion received) {
    return moved(received, income(claimed)).isPresent()
        ? IncomeRealisation.WHEN_PAID
        : IncomeRealisation.WHEN_POSTED;
  }

  /** The account on which claimed interest stands as income or, when paid, as deferred. */
  static String income(RuleVersion claimed) {
    return account(claimed, AmountKind.INTEREST_INCOME);
  }

  /** Where a further entry brings deferred interest when it is paid. */
  static Optional<String> moved(RuleVersion received, String deferred) {
    return received.lines().stream()
        .filter(l -> l.entry() > 1 && l.amount() == AmountKind.INTEREST)
        .filter(l -> l.side() == Side.DEBIT && l.account().equals(deferred))
        .findFirst()
        .flatMap(
            debit ->
                received.lines(debit.entry()).stream()
                    .filter(l -> l.amount() == AmountKind.INTEREST && l.side() == Side.CREDIT)
                    .map(RuleLine::account)
                    .findFirst());
  }

  /** The lines of a rule when interest is income as far as it is paid. */
  static List<RuleLine> whenPaid(RuleVersion rule, String income, String deferred) {
    EventKind kind = rule.kind();
    if (NAMED.containsKey(kind)) {
      return named(rule, line -> line.on(deferred));
    }
    AmountKind to = LOWERED.getOrDefault(kind, RESTORED.get(kind));
    String other = to == AmountKind.INTEREST_INCOME ? income : account(rule, to);
    boolean lowered = LOWERED.containsKey(kind);
    int entry = Math.max(1, rule.entries()) + 1;
    List<RuleLine> lines = new ArrayList<>(rule.lines());
    lines.add(interest(entry, Side.DEBIT, lowered ? deferred : other));
    lines.add(interest(entry, Side.CREDIT, lowered ? other : deferred));
    return lines;
  }

  /** The lines of a rule when interest is income as soon as it is claimed. */
  static List<RuleLine> whenPosted(RuleVersion rule, String income, String deferred) {
    if (NAMED.containsKey(rule.kind())) {
      return named(rule, line -> line.account().equals(deferred) ? line.on(income) : line);
    }
    List<RuleLine> kept = new ArrayList<>(rule.lines(1));
    int entry = 2;
    for (int each = 2; each <= rule.entries(); each++) {
      List<RuleLine> lines = rule.lines(each);
      boolean moves =
          lines.stream()
              .anyMatch(l -> l.amount() == AmountKind.INTEREST && l.account().equals(deferred));
      if (moves) {
        lines = lines.stream().filter(l -> l.amount() != AmountKind.INTEREST).toList();
      }
      if (!lines.isEmpty()) {
        int number = entry++;
        lines.forEach(l -> kept.add(l.in(number)));
      }
    }
    return kept;
  }

  private static List<RuleLine> named(RuleVersion rule, UnaryOperator<RuleLine> change) {
    AmountKind amount = NAMED.get(rule.kind());
    return rule.lines().stream()
        .map(l -> l.entry() == 1 && l.amount() == amount ? change.apply(l) : l)
        .toList();
  }

  private static RuleLine interest(int entry, Side side, String account) {
    return new RuleLine(entry, AmountKind.INTEREST, side, account, null, null);
  }

  private static String account(RuleVersion rule, AmountKind amount) {
    return Placement.lineFor(rule.lines(1), amount, null).map(RuleLine::account).orElseThrow();
  }

  private static Map<EventKind, AmountKind> ordered(Object... pairs) {
    Map<EventKind, AmountKind> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((EventKind) pairs[i], (AmountKind) pairs[i + 1]);
    }
    return map;
  }
}
