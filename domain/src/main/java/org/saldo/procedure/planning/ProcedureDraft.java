package org.saldo.procedure.planning;

import java.time.Instant;
import java.util.List;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.ProcedurePlan;

/**
 * A version of a procedure that holds nowhere yet.
 *
 * @param key of the procedure
 * @param number that the version has when it is put into force
 * @param revision to be sent back with each change: who has read an older one is refused
 * @param plan as the decision would read it
 * @param steps in their order
 * @param recordedBy who changed it last
 */
public record ProcedureDraft(
    String key,
    String name,
    int number,
    long revision,
    PlanSettings settings,
    ProcedurePlan plan,
    List<DraftStep> steps,
    Instant recordedAt,
    String recordedBy) {

  public ProcedureDraft {
    steps = List.copyOf(steps);
  }
}
