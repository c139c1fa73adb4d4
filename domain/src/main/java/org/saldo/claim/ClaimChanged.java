package org.saldo.claim;

import java.time.LocalDate;
import java.util.Set;

/**
 * The claim of a case changed; observed in the same transaction.
 *
 * @param from value date from which figures differ
 * @param cause what did it: the name of an event kind
 * @param receivableIds what is touched
 */
public record ClaimChanged(long caseFileId, LocalDate from, String cause, Set<Long> receivableIds) {

  public ClaimChanged {
    receivableIds = Set.copyOf(receivableIds);
  }
}
