package org.saldo.procedure;

import java.time.LocalDate;
import java.util.Comparator;
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

  /** The same with one version in the place of what its procedure has, or beside the others. */
  PlanSet with(ProcedurePlan version) {
    return of(
        Stream.concat(
                all().filter(plan -> plan.procedureId() != version.procedureId()),
                Stream.of(version))
            .sorted(Comparator.comparing(ProcedurePlan::key))
            .toList());
  }

  /** The same, as if every procedure had been there since a day at the latest. */
  PlanSet since(LocalDate day) {
    return of(all().map(plan -> plan.since().isAfter(day) ? plan.since(day) : plan).toList());
  }
}
