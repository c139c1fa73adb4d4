package org.saldo.backoffice.procedure;

import java.util.List;
import org.saldo.procedure.planning.PlanDifference;
import org.saldo.procedure.planning.ProcedureDraft;
import org.saldo.reporting.PlanVersion;

/**
 * What is different between two versions.
 *
 * @param from number of the one, and {@code to} of the other
 * @param steps what differs: for all steps first, then in the order of the other version
 */
public record VersionDifferences(int from, int to, List<PlanDifference> steps) {

  public VersionDifferences {
    steps = List.copyOf(steps);
  }

  static VersionDifferences between(PlanVersion from, PlanVersion to) {
    return new VersionDifferences(
        from.number(),
        to.number(),
        PlanDifference.between(
            from.plan().settings(), from.steps(), to.plan().settings(), to.steps()));
  }

  static VersionDifferences between(PlanVersion from, ProcedureDraft to) {
    return new VersionDifferences(
        from.number(),
        to.number(),
        PlanDifference.between(from.plan().settings(), from.steps(), to.settings(), to.steps()));
  }

  /** Whether both say the same. */
  public boolean isNone() {
    return steps.isEmpty();
  }
}
