package org.saldo.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.MoneyMoves;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Lets the money that was paid on a receivable go with it to another case. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MoneyOfReceivables implements MoneyMoves {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private PaymentMoves moves;

  @Override
  public Optional<Refusal> tied(long payment) {
    return moves.tied(em.find(Payment.class, payment));
  }

  @Override
  public void move(long payment, Money amount, CaseRef to, long receivableId, String reason) {
    Refusal refusal =
        moves
            .move(
                em.find(Payment.class, payment),
                List.of(new PaymentMoves.Part(to, amount, List.of(receivableId))),
                reason)
            .refusal();
    if (refusal != null) {
      throw new RefusedException(refusal);
    }
  }
}
