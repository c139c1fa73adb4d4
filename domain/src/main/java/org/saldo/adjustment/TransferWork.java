package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.ClaimTransfers;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.receivable.OpenItem;

/** Takes a receivable to the case of another debtor, with all that was ever asked for of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TransferWork implements AdjustmentWork {

  @Inject private ClaimBook claims;
  @Inject private ClaimTransfers transfers;
  @Inject private Allowances allowances;
  @Inject private PendingAdjustments pending;
  @Inject private CaseFiles caseFiles;

  @Override
  public Set<AdjustmentKind> kinds() {
    return Set.of(AdjustmentKind.TRANSFER);
  }

  @Override
  public Optional<Refusal> check(NewAdjustment wanted) {
    Optional<OpenItem> item = claims.locked(wanted.caseFile(), wanted.receivableId());
    if (item.isEmpty()) {
      return Refusal.of("receivable.unknown");
    }
    if (pending.any(wanted.caseFile().id(), wanted.receivableId())
        || pending.doubts(wanted.caseFile().id(), wanted.receivableId())) {
      return Refusal.of("adjustment.pending");
    }
    if (wanted.amount().isZero()) {
      return Refusal.of("transfer.nothing", item.get().number());
    }
    NewAdjustment.Target target = wanted.target();
    return check(
        new ClaimTransfers.Transfer(
            wanted.caseFile(),
            item.get(),
            target.caseFile(),
            target.keepsDefault(),
            target.takesMoney(),
            wanted.reason()));
  }

  private Optional<Refusal> check(ClaimTransfers.Transfer transfer) {
    return allowances.of(transfer.item()).isNothing()
        ? transfers.check(transfer)
        : Refusal.of("transfer.doubtful", transfer.item().number());
  }

  @Override
  public void post(Adjustment adjustment, CaseRef caseFile) {
    OpenItem item =
        claims
            .locked(caseFile, adjustment.receivableId())
            .orElseThrow(() -> new RefusedException(Refusal.because("receivable.unknown")));
    ClaimTransfers.Transfer transfer =
        new ClaimTransfers.Transfer(
            caseFile,
            item,
            caseFiles.byId(adjustment.toCaseFileId()).orElseThrow(),
            adjustment.keepsDefault(),
            adjustment.takesMoney(),
            adjustment.reason());
    check(transfer)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    adjustment.amountsTo(transfers.worth(caseFile, item.id()));
    transfers.transfer(transfer);
  }
}
