package org.saldo.correspondence.visibility;

import java.time.LocalDate;
import org.saldo.creditor.rule.RuleStart;

/**
 * A rule to be recorded.
 *
 * @param shown null to go back to the rule for all
 * @param validFrom first day, today at the earliest
 * @param reason why, 1 to 500 characters
 */
public record NewVisibilityRule(
    Audience audience, VisibleKind kind, Boolean shown, LocalDate validFrom, String reason) {

  /** From when, and why. */
  RuleStart start() {
    return new RuleStart(validFrom, reason);
  }
}
