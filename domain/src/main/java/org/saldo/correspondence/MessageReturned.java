package org.saldo.correspondence;

import java.time.LocalDate;
import java.util.List;

/**
 * A message that had left came back for good; observed in the transaction that records it.
 *
 * @param receivableIds what it asked money for, empty when it is no demand
 * @param sentOn the business date on which it had left
 */
public record MessageReturned(
    long messageId,
    long caseFileId,
    Long stepRunId,
    List<Long> receivableIds,
    boolean demand,
    MessageChannel channel,
    LocalDate sentOn) {

  public MessageReturned {
    receivableIds = List.copyOf(receivableIds);
  }
}
