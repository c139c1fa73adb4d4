package org.saldo.correspondence;

import java.util.List;
import java.util.Optional;

/** The way out for SMS: a port, answered by an adapter. */
public interface SmsLine {

  /** Whether there is a gateway; without one messages go another way. */
  default boolean isThere() {
    return gateway().isPresent();
  }

  /** The gateway that SMS leave by, as the settings call it; empty when there is none. */
  Optional<String> gateway();

  /** The gateways that the settings can name. */
  List<String> gateways();

  /** Sees to it that receipts can come in, also while nothing is sent; called every few seconds. */
  void keepUp();
}
