package org.saldo.correspondence;

import java.util.List;
import org.saldo.problem.Refusal;

/**
 * The way that a message takes to a debtor.
 *
 * @param channel null when none is open
 * @param passed why the ways were passed over that would have come before it
 */
record Way(MessageChannel channel, List<Refusal> passed) {

  Way {
    passed = List.copyOf(passed);
  }

  boolean isOpen() {
    return channel != null;
  }
}
