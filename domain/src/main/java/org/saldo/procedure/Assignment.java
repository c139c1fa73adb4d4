package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which primary procedure a case has: the one that a person pinned, else the first, by priority,
 * whose conditions hold. As pure as the decision.
 *
 * @param plan null when a case has none
 * @param because what was tried, in order; empty where there was no choice
 */
record Assignment(ProcedurePlan plan, List<Finding> because) {

  Assignment {
    because = List.copyOf(because);
  }

  /**
   * The assignment on a day.
   *
   * @param primary all that are in force
   * @param pinned key of the procedure that a person chose; null for none. One that is not in force
   *     any more does not count
   */
  static Assignment of(CaseFacts facts, List<ProcedurePlan> primary, String pinned, LocalDate on) {
    for (ProcedurePlan plan : primary) {
      if (plan.key().equals(pinned)) {
        return new Assignment(plan, List.of(Finding.rule("assigned.pinned", true, plan.key())));
      }
    }
    boolean choice = primary.size() > 1 || pinned != null;
    List<Finding> tried = new ArrayList<>();
    for (ProcedurePlan plan : inOrder(primary)) {
      List<Finding> conditions = Traits.tried(plan.settings().start(), facts, on);
      Finding no = conditions.stream().filter(f -> !f.held()).findFirst().orElse(null);
      if (no == null) {
        tried.addAll(conditions);
        tried.add(said(plan, true));
        return new Assignment(plan, choice || !conditions.isEmpty() ? tried : List.of());
      }
      tried.add(no);
      tried.add(said(plan, false));
    }
    return new Assignment(null, tried);
  }

  private static Finding said(ProcedurePlan plan, boolean held) {
    return Finding.rule("assigned", held, plan.key(), plan.settings().priority());
  }

  static List<ProcedurePlan> inOrder(List<ProcedurePlan> primary) {
    return primary.stream()
        .sorted(
            Comparator.comparingInt((ProcedurePlan plan) -> plan.settings().priority())
                .thenComparing(ProcedurePlan::key))
        .toList();
  }
}
