package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.receivable.OpenItem;

/** Marks a receivable doubtful with an allowance, changes both, or ends them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AllowanceWork implements AdjustmentWork {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final String NOTHING = "adjustment.nothing.open";
  private static final String NONE = "allowance.none";

  @Inject private ClaimBook claims;
  @Inject private Allowances allowances;
  @Inject private PendingAdjustments pending;

  @Override
  public Set<AdjustmentKind> kinds() {
    return Set.of(AdjustmentKind.ALLOWANCE);
  }

  @Override
  public Optional<Refusal> check(NewAdjustment wanted) {
    BigDecimal percent = wanted.percent();
    if (percent == null
        || percent.signum() < 0
        || percent.compareTo(ALL) > 0
        || percent.stripTrailingZeros().scale() > 2) {
      return Refusal.because("allowance.percent").on("percent").asOptional();
    }
    Optional<OpenItem> item = claims.locked(wanted.caseFile(), wanted.receivableId());
    if (item.isEmpty()) {
      return Refusal.of("receivable.unknown");
    }
    if (pending.doubts(wanted.caseFile().id(), wanted.receivableId())) {
      return Refusal.of("adjustment.pending");
    }
    AllowanceFigure before = allowances.of(item.get());
    if (percent.signum() == 0) {
      return before.allowance().isZero() ? Refusal.of(NONE) : changed(wanted, before);
    }
    AllowanceFigure after = allowances.wanted(item.get(), percent);
    if (after.allowance().isZero()) {
      return Refusal.of(NOTHING);
    }
    return after.amountsTo(before) ? Refusal.of("allowance.same") : changed(wanted, after);
  }

  private static Optional<Refusal> changed(NewAdjustment wanted, AllowanceFigure figure) {
    return figure.allowance().equals(wanted.amount())
        ? Optional.empty()
        : Refusal.of("changed.meanwhile");
  }

  @Override
  public void post(Adjustment adjustment, CaseRef caseFile) {
    OpenItem item = claims.locked(caseFile, adjustment.receivableId()).orElseThrow();
    AllowanceFigure before = allowances.of(item);
    if (adjustment.percent().signum() == 0) {
      require(!before.isNothing(), Refusal.because(NONE));
      adjustment.amountsTo(before.allowance());
      allowances.decided(
          caseFile, item, before, AllowanceFigure.none(caseFile.currency()), adjustment.id());
      return;
    }
    AllowanceFigure after = allowances.wanted(item, adjustment.percent());
    require(!after.allowance().isZero(), Refusal.because(NOTHING));
    require(
        !after.allowance().isGreaterThan(adjustment.amount()),
        Refusal.because("adjustment.more.open", after.allowance(), adjustment.amount()));
    adjustment.amountsTo(after.allowance());
    allowances.decided(caseFile, item, before, after, adjustment.id());
  }

  private static void require(boolean holds, Refusal otherwise) {
    if (!holds) {
      throw new RefusedException(otherwise);
    }
  }
}
