package org.saldo.ledger;

import java.time.LocalDate;
import java.util.List;
import org.saldo.ledger.rule.RuleHead;

/**
 * A version of a posting rule as somebody wants it.
 *
 * @param from value date from which it is to hold
 * @param lines none when the rule is to end
 */
public record RuleDraft(EventKind kind, RuleHead head, LocalDate from, List<RuleLine> lines) {

  public RuleDraft {
    lines = List.copyOf(lines);
  }

  /** A version of the rule without conditions. */
  public RuleDraft(EventKind kind, LocalDate from, List<RuleLine> lines) {
    this(kind, RuleHead.DEFAULT, from, lines);
  }
}
