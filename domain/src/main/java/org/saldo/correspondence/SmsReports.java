package org.saldo.correspondence;

import java.util.Map;
import java.util.Optional;

/** Makes sure of what a gateway reports by HTTP: a port, one implementation for each gateway. */
public interface SmsReports {

  /**
   * What a genuine call says.
   *
   * @param receipt null when it says nothing that is final
   */
  record Report(ReportedReceipt receipt) {}

  /** Part of the address that the gateway calls. */
  String gateway();

  /**
   * What the call says; empty when it is not signed by the gateway.
   *
   * @param headers by name in lower case
   */
  Optional<Report> verified(Map<String, String> headers, Map<String, String> form);
}
