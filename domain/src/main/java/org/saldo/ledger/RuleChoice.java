package org.saldo.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the rules for a kind of event places one. */
final class RuleChoice {

  /** By priority; the default, whose priority is 0, comes last. */
  private static final Comparator<RuleVersion> ORDER =
      Comparator.comparing((RuleVersion rule) -> rule.head().isDefault())
          .thenComparing(rule -> rule.head().priority())
          .thenComparing(rule -> rule.head().key());

  private RuleChoice() {}

  /**
   * The version of each rule that is in force on a day, in the order in which they are tried.
   *
   * @param versions of one creditor and kind, the latest validity and record first
   */
  static List<RuleVersion> candidates(List<RuleVersion> versions, LocalDate day) {
    Set<String> seen = new HashSet<>();
    return versions.stream()
        .filter(rule -> !rule.validFrom().isAfter(day))
        .filter(rule -> seen.add(rule.head().key()))
        .filter(rule -> !rule.head().ended())
        .sorted(ORDER)
        .toList();
  }

  /** The first whose conditions hold. */
  static Optional<RuleVersion> first(List<RuleVersion> candidates, EventFacts facts) {
    return candidates.stream().filter(rule -> facts.hold(rule.head().conditions())).findFirst();
  }
}
