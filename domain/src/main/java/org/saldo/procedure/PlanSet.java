package org.saldo.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.saldo.procedure.condition.ConditionFact;

/**
 * The versions of all procedures that are in force on a day.
 *
 * @param primary by priority
 * @param secondary by key
 */
record PlanSet(List<ProcedurePlan> primary, List<ProcedurePlan> secondary) {

  PlanSet {
    primary = Assignment.inOrder(primary);
    secondary = List.copyOf(secondary);
  }

  static PlanSet of(List<ProcedurePlan> all) {
    return new PlanSet(
        all.stream().filter(plan -> !plan.secondary()).toList(),
        all.stream().filter(ProcedurePlan::secondary).toList());
  }

  Stream<ProcedurePlan> all() {
    return Stream.concat(primary.stream(), secondary.stream());
  }

  Optional<ProcedurePlan> of(long procedureId) {
    return all().filter(plan -> plan.procedureId() == procedureId).findFirst();
  }

  /** What their conditions ask for. */
  Set<ConditionFact> facts() {
    Set<ConditionFact> asked = EnumSet.noneOf(ConditionFact.class);
    all().forEach(plan -> asked.addAll(plan.facts()));
    return asked;
  }

  boolean businessDays() {
    return all().anyMatch(plan -> plan.settings().dayKind() == DayKind.BUSINESS);
  }

  /** What may begin one of them. */
  Set<StartEvent> events() {
    Set<StartEvent> asked = EnumSet.noneOf(StartEvent.class);
    secondary.stream()
        .map(plan -> plan.settings().startsWith())
        .filter(Objects::nonNull)
        .forEach(asked::add);
    return asked;
  }
}
