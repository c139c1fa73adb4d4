package org.saldo.retention;

import java.time.LocalDate;
import org.saldo.creditor.rule.RuleStart;

/**
 * A rule to be recorded.
 *
 * @param years full calendar years after the one of its date, 0 to 40; null to go back to the more
 *     general rule
 * @param reason why, 1 to 500 characters
 */
public record NewRetentionRule(
    RetentionSubject subject, Integer years, LocalDate validFrom, String reason) {

  /** From when, and why. */
  RuleStart start() {
    return new RuleStart(validFrom, reason);
  }
}
