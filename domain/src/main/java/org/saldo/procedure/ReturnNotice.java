package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.MoneyReturned;
import org.saldo.correspondence.MessageCase;
import org.saldo.correspondence.Notices;

/**
 * Tells a debtor that a payment went back, before any step goes on. Without an address nobody can
 * be told: the task about the return is there for a person anyway.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReturnNotice {

  @Inject private Notices notices;

  void returned(@Observes MoneyReturned money) {
    CaseRef c = money.caseFile();
    notices.paymentReturned(
        new MessageCase(c.id(), c.number(), c.creditorId(), c.debtorId(), c.currency()),
        money.amount(),
        money.receivedOn(),
        money.returnedOn());
  }
}
