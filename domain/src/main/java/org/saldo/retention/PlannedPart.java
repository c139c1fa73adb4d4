package org.saldo.retention;

import java.time.LocalDate;
import java.util.Set;

/**
 * What one rule lets go out of one store.
 *
 * @param beforeOn what is dated before this day goes
 * @param creditors keys of those for whom the rule is the one that holds
 * @param nobodys whether what belongs to no creditor goes by it too
 */
record PlannedPart(
    RetentionSubject subject,
    RetentionStore store,
    long ruleId,
    LocalDate beforeOn,
    Set<Long> creditors,
    boolean nobodys) {

  PlannedPart {
    creditors = Set.copyOf(creditors);
  }
}
