package org.saldo.incoming;

import java.util.Map;
import java.util.Optional;

/** Makes sure of SMS that a gateway hands over by HTTP: a port, one implementation for each. */
public interface SmsInbox {

  /** Part of the address that the gateway calls. */
  String gateway();

  /**
   * The SMS; empty when the call is not signed by the gateway.
   *
   * @param headers by name in lower case
   */
  Optional<IncomingSms> message(Map<String, String> headers, Map<String, String> form);
}
