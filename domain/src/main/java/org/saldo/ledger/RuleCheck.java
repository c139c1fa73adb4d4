package org.saldo.ledger;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saldo.ledger.rule.RuleCondition;
import org.saldo.ledger.rule.RuleFlexfield;
import org.saldo.ledger.rule.RuleHead;
import org.saldo.problem.Refusal;

/** What a posting rule must look like so that whatever it places balances. */
final class RuleCheck {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final int LAST_PRIORITY = 999;
  private static final int MOST_VALUES = 20;
  private static final int MOST_FLEXFIELDS = 10;
  private static final int MOST_ENTRIES = 9;

  private RuleCheck() {}

  /**
   * @param open the accounts that a new rule may name
   * @param all every account of the chart
   */
  static Optional<Refusal> of(RuleDraft draft, Set<String> open, Set<String> all) {
    if (draft.from() == null) {
      return Refusal.because("date.implausible").on("from").asOptional();
    }
    Optional<Refusal> refusal = head(draft.head());
    if (refusal.isPresent()) {
      return refusal;
    }
    if (draft.head().ended()) {
      return draft.lines().isEmpty() ? Optional.empty() : Refusal.of("posting.rule.ended");
    }
    Optional<String> closed =
        draft.lines().stream()
            .map(RuleLine::account)
            .filter(account -> all.contains(account) && !open.contains(account))
            .findFirst();
    return closed.isPresent()
        ? Refusal.of("account.closed", closed.get())
        : lines(draft.kind(), draft.lines(), open);
  }

  private static Optional<Refusal> head(RuleHead head) {
    if (head.isDefault()) {
      return head.conditions().isEmpty() && !head.ended() && head.priority() == 0
          ? flexfields(head.flexfields())
          : Refusal.of("posting.rule.default");
    }
    if (!KEY.matcher(head.key()).matches()) {
      return Refusal.because("posting.rule.key").on("key").asOptional();
    }
    if (head.priority() < 1 || head.priority() > LAST_PRIORITY) {
      return Refusal.because("posting.rule.priority", LAST_PRIORITY).on("priority").asOptional();
    }
    if (head.conditions().isEmpty()) {
      return Refusal.of("posting.rule.condition.missing");
    }
    Set<String> fields = new HashSet<>();
    for (RuleCondition condition : head.conditions()) {
      if (!fields.add(condition.field().name())
          || condition.values().isEmpty()
          || condition.values().size() > MOST_VALUES
          || !condition.values().stream().allMatch(condition.field()::accepts)) {
        return Refusal.of("posting.rule.condition", condition.field());
      }
    }
    return flexfields(head.flexfields());
  }

  private static Optional<Refusal> flexfields(List<RuleFlexfield> flexfields) {
    Set<String> names = new HashSet<>();
    for (RuleFlexfield flexfield : flexfields) {
      if (!flexfield.isAllowed() || !names.add(flexfield.name())) {
        return Refusal.of("posting.rule.flexfield", flexfield.name());
      }
    }
    return flexfields.size() > MOST_FLEXFIELDS
        ? Refusal.of("posting.rule.flexfields", MOST_FLEXFIELDS)
        : Optional.empty();
  }

  /** Whether the lines place every amount of the kind once, and move none out of balance. */
  static Optional<Refusal> lines(EventKind kind, List<RuleLine> lines, Set<String> numbers) {
    for (RuleLine line : lines) {
      if (!numbers.contains(line.account())) {
        return Refusal.of("account.unknown", line.account());
      }
      if (!kind.amounts().contains(line.amount())) {
        return Refusal.of("posting.rule.double", line.amount());
      }
    }
    int entries = lines.stream().mapToInt(RuleLine::entry).max().orElse(1);
    if (entries > MOST_ENTRIES || lines.stream().anyMatch(line -> line.entry() < 1)) {
      return Refusal.of("posting.rule.entries", MOST_ENTRIES);
    }
    Optional<Refusal> refusal = first(kind, of(lines, 1));
    for (int entry = 2; refusal.isEmpty() && entry <= entries; entry++) {
      refusal = further(entry, of(lines, entry));
    }
    return refusal;
  }

  private static Optional<Refusal> first(EventKind kind, List<RuleLine> lines) {
    Set<String> placed = new HashSet<>();
    for (RuleLine line : lines) {
      if (!line.amount().fits(line.component())) {
        return Refusal.of("posting.rule.component", line.amount());
      }
      if (!placed.add(line.amount() + "/" + rate(line))) {
        return Refusal.of("posting.rule.double", line.amount());
      }
    }
    for (AmountKind amount : kind.amounts()) {
      if (!placed.contains(amount + "/any")) {
        return Refusal.of("posting.rule.missing", kind, amount);
      }
    }
    Set<Side> one = sides(lines, kind.one());
    Set<Side> other = sides(lines, kind.other());
    boolean balances = one.size() == 1 && other.size() == 1 && !one.equals(other);
    return balances ? Optional.empty() : Refusal.of("posting.rule.unbalanced");
  }

  /** What is placed at all is placed on both sides, so that it balances by itself. */
  private static Optional<Refusal> further(int entry, List<RuleLine> lines) {
    Set<String> debit = new HashSet<>();
    Set<String> credit = new HashSet<>();
    for (RuleLine line : lines) {
      if (line.component() != null) {
        return Refusal.of("posting.rule.entry.claim", entry);
      }
      if (!(line.side() == Side.DEBIT ? debit : credit).add(line.amount() + "/" + rate(line))) {
        return Refusal.of("posting.rule.double", line.amount());
      }
    }
    return !debit.isEmpty() && debit.equals(credit)
        ? Optional.empty()
        : Refusal.of("posting.rule.entry.unbalanced", entry);
  }

  private static List<RuleLine> of(List<RuleLine> lines, int entry) {
    return lines.stream().filter(line -> line.entry() == entry).toList();
  }

  /** 19 and 19.0 are the same rate. */
  private static String rate(RuleLine line) {
    BigDecimal rate = line.ratePercent();
    return rate == null ? "any" : rate.stripTrailingZeros().toPlainString();
  }

  private static Set<Side> sides(List<RuleLine> lines, List<AmountKind> group) {
    return lines.stream()
        .filter(l -> group.contains(l.amount()))
        .map(RuleLine::side)
        .collect(Collectors.toSet());
  }
}
