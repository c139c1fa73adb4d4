package org.saldo.adjustment;

import java.util.Optional;
import java.util.Set;
import org.saldo.casefile.CaseRef;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** How adjustments of some kinds are checked and take effect. */
interface AdjustmentWork {

  Set<AdjustmentKind> kinds();

  /** Why it cannot be asked for; empty when it can. The ledger is locked from then on. */
  Optional<Refusal> check(NewAdjustment wanted);

  /**
   * Takes effect today.
   *
   * @throws RefusedException if the claim is another by now
   */
  void post(Adjustment adjustment, CaseRef caseFile);
}
