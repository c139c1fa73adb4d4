package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.ClaimFact;
import org.saldo.claim.Correctable;
import org.saldo.claim.Corrections;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Takes back what was posted by mistake: its exact negation, to its own value date. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CorrectionWork implements AdjustmentWork {

  private static final String GONE = "adjustment.taken.back";

  @Inject private ClaimBook claims;
  @Inject private Corrections corrections;
  @Inject private PendingAdjustments pending;
  @Inject private RuleMistakes byRule;

  @Override
  public Set<AdjustmentKind> kinds() {
    return Set.of(AdjustmentKind.CORRECTION);
  }

  @Override
  public Optional<Refusal> check(NewAdjustment wanted) {
    claims.locked(wanted.caseFile().creditorId(), wanted.caseFile().id());
    if (find(wanted.caseFile(), wanted.correctsEvent()).isEmpty()) {
      return Refusal.of(GONE);
    }
    return pending.corrects(wanted.correctsEvent())
        ? Refusal.of("adjustment.pending")
        : Optional.empty();
  }

  @Override
  public void post(Adjustment adjustment, CaseRef caseFile) {
    claims.locked(caseFile.creditorId(), caseFile.id());
    Correctable mistake =
        find(caseFile, adjustment.correctsEventId())
            .orElseThrow(() -> new RefusedException(Refusal.because(GONE)));
    adjustment.countsFrom(mistake.valueOn());
    claims.corrected(
        new ClaimFact.Corrected(
            caseFile,
            mistake.valueOn(),
            adjustment.reference(),
            null,
            mistake.receivableId(),
            mistake.event()));
    byRule.log(caseFile, mistake);
  }

  private Optional<Correctable> find(CaseRef caseFile, Long event) {
    return event == null
        ? Optional.empty()
        : corrections.of(caseFile).stream().filter(c -> c.event() == event).findFirst();
  }
}
