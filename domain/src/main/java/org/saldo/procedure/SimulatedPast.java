package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps of a case that were decided, really before and in memory since, by procedure. */
final class SimulatedPast {

  private final Map<Long, List<CaseFacts.Past>> byProcedure = new HashMap<>();
  private long lastId;

  SimulatedPast(Map<Long, List<CaseFacts.Past>> before) {
    before.forEach((procedure, its) -> byProcedure.put(procedure, new ArrayList<>(its)));
  }

  Map<Long, List<CaseFacts.Past>> byProcedure() {
    return byProcedure;
  }

  /** A key that nothing in the database has. */
  long nextId() {
    return --lastId;
  }

  /** What is proposed is done on the day. */
  void done(LocalDate on) {
    byProcedure
        .values()
        .forEach(
            its ->
                its.replaceAll(
                    step ->
                        step.state() == StepState.PROPOSED
                            ? with(step, StepState.DONE, step.decidedBy(), on)
                            : step));
  }

  void withdraw(CaseFacts.Past gone, StepState state, String rule, LocalDate on) {
    for (List<CaseFacts.Past> its : byProcedure.values()) {
      its.replaceAll(
          step -> step.stepRunId() == gone.stepRunId() ? with(step, state, rule, on) : step);
    }
  }

  private static CaseFacts.Past with(
      CaseFacts.Past step, StepState state, String rule, LocalDate on) {
    return new CaseFacts.Past(
        step.stepRunId(),
        step.stepKey(),
        step.channel(),
        step.leadingReceivableId(),
        step.cycle(),
        state,
        rule,
        step.receivableIds(),
        on,
        step.lateOn());
  }

  /** A verdict, in the place of what was said of the step before. */
  void add(ProcedurePlan plan, Verdict verdict, StepState state, String rule, LocalDate on) {
    List<CaseFacts.Past> its =
        byProcedure.computeIfAbsent(plan.procedureId(), key -> new ArrayList<>());
    CaseFacts.Past known = verdict.known();
    long id = known == null ? nextId() : known.stepRunId();
    its.removeIf(step -> step.stepRunId() == id);
    Set<Long> about = new HashSet<>();
    verdict.items().forEach(item -> about.add(item.receivableId()));
    its.add(
        new CaseFacts.Past(
            id,
            verdict.step().key(),
            verdict.step().channel(),
            verdict.leadingReceivableId(),
            verdict.cycle(),
            state,
            rule,
            about,
            on,
            known == null ? null : known.lateOn()));
  }
}
