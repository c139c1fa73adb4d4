package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.saldo.procedure.ProcedurePlan;
import org.saldo.procedure.planning.DraftStep;

/**
 * A version of a procedure that holds, held or is to hold from a day on.
 *
 * @param key of the procedure
 * @param name of the procedure
 * @param plan as the decision reads it
 * @param steps with their names, in their order
 */
public record PlanVersion(
    String key,
    String name,
    LocalDate validFrom,
    Instant recordedAt,
    String recordedBy,
    String reason,
    ProcedurePlan plan,
    List<DraftStep> steps) {

  public PlanVersion {
    steps = List.copyOf(steps);
  }

  public int number() {
    return plan.number();
  }
}
