package org.saldo.backoffice.admin;

import java.util.List;
import org.saldo.charge.FeeRuleVersion;
import org.saldo.problem.Refusal;

/**
 * A record of a fee rule in a list.
 *
 * @param inForce whether it holds today
 * @param warnings what the law says to it
 */
public record FeeRuleRow(
    FeeRuleVersion version,
    boolean inForce,
    String name,
    String amount,
    String scope,
    List<Refusal> warnings) {

  public FeeRuleRow {
    warnings = List.copyOf(warnings);
  }
}
