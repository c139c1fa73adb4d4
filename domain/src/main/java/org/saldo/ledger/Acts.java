package org.saldo.ledger;

import java.util.HashMap;
import java.util.Map;

/**
 * Which of the events that a transaction posts belong together: the first of them names the act.
 */
final class Acts {

  private static final long WHOLE = 0;

  private final boolean perCase;
  private final Map<Long, Long> firsts = new HashMap<>();

  /**
   * @param perCase whether those of each case do, or all of the transaction
   */
  Acts(boolean perCase) {
    this.perCase = perCase;
  }

  /**
   * Key of the first event of the act that an event belongs to; its own where it is the first.
   *
   * @param caseFileId null when the event is of no case
   */
  long of(long eventId, Long caseFileId) {
    Long first = firsts.putIfAbsent(perCase && caseFileId != null ? caseFileId : WHOLE, eventId);
    return first == null ? eventId : first;
  }
}
