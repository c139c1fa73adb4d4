package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saldo.debtor.MarkKind;

/**
 * Whether a secondary procedure begins or ends on a case. As pure as the decision.
 *
 * @param begins whether it begins; else it ends
 * @param on first day at work, or first day no more
 * @param receivableId that its steps are kept under; 0 at the end
 * @param eventId what begins it; null when conditions do
 * @param cycle which time it is
 */
record Turn(
    boolean begins,
    LocalDate on,
    long receivableId,
    Long eventId,
    int cycle,
    List<Finding> because) {

  /** An event that nobody looked at for so long begins nothing any more. */
  private static final int EVENT_DAYS = 30;

  Turn {
    because = List.copyOf(because);
  }

  /** What is to change on a day; empty when nothing is. */
  static Optional<Turn> of(CaseFacts facts, ProcedurePlan plan, LocalDate on) {
    CaseFacts.Run run = facts.run();
    return run != null && run.atWork() ? ends(facts, plan, run, on) : begins(facts, plan, on);
  }

  private static Optional<Turn> ends(
      CaseFacts facts, ProcedurePlan plan, CaseFacts.Run run, LocalDate on) {
    return endsBecause(facts, plan, run, on)
        .map(because -> new Turn(false, on, 0, null, run.cycle(), because));
  }

  private static Optional<List<Finding>> endsBecause(
      CaseFacts facts, ProcedurePlan plan, CaseFacts.Run run, LocalDate on) {
    PlanSettings settings = plan.settings();
    if (!facts.workedOn(on)) {
      return Optional.of(List.of(Finding.rule("worked", false)));
    }
    if (facts.marked(MarkKind.INSOLVENT, on)) {
      return Optional.of(List.of(Finding.rule("solvent", false)));
    }
    if (first(facts, plan, on).isEmpty()) {
      return Optional.of(List.of(Finding.rule("something.open", false)));
    }
    if (!settings.end().isEmpty()) {
      List<Finding> tried = Traits.tried(settings.end(), facts, on);
      return tried.stream().allMatch(Finding::held) ? Optional.of(tried) : Optional.empty();
    }
    if (settings.startsWith() == null) {
      return Traits.tried(settings.start(), facts, on).stream()
          .filter(f -> !f.held())
          .findFirst()
          .map(List::of);
    }
    return through(facts, plan, run, on)
        ? Optional.of(List.of(Finding.rule("steps.left", false)))
        : Optional.empty();
  }

  /** On the day after its last step: however often a day is looked at, it says the same. */
  private static boolean through(
      CaseFacts facts, ProcedurePlan plan, CaseFacts.Run run, LocalDate on) {
    return plan.steps().stream()
        .allMatch(
            step ->
                facts.past().stream()
                    .anyMatch(
                        past ->
                            past.stepKey().equals(step.key())
                                && past.cycle() == run.cycle()
                                && past.decidedOn().isBefore(on)
                                && !past.state().open()));
  }

  private static Optional<Turn> begins(CaseFacts facts, ProcedurePlan plan, LocalDate on) {
    PlanSettings settings = plan.settings();
    if (!facts.workedOn(on)
        || facts.marked(MarkKind.INSOLVENT, on)
        || (settings.startsWith() == null && settings.start().isEmpty())
        || endedToday(facts, plan, on)) {
      return Optional.empty();
    }
    List<Finding> tried = Traits.tried(settings.start(), facts, on);
    if (!tried.stream().allMatch(Finding::held) || ended(facts, plan, on)) {
      return Optional.empty();
    }
    int cycle = facts.run() == null ? 1 : facts.run().cycle() + 1;
    if (settings.startsWith() == null) {
      return first(facts, plan, on).map(item -> new Turn(true, on, item.id(), null, cycle, tried));
    }
    return facts.events().stream()
        .filter(event -> event.kind() == settings.startsWith() && isNew(facts, plan, event, on))
        .min(Comparator.comparing(CaseFacts.Event::on).thenComparing(CaseFacts.Event::id))
        .flatMap(event -> begins(facts, plan, event, on, cycle, tried));
  }

  /** A look that finds the steps through does not begin anew: nor does another on that day. */
  private static boolean endedToday(CaseFacts facts, ProcedurePlan plan, LocalDate on) {
    CaseFacts.Run last = facts.run();
    return last != null
        && plan.settings().startsWith() != null
        && on.equals(last.endedOn())
        && through(facts, plan, last, on);
  }

  private static Optional<Turn> begins(
      CaseFacts facts,
      ProcedurePlan plan,
      CaseFacts.Event event,
      LocalDate on,
      int cycle,
      List<Finding> tried) {
    List<Finding> because = new ArrayList<>(tried);
    because.add(Finding.rule("event." + event.kind(), true, event.on()));
    return facts.items().stream()
        .filter(item -> event.receivableId() != null && item.id() == event.receivableId())
        .filter(item -> item.follows() && item.openOn(on))
        .findFirst()
        .or(() -> first(facts, plan, on))
        .map(item -> new Turn(true, event.on(), item.id(), event.id(), cycle, because));
  }

  /** Where the end holds already, it would end as soon as it begins. */
  private static boolean ended(CaseFacts facts, ProcedurePlan plan, LocalDate on) {
    return !plan.settings().end().isEmpty() && Traits.allHold(plan.settings().end(), facts, on);
  }

  private static boolean isNew(
      CaseFacts facts, ProcedurePlan plan, CaseFacts.Event event, LocalDate on) {
    CaseFacts.Run last = facts.run();
    boolean after =
        last == null
            || event.on().isAfter(last.endedOn())
            || (event.on().equals(last.endedOn())
                && !Long.valueOf(event.id()).equals(last.eventId()));
    return after
        && !event.on().isAfter(on)
        && !event.on().isBefore(on.minusDays(EVENT_DAYS))
        && !event.on().isBefore(plan.since());
  }

  /** The oldest open item, held or not. */
  private static Optional<CaseFacts.Item> first(CaseFacts facts, ProcedurePlan plan, LocalDate on) {
    return Leading.inOrder(facts, plan).stream()
        .filter(item -> item.follows() && item.openOn(on))
        .findFirst();
  }
}
