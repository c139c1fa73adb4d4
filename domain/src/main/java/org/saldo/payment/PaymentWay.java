package org.saldo.payment;

import org.saldo.claim.MoneyPlace;

/** How money came in. */
public enum PaymentWay {
  BANK_TRANSFER(MoneyPlace.BANK),
  CARD(MoneyPlace.CARD),
  CASH(MoneyPlace.CASH),
  /** To an agency that passes it on. */
  AGENCY(MoneyPlace.AGENCY),
  /** Collected from the debtor's account; the reference is that of the collection. */
  DIRECT_DEBIT(MoneyPlace.DEBIT),
  OTHER(MoneyPlace.OTHER);

  private final MoneyPlace place;

  PaymentWay(MoneyPlace place) {
    this.place = place;
  }

  /** Where money of this way comes in. */
  MoneyPlace place() {
    return place;
  }
}
