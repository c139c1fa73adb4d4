package org.saldo.correspondence;

import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * A receivable in a demand, with what is open of it and what is asked for.
 *
 * @param number of the invoice
 * @param asked what is to be paid of it: what is open less what is held, more than zero
 */
public record DemandItem(
    long receivableId,
    String number,
    LocalDate issuedOn,
    LocalDate dueOn,
    Money principal,
    Money interest,
    Money fee,
    Money cost,
    Money asked) {

  public DemandItem {
    if (!asked.isPositive()) {
      throw new IllegalArgumentException("a demand asks for money: " + number + " " + asked);
    }
  }

  /** All that is open of it, also what is not asked for. */
  Money open() {
    return principal.plus(interest).plus(fee).plus(cost);
  }

  /** The same with a fee that the demand itself brings with it. */
  DemandItem with(Money more) {
    return new DemandItem(
        receivableId,
        number,
        issuedOn,
        dueOn,
        principal,
        interest,
        fee.plus(more),
        cost,
        asked.plus(more));
  }
}
