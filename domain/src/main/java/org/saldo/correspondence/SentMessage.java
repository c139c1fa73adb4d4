package org.saldo.correspondence;

import java.util.List;
import org.saldo.problem.Refusal;

/**
 * A message that is on its way.
 *
 * @param channel the one it takes, which is not always the wanted one
 * @param passed why the ways were passed over that come before it
 */
public record SentMessage(long messageId, MessageChannel channel, List<Refusal> passed) {

  public SentMessage {
    passed = List.copyOf(passed);
  }
}
