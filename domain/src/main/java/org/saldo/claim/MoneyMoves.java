package org.saldo.claim;

import java.util.Optional;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** What a receivable that goes to another case needs of the capability that keeps payments. */
public interface MoneyMoves {

  /** Why the money of a payment can go to no other case; empty when it can. */
  Optional<Refusal> tied(long payment);

  /**
   * Records a part of a payment anew on another case, where it pays a receivable; the rest stays.
   *
   * @param amount more than zero, not more than the payment
   */
  void move(long payment, Money amount, CaseRef to, long receivableId, String reason);
}
