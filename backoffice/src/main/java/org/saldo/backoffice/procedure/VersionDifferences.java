package org.saldo.backoffice.procedure;

import java.util.List;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.planning.DraftStep;
import org.saldo.procedure.planning.PlanDifference;
import org.saldo.procedure.planning.ProcedureDraft;
import org.saldo.reporting.PlanVersion;

/**
 * What is different between two versions.
 *
 * @param from number of the one, and {@code to} of the other
 * @param countedBefore null when both count from the same date
 * @param steps that differ, in the order of the other version
 */
public record VersionDifferences(
    int from,
    int to,
    CountedFrom countedBefore,
    CountedFrom countedAfter,
    List<PlanDifference> steps) {

  public VersionDifferences {
    steps = List.copyOf(steps);
  }

  static VersionDifferences between(PlanVersion from, PlanVersion to) {
    return of(
        from.number(),
        to.number(),
        from.plan().countedFrom(),
        to.plan().countedFrom(),
        from.steps(),
        to.steps());
  }

  static VersionDifferences between(PlanVersion from, ProcedureDraft to) {
    return of(
        from.number(),
        to.number(),
        from.plan().countedFrom(),
        to.countedFrom(),
        from.steps(),
        to.steps());
  }

  private static VersionDifferences of(
      int from,
      int to,
      CountedFrom before,
      CountedFrom after,
      List<DraftStep> old,
      List<DraftStep> fresh) {
    return new VersionDifferences(
        from,
        to,
        before == after ? null : before,
        before == after ? null : after,
        PlanDifference.between(old, fresh));
  }

  /** Whether both say the same. */
  public boolean isNone() {
    return countedBefore == null && steps.isEmpty();
  }
}
