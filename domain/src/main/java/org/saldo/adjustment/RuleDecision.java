package org.saldo.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.SmallRests;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.ReceivableStatus;

/**
 * What the rules of a creditor want to do to one case on a day. The milder comes first: a small
 * rest is not waived, what is waived is not written off, and what is written off is not written
 * down.
 *
 * @param items of the case, settled ones too
 * @param rules that hold on the day
 * @param segment of the case; null when it has none
 * @param doubts what stands of allowances, and what a percentage would come to
 */
record RuleDecision(
    CaseRef caseFile,
    List<OpenItem> items,
    List<AdjustmentRules.InForce> rules,
    String segment,
    Doubts doubts,
    LocalDate today) {

  private static final Set<ReceivableStatus> LEFT_TO_RULES =
      Set.of(ReceivableStatus.OPEN, ReceivableStatus.UNCOLLECTIBLE);

  /** What is known about doubtful receivables of the case. */
  interface Doubts {

    /** By key of the receivable. */
    Map<Long, AllowanceFigure> standing();

    /** Those whose allowance a person ended. */
    Set<Long> released();

    AllowanceFigure wanted(OpenItem item, BigDecimal percent);
  }

  List<RuleWish> wishes() {
    List<RuleWish> wishes = new ArrayList<>(rest());
    if (!wishes.isEmpty()) {
      return wishes;
    }
    wishes.addAll(waivers(AdjustmentRuleKind.WAIVE_INTEREST, Component.INTEREST));
    wishes.addAll(waivers(AdjustmentRuleKind.WAIVE_FEES, Component.FEE));
    if (wishes.isEmpty()) {
      wishes.addAll(writeOff());
    }
    return wishes.isEmpty() ? allowances() : wishes;
  }

  /** What was left before its rule held, or has become old enough since. */
  private List<RuleWish> rest() {
    return rules.stream()
        .filter(r -> r.rule().kind() == AdjustmentRuleKind.SMALL_BALANCE)
        .filter(r -> open().stream().allMatch(item -> LEFT_TO_RULES.contains(item.status())))
        .filter(
            r ->
                new SmallRests.Tolerance(r.id(), r.rule().limit(), r.rule().days())
                    .covers(items, today))
        .map(r -> RuleWish.rest(r, caseFile, sum()))
        .toList();
  }

  private List<RuleWish> waivers(AdjustmentRuleKind kind, Component component) {
    List<RuleWish> wishes = new ArrayList<>();
    if (open().stream().allMatch(item -> item.principal().isZero())) {
      for (AdjustmentRules.InForce rule : small(kind)) {
        open().stream()
            .filter(item -> item.open(component).isPositive())
            .map(
                item ->
                    new RuleWish(
                        rule,
                        item,
                        new NewAdjustment(
                            caseFile,
                            item.id(),
                            AdjustmentKind.WAIVER,
                            component,
                            item.open(component),
                            rule.reason())))
            .forEach(wishes::add);
      }
    }
    return wishes;
  }

  private List<RuleWish> writeOff() {
    return small(AdjustmentRuleKind.WRITE_OFF).stream()
        .map(
            rule ->
                new RuleWish(
                    rule,
                    null,
                    new NewAdjustment(
                        caseFile, null, AdjustmentKind.WRITE_OFF, null, sum(), rule.reason())))
        .toList();
  }

  /**
   * Rules of a kind under which all that is open is small enough and due for long enough. What a
   * dispute, promise, plan, agency or court holds is left to people, and so is a case with a
   * credit.
   */
  private List<AdjustmentRules.InForce> small(AdjustmentRuleKind kind) {
    boolean ours =
        !open().isEmpty()
            && open().stream()
                .allMatch(i -> i.open().isPositive() && LEFT_TO_RULES.contains(i.status()));
    return rules.stream()
        .filter(r -> ours && r.rule().kind() == kind)
        .filter(r -> !sum().isGreaterThan(r.rule().limit()))
        .filter(r -> open().stream().allMatch(item -> isOldEnough(item, r.rule())))
        .toList();
  }

  private List<RuleWish> allowances() {
    List<RuleWish> wishes = new ArrayList<>();
    for (OpenItem item : items) {
      rules.stream()
          .filter(r -> r.rule().kind() == AdjustmentRuleKind.ALLOWANCE)
          .filter(r -> r.rule().covers(segment))
          .filter(r -> item.principal().isPositive() && isOldEnough(item, r.rule()))
          .max(
              Comparator.comparingInt((AdjustmentRules.InForce r) -> r.rule().days())
                  .thenComparing(r -> r.rule().segment() != null))
          .filter(r -> !doubts.released().contains(item.id()))
          .ifPresent(
              rule -> {
                AllowanceFigure stands =
                    doubts
                        .standing()
                        .getOrDefault(item.id(), AllowanceFigure.none(caseFile.currency()));
                // A rule doubts more, never less: what a person thought of as worse stays.
                BigDecimal percent = rule.rule().percent().max(stands.percent());
                Money allowance = doubts.wanted(item, percent).allowance();
                if (allowance.isGreaterThan(stands.allowance())) {
                  wishes.add(
                      new RuleWish(
                          rule,
                          item,
                          NewAdjustment.allowance(
                              caseFile, item.id(), percent, allowance, rule.reason())));
                }
              });
    }
    return wishes;
  }

  private boolean isOldEnough(OpenItem item, AdjustmentRule rule) {
    return !item.dueOn().plusDays(rule.days()).isAfter(today);
  }

  private List<OpenItem> open() {
    return items.stream()
        .filter(i -> List.of(Component.values()).stream().anyMatch(c -> !i.open(c).isZero()))
        .toList();
  }

  private Money sum() {
    return Money.sum(caseFile.currency(), open().stream().map(OpenItem::open).toList());
  }
}
