package org.saldo.correspondence;

import java.time.LocalDate;
import java.util.List;

/**
 * A message left; observed in the transaction that records it.
 *
 * @param receivableIds what it asked money for, empty when it is no demand
 * @param on the business date on which it left
 */
public record MessageSent(
    long messageId,
    long caseFileId,
    Long stepRunId,
    List<Long> receivableIds,
    boolean demand,
    MessageChannel channel,
    LocalDate on) {

  public MessageSent {
    receivableIds = List.copyOf(receivableIds);
  }
}
