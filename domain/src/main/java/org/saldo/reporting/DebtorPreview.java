package org.saldo.reporting;

import java.time.LocalDate;
import java.util.List;
import org.saldo.claim.ByComponent;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * What a payment of a day would do to a claim if nothing else happened until then.
 *
 * @param before what would be open on the day, by component
 * @param parts where the payment would go, in that order
 * @param after what would be left
 * @param surplus what nothing is open for any more
 */
public record DebtorPreview(
    LocalDate on,
    Money amount,
    ByComponent before,
    List<Part> parts,
    ByComponent after,
    Money surplus) {

  public DebtorPreview {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the payment.
   *
   * @param receivable its number
   */
  public record Part(String receivable, Component component, Money amount) {}
}
