package org.saldo.procedure.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.problem.Refusal;
import org.saldo.procedure.PlanSettings;

/** Steps that come all at once, and what is written down of them. */
final class DraftSteps {

  private DraftSteps() {}

  /** Why they cannot be kept at all; whether they make sense together is found out later. */
  static Optional<Refusal> check(PlanSettings settings, List<DraftStep> steps) {
    Optional<Refusal> wrong = settings.check();
    if (wrong.isPresent()) {
      return wrong;
    }
    if (steps.size() > PlanChecks.MOST_STEPS) {
      return Refusal.of("procedure.draft.many", PlanChecks.MOST_STEPS);
    }
    Set<String> keys = new HashSet<>();
    for (DraftStep step : steps) {
      Optional<Refusal> refusal = step.check();
      if (refusal.isEmpty() && !keys.add(step.key())) {
        refusal = Refusal.of("procedure.step.twice", step.key());
      }
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  /** What was changed, for the log. */
  static String told(List<PlanDifference> changes) {
    return changes.stream()
        .map(
            each ->
                each.step()
                    + " "
                    + each.kind()
                    + each.changes().stream()
                        .map(c -> " " + c.field() + " " + c.before() + " > " + c.after())
                        .collect(Collectors.joining(",")))
        .collect(Collectors.joining("; "));
  }

  /** Their days and keys, for the log. */
  static String keys(StepList steps) {
    return steps.steps().stream()
        .map(step -> step.day() + " " + step.key())
        .collect(Collectors.joining(", "));
  }
}
