package org.saldo.charge;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What is charged for what, from a day on, until the next record of the same key.
 *
 * @param key stable over its records: a-z, 0-9 and hyphens, 2 to 40 characters
 * @param currency of its amounts; the rule holds for claims of this currency alone
 * @param amount null when the rule ends on its first day
 * @param automatic whether it is charged by itself: a dunning fee with the message of a step,
 *     anything else in the night in which default is found; else only when a person asks
 * @param source of a figure that a law names, e.g. {@code § 288 (5) BGB}; null for none
 */
public record FeeRule(
    String key,
    FeeKind kind,
    FeeName name,
    LocalDate validFrom,
    String currency,
    FeeAmount amount,
    FeeOccasion occasion,
    boolean automatic,
    FeeScope scope,
    String source)
    implements Serializable {

  /** Whether nothing of it is left from its first day on. */
  public boolean isEnd() {
    return amount == null;
  }

  FeeRule tidied() {
    return new FeeRule(
        key == null ? "" : key.strip().toLowerCase(Locale.ROOT),
        kind,
        name,
        validFrom,
        currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT),
        amount,
        kind == FeeKind.LUMP_SUM ? FeeOccasion.PER_RECEIVABLE : occasion,
        automatic,
        scope.tidied(),
        source == null || source.isBlank() ? null : source.strip());
  }
}
