package org.saldo.charge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.debtor.DebtorKind;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * Decides which fee is due. Pure: the same question and rules give the same answer for ever.
 *
 * <p>Nothing is charged before default (section 280 (2) BGB); the day on which default begins is
 * the first that bears a fee. Of the rules that fit the narrowest wins (see {@link
 * FeeScope#weight}), among equals the one that began last. A rule of zero wins like any other: so a
 * level, a channel or a creditor is made free of charge.
 */
public final class FeeRules {

  private static final Comparator<FeeRuleVersion> NARROWEST =
      Comparator.comparingLong((FeeRuleVersion v) -> v.rule().scope().weight())
          .thenComparing(v -> v.rule().validFrom())
          .thenComparing(FeeRuleVersion::recordedAt)
          .thenComparingLong(FeeRuleVersion::id);

  private FeeRules() {}

  /** The fee that is due, or none, with the reason. */
  public static FeeDecision decide(FeeQuestion asked, Collection<FeeRuleVersion> versions) {
    Optional<Refusal> before = beforeDefault(asked);
    if (before.isPresent()) {
      return none(null, asked, List.of(before.get()));
    }
    List<FeeRuleVersion> fitting = fitting(asked, versions);
    return fitting.isEmpty()
        ? none(null, asked, List.of(Refusal.because("fee.none.fits")))
        : by(fitting.get(0), fitting.size(), asked);
  }

  /** What a certain rule charges: a person has chosen it. */
  static FeeDecision by(FeeRuleVersion version, FeeQuestion asked) {
    return beforeDefault(asked)
        .map(why -> none(null, asked, List.of(why)))
        .orElseGet(() -> by(version, 1, asked));
  }

  private static FeeDecision by(FeeRuleVersion version, int fitting, FeeQuestion asked) {
    FeeRule rule = version.rule();
    List<Refusal> why = new ArrayList<>();
    why.add(
        fitting == 1
            ? Refusal.because("fee.rule.only", rule.key(), rule.validFrom())
            : Refusal.because("fee.rule.chosen", rule.key(), rule.validFrom(), fitting));
    if (rule.kind() == FeeKind.LUMP_SUM && asked.debtor() != DebtorKind.BUSINESS) {
      why.add(Refusal.because("fee.lump.consumer"));
      return none(version, asked, why);
    }
    if (rule.occasion() == FeeOccasion.PER_RECEIVABLE
        && asked.chargedBefore().contains(rule.key())) {
      why.add(Refusal.because("fee.charged.before"));
      return none(version, asked, why);
    }
    FeeAmount.Worked worked = rule.amount().on(asked.principal());
    why.addAll(worked.how());
    if (!worked.amount().isPositive()) {
      why.add(Refusal.because("fee.rule.zero"));
    }
    return new FeeDecision(version, worked.amount(), why);
  }

  /** The rules that fit, the narrowest first. */
  static List<FeeRuleVersion> fitting(FeeQuestion asked, Collection<FeeRuleVersion> versions) {
    return inForce(versions, asked.on()).stream()
        .filter(v -> v.rule().kind() == asked.kind())
        .filter(v -> v.rule().currency().equals(asked.principal().currency()))
        .filter(v -> v.rule().scope().covers(asked))
        .sorted(NARROWEST.reversed())
        .toList();
  }

  /** The record of each rule that holds on a day, without those that have ended. */
  static List<FeeRuleVersion> inForce(Collection<FeeRuleVersion> versions, LocalDate on) {
    Comparator<FeeRuleVersion> latest =
        Comparator.comparing((FeeRuleVersion v) -> v.rule().validFrom())
            .thenComparing(FeeRuleVersion::recordedAt)
            .thenComparingLong(FeeRuleVersion::id);
    Map<String, FeeRuleVersion> byKey = new HashMap<>();
    versions.stream()
        .filter(v -> !v.rule().validFrom().isAfter(on))
        .forEach(v -> byKey.merge(v.rule().key(), v, (a, b) -> latest.compare(a, b) >= 0 ? a : b));
    return byKey.values().stream().filter(v -> !v.rule().isEnd()).toList();
  }

  private static Optional<Refusal> beforeDefault(FeeQuestion asked) {
    return asked.defaultSince() == null || asked.on().isBefore(asked.defaultSince())
        ? Refusal.of("fee.before.default")
        : Optional.empty();
  }

  private static FeeDecision none(FeeRuleVersion rule, FeeQuestion asked, List<Refusal> why) {
    return new FeeDecision(rule, Money.zero(asked.principal().currency()), why);
  }
}
