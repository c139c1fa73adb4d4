package org.saldo.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One version of a procedure, as the decision reads it; its flow is BY_DAYS.
 *
 * @param procedureId key of the procedure, the same for all its versions
 * @param key e.g. {@code standard}
 * @param number of the version, from 1
 * @param steps in the order of their days; of one day, in the order they were planned
 */
public record ProcedurePlan(
    long procedureId,
    long versionId,
    String key,
    int number,
    CountedFrom countedFrom,
    List<PlannedStep> steps) {

  public ProcedurePlan {
    Objects.requireNonNull(countedFrom, "countedFrom");
    steps = steps.stream().sorted(Comparator.comparingInt(PlannedStep::dayOffset)).toList();
    if (steps.stream().map(PlannedStep::key).distinct().count() != steps.size()) {
      throw new IllegalArgumentException("step keys repeat: " + steps);
    }
  }

  /** Day zero of an item. */
  LocalDate dayZero(CaseFacts.Item item) {
    return countedFrom == CountedFrom.DUE_DATE ? item.dueOn() : item.issuedOn();
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
