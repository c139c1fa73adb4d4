package org.saldo.procedure.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.condition.Condition;

/**
 * Where conditions stand in a version.
 *
 * @param kind of the place
 * @param step key of the step, of {@link Kind#STEP} alone; null else
 */
public record ConditionPlace(Kind kind, String step) {

  /** What conditions decide there. */
  public enum Kind {
    /** Assignment, or beginning of a secondary procedure. */
    START,
    END,
    STEP
  }

  public static final ConditionPlace START = new ConditionPlace(Kind.START, null);
  public static final ConditionPlace END = new ConditionPlace(Kind.END, null);

  public static ConditionPlace of(String step) {
    return new ConditionPlace(Kind.STEP, step);
  }

  /** The conditions there; empty when there is no such step. */
  Optional<List<Condition>> in(PlanSettings settings, StepList steps) {
    return switch (kind) {
      case START -> Optional.of(settings.start());
      case END -> Optional.of(settings.end());
      case STEP -> steps.of(step).map(found -> found.planned().conditions());
    };
  }

  PlanSettings with(PlanSettings settings, List<Condition> conditions) {
    return switch (kind) {
      case START -> settings.with(conditions, settings.end());
      case END -> settings.with(settings.start(), conditions);
      case STEP -> settings;
    };
  }

  StepList with(StepList steps, List<Condition> conditions) {
    if (kind != Kind.STEP) {
      return steps;
    }
    DraftStep found = steps.of(step).orElseThrow();
    return steps.with(new DraftStep(found.planned().with(conditions), found.name()));
  }

  /** The same without one of them; all when there is no such number. */
  static List<Condition> without(List<Condition> conditions, int number) {
    List<Condition> left = new ArrayList<>(conditions);
    if (number >= 0 && number < left.size()) {
      left.remove(number);
    }
    return left;
  }

  static List<Condition> with(List<Condition> conditions, Condition more) {
    List<Condition> all = new ArrayList<>(conditions);
    if (!all.contains(more)) {
      all.add(more);
    }
    return all;
  }
}
