package org.saldo.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.saldo.problem.Refusal;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;

/**
 * What holds for a version of a procedure as a whole.
 *
 * @param countedFrom of a primary procedure; a secondary one counts from the day it begins
 * @param priority of a primary procedure, 1 to 9999: of those whose conditions hold, the one with
 *     the lowest is the one of the case
 * @param startsWith what must happen for a secondary procedure to begin; null when its conditions
 *     alone begin it
 * @param start conditions of the assignment of a primary procedure, or of the beginning of a
 *     secondary one; all must hold
 * @param end conditions on which a secondary procedure ends, all of them; none: when those of its
 *     beginning hold no more, or after an event, when all its steps are through
 */
public record PlanSettings(
    ProcedureKind kind,
    ProcedureFlow flow,
    CountedFrom countedFrom,
    DayKind dayKind,
    int priority,
    StartEvent startsWith,
    List<Condition> start,
    List<Condition> end) {

  /** What the procedure that is for every case comes after. */
  public static final int LAST = 9999;

  public PlanSettings {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(flow, "flow");
    Objects.requireNonNull(countedFrom, "countedFrom");
    Objects.requireNonNull(dayKind, "dayKind");
    start = List.copyOf(start);
    end = List.copyOf(end);
  }

  /** Calendar days from a date, for every case, by days. */
  public static PlanSettings everyCase(CountedFrom from) {
    return new PlanSettings(
        ProcedureKind.PRIMARY,
        ProcedureFlow.BY_DAYS,
        from,
        DayKind.CALENDAR,
        LAST,
        null,
        List.of(),
        List.of());
  }

  /** A secondary procedure on which nothing is said yet. */
  public static PlanSettings secondary() {
    return new PlanSettings(
        ProcedureKind.SECONDARY,
        ProcedureFlow.STEP_BY_STEP,
        CountedFrom.DUE_DATE,
        DayKind.CALENDAR,
        LAST,
        null,
        List.of(),
        List.of());
  }

  public PlanSettings with(List<Condition> newStart, List<Condition> newEnd) {
    return new PlanSettings(
        kind, flow, countedFrom, dayKind, priority, startsWith, newStart, newEnd);
  }

  public boolean secondaryKind() {
    return kind == ProcedureKind.SECONDARY;
  }

  /** Steps in the order in which they come; of one day, and step by step, as they were put. */
  public <T> List<T> inOrder(List<T> steps, ToIntFunction<T> day) {
    return flow == ProcedureFlow.BY_DAYS
        ? steps.stream().sorted(Comparator.comparingInt(day)).toList()
        : List.copyOf(steps);
  }

  /** What must be looked up to know whether it applies. */
  Set<ConditionFact> facts() {
    Set<ConditionFact> all = EnumSet.noneOf(ConditionFact.class);
    start.forEach(condition -> all.add(condition.fact()));
    end.forEach(condition -> all.add(condition.fact()));
    return all;
  }

  /** What is wrong with it by itself; empty when nothing is. */
  public Optional<Refusal> check() {
    if (priority < 1 || priority > LAST) {
      return Refusal.because("procedure.priority", LAST).on("priority").asOptional();
    }
    if (kind == ProcedureKind.PRIMARY && (startsWith != null || !end.isEmpty())) {
      return Refusal.because("procedure.primary.end").on("startsWith").asOptional();
    }
    if (start.size() > Condition.MOST || end.size() > Condition.MOST) {
      return Refusal.of("condition.many", Condition.MOST);
    }
    List<Condition> all = new ArrayList<>(start);
    all.addAll(end);
    return all.stream().map(Condition::check).flatMap(Optional::stream).findFirst();
  }
}
