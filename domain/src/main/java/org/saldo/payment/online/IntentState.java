package org.saldo.payment.online;

import java.util.Set;

/** Where an online payment stands. */
public enum IntentState {
  /** Nobody has paid yet; the provider's page waits. */
  CREATED,
  /** The debtor's bank asks the debtor for confirmation. */
  REQUIRES_ACTION,
  /** Paid, as far as the debtor is concerned; the provider has not confirmed it. */
  PROCESSING,
  /** The provider does not know itself. Neither paid nor not paid until it does. */
  UNKNOWN,
  /** The money is there and booked. */
  SUCCEEDED,
  FAILED,
  CANCELLED,
  EXPIRED,
  /** The provider took something else than was asked: nothing is booked until somebody looked. */
  REVIEW,
  PARTLY_REFUNDED,
  REFUNDED;

  private static final Set<IntentState> MOVABLE =
      Set.of(CREATED, REQUIRES_ACTION, PROCESSING, UNKNOWN);

  /** Whether the debtor can still pay it, or go on paying. */
  public boolean waitsForDebtor() {
    return this == CREATED || this == REQUIRES_ACTION;
  }

  /** Whether money may be on its way, so that the same must not be paid again. */
  public boolean pending() {
    return this == PROCESSING || this == UNKNOWN;
  }

  /** Whether more is expected to happen by itself. */
  public boolean open() {
    return MOVABLE.contains(this);
  }

  /** Whether the money was booked. */
  public boolean paid() {
    return this == SUCCEEDED || this == PARTLY_REFUNDED || this == REFUNDED;
  }

  /**
   * Whether what the provider says now moves us on. Events come late, twice and in the wrong order:
   * nothing goes back, an end stays, but money that came after all is never refused.
   */
  boolean movesTo(ProviderState said) {
    IntentState next = of(said);
    if (next == this || paid() || this == REVIEW) {
      return false;
    }
    return next == SUCCEEDED || (open() && rank(next) >= rank(this));
  }

  static IntentState of(ProviderState said) {
    return switch (said) {
      case OPEN -> CREATED;
      case REQUIRES_ACTION -> REQUIRES_ACTION;
      case PROCESSING -> PROCESSING;
      case UNKNOWN -> UNKNOWN;
      case SUCCEEDED -> SUCCEEDED;
      case FAILED -> FAILED;
      case CANCELLED -> CANCELLED;
      case EXPIRED -> EXPIRED;
    };
  }

  private static int rank(IntentState state) {
    return switch (state) {
      case CREATED -> 0;
      case REQUIRES_ACTION -> 1;
      case PROCESSING, UNKNOWN -> 2;
      default -> 3;
    };
  }
}
