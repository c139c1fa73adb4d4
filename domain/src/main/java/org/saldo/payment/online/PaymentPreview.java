package org.saldo.payment.online;

import java.util.List;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * What a payment would pay if it came now, part by part in the order in which it does.
 *
 * @param left open on the case afterwards
 */
public record PaymentPreview(Money amount, List<Part> parts, Money left) {

  /**
   * @param receivable its number
   */
  public record Part(String receivable, Component component, Money amount) {}

  public PaymentPreview {
    parts = List.copyOf(parts);
  }
}
