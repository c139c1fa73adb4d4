package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.saldo.outbox.Withdrawals;
import org.saldo.problem.Refusal;

/** Takes back messages that have not left yet. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Withheld {

  @Inject private Withdrawals parcels;

  /**
   * Keeps the message from leaving until the transaction ends; called before the case is locked.
   */
  public void hold(long caseFileId, long messageId) {
    parcels.hold(caseFileId, MessageParcels.KINDS, messageId);
  }

  /**
   * The message does not leave any more; a fee that it names is never charged.
   *
   * @param because the reason that the message keeps
   * @return a refusal when it has left, is leaving, or was given up
   */
  public Optional<Refusal> withdraw(long caseFileId, long messageId, Refusal because) {
    return parcels.withdraw(caseFileId, MessageParcels.KINDS, messageId, because);
  }
}
