package org.saldo.ledger.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.saldo.ledger.proof.ChainCheck;

/** Computes the chain of a creditor again at the end of each day. */
@ApplicationScoped
class ChainWatch implements DayCheck {

  @Inject private ChainCheck chain;

  @Override
  public List<DayFinding> findings(long creditorId, long firstNo, long lastNo) {
    return chain.of(creditorId).broken().stream()
        .map(
            at ->
                new DayFinding(
                    LedgerCheck.CHAIN, at.entryNo(), at.day(), at.computed(), at.stored()))
        .toList();
  }
}
