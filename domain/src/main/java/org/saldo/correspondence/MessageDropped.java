package org.saldo.correspondence;

import java.util.List;
import org.saldo.problem.Refusal;

/** A message no longer held and did not leave; observed in the transaction that records it. */
public record MessageDropped(
    long messageId,
    long caseFileId,
    Long stepRunId,
    List<Long> receivableIds,
    boolean demand,
    Refusal reason) {

  public MessageDropped {
    receivableIds = List.copyOf(receivableIds);
  }
}
