package org.saldo.correspondence;

import java.util.Map;
import org.saldo.money.Money;

/**
 * A message about to leave.
 *
 * @param demand whether it asks for money
 * @param stepRunId the step that sends it, null when no step does
 * @param asked what it asks for, by key of the receivable; empty when it asks for nothing
 */
public record OutgoingMessage(
    long messageId,
    long caseFileId,
    String template,
    boolean demand,
    Long stepRunId,
    Map<Long, Money> asked) {

  public OutgoingMessage {
    asked = Map.copyOf(asked);
  }
}
