package org.saldo.correspondence;

import java.util.Optional;
import org.saldo.problem.Refusal;

/**
 * Asked right before a message leaves whether it still holds: a port, answered by who decided it.
 */
public interface SendGuard {

  /**
   * Why the message must not leave any more (paid or disputed meanwhile), empty when it may. Called
   * in a transaction. The message's receivables are in {@code message_receivable}.
   */
  Optional<Refusal> stillHolds(OutgoingMessage message);
}
