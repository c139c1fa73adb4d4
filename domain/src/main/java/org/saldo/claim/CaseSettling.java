package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseStanding;
import org.saldo.casefile.CaseStatus;
import org.saldo.casefile.CloseReason;
import org.saldo.ledger.ClaimAccount;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;
import org.saldo.receivable.ReceivableTaken;

/**
 * Closes a case in the transaction that settles it and reopens it in the one that makes something
 * open again. An open credit keeps a case open: somebody has to give it back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseSettling {

  @Inject private OpenItems items;
  @Inject private ClaimAccount account;
  @Inject private CaseFiles caseFiles;
  @Inject private ClaimAccounts accounts;
  @Inject private Event<CaseClosed> closed;
  @Inject private Event<CaseReopened> reopened;

  /** A new invoice reopens a closed case; a credit note may close one. */
  void taken(@Observes ReceivableTaken taken) {
    caseFiles.byId(taken.caseFileId()).ifPresent(accounts::follow);
    settle(
        taken.caseFileId(),
        taken.credit() ? CloseReason.CREDITED : CloseReason.PAID,
        "INVOICE_RECEIVED");
  }

  void settle(long caseFileId, CloseReason reason, String cause) {
    settle(List.of(caseFileId), reason, cause);
  }

  /** The same for several cases, in a handful of statements where nothing is to be done. */
  void settle(Collection<Long> caseFileIds, CloseReason reason, String cause) {
    Map<Long, List<OpenItem>> all = items.ofCases(caseFileIds);
    caseFiles
        .standings(caseFileIds)
        .forEach(
            (id, standing) -> {
              boolean open =
                  all.getOrDefault(id, List.of()).stream().anyMatch(item -> !item.open().isZero());
              if (open) {
                reopen(id, standing, cause);
              } else {
                close(id, standing, reason);
              }
            });
  }

  private void reopen(long caseFileId, CaseStanding standing, String cause) {
    if (standing.status() == CaseStatus.CLOSED && caseFiles.reopen(caseFileId, cause)) {
      reopened.fire(new CaseReopened(caseFileId, cause));
    }
  }

  private void close(long caseFileId, CaseStanding standing, CloseReason reason) {
    if (standing.status().worked()) {
      CloseReason why = account.isWrittenOff(caseFileId) ? CloseReason.WRITTEN_OFF : reason;
      if (caseFiles.close(caseFileId, why)) {
        closed.fire(new CaseClosed(caseFileId, why));
      }
    } else if (standing.closeReason() == CloseReason.WRITTEN_OFF
        && !account.hasWriteOff(caseFileId)) {
      caseFiles.closedFor(caseFileId, CloseReason.PAID); // the write-off was taken back
    }
  }
}
