package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saldo.casefile.CaseFiles;
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
    List<OpenItem> all = items.ofCase(caseFileId);
    boolean open = all.stream().anyMatch(item -> !item.open().isZero());
    CloseReason why = !open && account.isWrittenOff(caseFileId) ? CloseReason.WRITTEN_OFF : reason;
    if (!open && caseFiles.close(caseFileId, why)) {
      closed.fire(new CaseClosed(caseFileId, why));
    }
    if (!open
        && caseFiles.standing(caseFileId).closeReason() == CloseReason.WRITTEN_OFF
        && !account.hasWriteOff(caseFileId)) {
      caseFiles.closedFor(caseFileId, CloseReason.PAID); // the write-off was taken back
    }
    if (open && caseFiles.reopen(caseFileId, cause)) {
      reopened.fire(new CaseReopened(caseFileId, cause));
    }
  }
}
