package org.saldo.correspondence.contact;

import java.time.LocalDate;
import org.saldo.creditor.rule.RuleStart;

/**
 * A rule to be recorded.
 *
 * @param value as {@link ContactSetting} writes it; null to go back to the more general rule
 * @param reason why, 1 to 500 characters
 */
public record NewContactRule(
    ContactSetting setting, String value, LocalDate validFrom, String reason) {

  /** From when, and why. */
  RuleStart start() {
    return new RuleStart(validFrom, reason);
  }
}
