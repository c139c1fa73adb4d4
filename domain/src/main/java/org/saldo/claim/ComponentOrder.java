package org.saldo.claim;

import static org.saldo.ledger.Component.COST;
import static org.saldo.ledger.Component.FEE;
import static org.saldo.ledger.Component.INTEREST;
import static org.saldo.ledger.Component.PRINCIPAL;

import java.util.List;
import org.saldo.interest.InterestTerms;
import org.saldo.ledger.Component;

/** In which order a payment pays the components of one receivable. */
@SuppressWarnings("ImmutableEnumChecker") // made by List.of
public enum ComponentOrder {
  /** Section 367 BGB: costs, interest, principal. */
  BGB_367(List.of(COST, FEE, INTEREST, PRINCIPAL)),
  /** The same over all receivables of the case together, by agreement. */
  BGB_367_POOLED(List.of(COST, FEE, INTEREST, PRINCIPAL)),
  /** Section 497 (3) BGB, consumer credit: costs, principal, interest. */
  BGB_497(List.of(COST, FEE, PRINCIPAL, INTEREST));

  private final List<Component> components;

  ComponentOrder(List<Component> components) {
    this.components = components;
  }

  static ComponentOrder of(InterestTerms terms) {
    if (terms.principalFirst()) {
      return BGB_497;
    }
    return terms.pooled() ? BGB_367_POOLED : BGB_367;
  }

  boolean pooled() {
    return this == BGB_367_POOLED;
  }

  List<Component> components() {
    return components;
  }
}
