package org.saldo.ledger;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules and accounts of a creditor, each read once while events are posted together. */
final class OpenBooks {

  private final PostingRules rules;
  private final Function<Set<String>, Map<String, Long>> accountKeys;
  private final Map<EventKind, List<RuleVersion>> versions = new EnumMap<>(EventKind.class);
  private final Map<String, Long> accounts = new HashMap<>();

  /**
   * @param accountKeys the keys of those accounts that the creditor has, by number
   */
  OpenBooks(PostingRules rules, Function<Set<String>, Map<String, Long>> accountKeys) {
    this.rules = rules;
    this.accountKeys = accountKeys;
  }

  /**
   * An event on its way into the books.
   *
   * @param ruleId key of the version that places it
   */
  record Draft(Posting posting, long ruleId, List<Placement> entries) {

    Draft {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Places an event.
   *
   * @param transferAccount see {@link Ledger#post(Posting, String)}
   */
  Draft draft(Posting posting, String transferAccount) {
    PostingRules.Chosen chosen = choose(posting);
    RuleVersion rule = chosen.rule().withTransit(transferAccount);
    return new Draft(
        posting, rule.id(), Placement.of(posting, rule, chosen.facts(), accounts(rule.accounts())));
  }

  /** The rule for an event; it has its lines. */
  PostingRules.Chosen choose(Posting posting) {
    return rules
        .choose(
            posting,
            versions.computeIfAbsent(
                posting.kind(), kind -> rules.heads(posting.creditorId(), kind)))
        .orElseThrow(() -> Placement.missing(posting, posting.kind().name()));
  }

  /** The keys of accounts, by number; a chart may have thousands. */
  Map<String, Long> accounts(Collection<String> numbers) {
    Set<String> unknown =
        numbers.stream()
            .filter(number -> !accounts.containsKey(number))
            .collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      accounts.putAll(accountKeys.apply(unknown));
    }
    return accounts;
  }
}
