package org.saldo.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.saldo.procedure.condition.ConditionFact;

/**
 * One version of a procedure, as the decision reads it.
 *
 * @param procedureId key of the procedure, the same for all its versions
 * @param key e.g. {@code standard}
 * @param number of the version, from 1
 * @param steps BY_DAYS: in the order of their days; of one day, and STEP_BY_STEP, in the order they
 *     were planned
 * @param since when its first version began; what happened before begins nothing
 */
public record ProcedurePlan(
    long procedureId,
    long versionId,
    String key,
    int number,
    PlanSettings settings,
    List<PlannedStep> steps,
    LocalDate since) {

  public ProcedurePlan {
    Objects.requireNonNull(settings, "settings");
    steps = settings.inOrder(steps, PlannedStep::dayOffset);
    if (steps.stream().map(PlannedStep::key).distinct().count() != steps.size()) {
      throw new IllegalArgumentException("step keys repeat: " + steps);
    }
  }

  /** One for every case, calendar days by days. */
  public ProcedurePlan(
      long procedureId,
      long versionId,
      String key,
      int number,
      CountedFrom countedFrom,
      List<PlannedStep> steps) {
    this(procedureId, versionId, key, number, PlanSettings.everyCase(countedFrom), steps);
  }

  /** One that was there from the beginning. */
  public ProcedurePlan(
      long procedureId,
      long versionId,
      String key,
      int number,
      PlanSettings settings,
      List<PlannedStep> steps) {
    this(procedureId, versionId, key, number, settings, steps, LocalDate.MIN);
  }

  /** The same, as if its first version had begun on another day. */
  ProcedurePlan since(LocalDate day) {
    return new ProcedurePlan(procedureId, versionId, key, number, settings, steps, day);
  }

  public CountedFrom countedFrom() {
    return settings.countedFrom();
  }

  boolean secondary() {
    return settings.secondaryKind();
  }

  boolean byDays() {
    return settings.flow() == ProcedureFlow.BY_DAYS;
  }

  /** What must be looked up of a case for its conditions. */
  Set<ConditionFact> facts() {
    Set<ConditionFact> all = settings.facts();
    steps.forEach(step -> step.conditions().forEach(condition -> all.add(condition.fact())));
    return all;
  }

  /** Day zero of an item. */
  LocalDate dayZero(CaseFacts.Item item) {
    return countedFrom() == CountedFrom.DUE_DATE ? item.dueOn() : item.issuedOn();
  }

  /** The last step whose day has come after so many days in procedure; null before the first. */
  public PlannedStep reached(long days) {
    PlannedStep last = null;
    for (PlannedStep step : steps) {
      last = step.dayOffset() <= days ? step : last;
    }
    return last;
  }

  /** Place of a step in the order of days; -1 for one that this version does not have. */
  int positionOf(String stepKey) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).key().equals(stepKey)) {
        return i;
      }
    }
    return -1;
  }
}
