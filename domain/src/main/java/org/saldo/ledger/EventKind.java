package org.saldo.ledger;

import java.util.List;

/** The kinds of business events that change money, each with the amounts its posting rule needs. */
public enum EventKind {
  INVOICE_RECEIVED,
  CREDIT_RECEIVED;

  /** The amounts that a rule for this kind must place. */
  public List<AmountKind> amounts() {
    return switch (this) {
      case INVOICE_RECEIVED, CREDIT_RECEIVED ->
          List.of(
              AmountKind.PAYABLE,
              AmountKind.PREPAID,
              AmountKind.NET,
              AmountKind.VAT,
              AmountKind.ROUNDING);
    };
  }
}
