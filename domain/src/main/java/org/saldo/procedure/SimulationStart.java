package org.saldo.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the simulation of a case begins: today with all that happened, or on a day that is over
 * with what had happened before. What a reminder brought about later is not known then.
 *
 * @param facts as they are today, without what the simulated nights are to find out
 */
record SimulationStart(
    CaseFacts facts,
    String pinned,
    Map<Long, List<CaseFacts.Past>> past,
    Map<Long, CaseFacts.Run> runs,
    DunningLevel dunning) {

  /**
   * The beginning.
   *
   * @param plans in whose steps levels are looked up
   * @param first night that is simulated
   * @param back whether it is over
   */
  static SimulationStart of(CasePicture today, PlanSet plans, LocalDate first, boolean back) {
    if (!back) {
      return new SimulationStart(
          today.base(), today.pinned(), today.past(), today.runs(), today.base().dunning());
    }
    Map<Long, List<CaseFacts.Past>> past = new HashMap<>();
    today
        .past()
        .forEach(
            (procedure, its) ->
                past.put(
                    procedure,
                    its.stream().filter(step -> step.decidedOn().isBefore(first)).toList()));
    Map<Long, CaseFacts.Run> runs = new HashMap<>();
    today
        .runs()
        .forEach(
            (procedure, run) -> {
              if (run.startedOn().isBefore(first)) {
                runs.put(procedure, asOf(run, first));
              }
            });
    CaseFacts base = today.base();
    return new SimulationStart(
        base.with(
            base.items().stream().map(item -> asOf(item, first)).toList(),
            base.marks(),
            base.past()),
        today.pinned(),
        past,
        runs,
        DunningLevel.of(level(past, plans)));
  }

  private static CaseFacts.Run asOf(CaseFacts.Run run, LocalDate first) {
    return run.endedOn() == null || run.endedOn().isBefore(first)
        ? run
        : new CaseFacts.Run(
            run.id(), run.cycle(), run.startedOn(), run.receivableId(), run.eventId(), null);
  }

  /** Without the demand that came later, and without the default that it alone began. */
  private static CaseFacts.Item asOf(CaseFacts.Item item, LocalDate first) {
    LocalDate demanded = item.demandedOn();
    boolean later = demanded != null && !demanded.isBefore(first);
    boolean byReminder = later && demanded.plusDays(1).equals(item.defaultSince());
    return new CaseFacts.Item(
        item.id(),
        item.number(),
        item.issuedOn(),
        item.dueOn(),
        item.open(),
        item.heldPartMinor(),
        item.follows(),
        item.cycle(),
        byReminder ? null : item.defaultSince(),
        later ? null : demanded,
        item.settledOn(),
        item.holds(),
        item.partHeldBy());
  }

  private static int level(Map<Long, List<CaseFacts.Past>> past, PlanSet plans) {
    int level = 0;
    for (Map.Entry<Long, List<CaseFacts.Past>> its : past.entrySet()) {
      for (CaseFacts.Past step : its.getValue()) {
        level =
            Math.max(
                level,
                plans
                    .of(its.getKey())
                    .filter(plan -> plan.positionOf(step.stepKey()) >= 0)
                    .map(plan -> plan.steps().get(plan.positionOf(step.stepKey())))
                    .filter(planned -> Decision.raisesLevel(planned, step.state()))
                    .map(PlannedStep::level)
                    .orElse(0));
      }
    }
    return level;
  }

  SimulatedCase simulated(DatedCase dated, boolean proposalsAreDone, SimulatedCase.World world) {
    return new SimulatedCase(dated, pinned, past, runs, dunning, proposalsAreDone, world);
  }
}
