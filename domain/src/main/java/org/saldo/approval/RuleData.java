package org.saldo.approval;

import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * Who decides what.
 *
 * @param ownLimit up to it a request needs nobody else; zero: always somebody else
 * @param deciderRole role of who decides above it: supervisor, accountant or admin
 * @param deciderLimit up to it the decider decides, above it only an admin; null: whatever amount
 */
public record RuleData(
    ApprovalKind kind,
    LocalDate validFrom,
    Money ownLimit,
    String deciderRole,
    Money deciderLimit) {

  /** Role of who decides about an amount above the own limit. */
  String roleFor(Money amount) {
    return deciderLimit != null && amount.isGreaterThan(deciderLimit)
        ? org.saldo.actor.Roles.ADMIN
        : deciderRole;
  }
}
