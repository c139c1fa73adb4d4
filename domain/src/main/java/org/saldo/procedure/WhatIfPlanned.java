package org.saldo.procedure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saldo.procedure.condition.Condition;

/**
 * What of the plans themselves would keep a step to come from happening or give it another day:
 * conditions, other procedures, pins, planned versions, turns. As pure as {@link WhatIf}.
 *
 * <p>Conditions are looked at on the day of the step by what is known today.
 */
final class WhatIfPlanned {

  private final CaseFacts facts;
  private final ProcedurePlan plan;
  private final LocalDate on;
  private final Around around;
  private final Forecast.Coming coming;

  private WhatIfPlanned(
      CaseFacts facts, ProcedurePlan plan, LocalDate on, Around around, Forecast.Coming coming) {
    this.facts = facts;
    this.plan = plan;
    this.on = on;
    this.around = around;
    this.coming = coming;
  }

  static List<Unless> of(
      CaseFacts facts, ProcedurePlan plan, LocalDate on, Around around, Forecast.Coming coming) {
    return new WhatIfPlanned(facts, plan, on, around, coming).all();
  }

  private List<Unless> all() {
    List<Unless> all = new ArrayList<>();
    coming.step().conditions().forEach(condition -> all.add(asked("condition", condition)));
    all.addAll(assignment());
    version().ifPresent(all::add);
    turn().ifPresent(all::add);
    if (plan.settings().dayKind() == DayKind.BUSINESS) {
      all.add(Unless.may("business.days"));
    }
    return all;
  }

  /** A condition with what the case is like; against the step when it does not hold on its day. */
  private Unless asked(String code, Condition condition) {
    Finding tried = Traits.tried(List.of(condition), facts, coming.on()).get(0);
    List<Serializable> values = new ArrayList<>();
    values.add(condition.fact().name());
    values.addAll(tried.values());
    return new Unless(code, !tried.held(), values);
  }

  /** The case may come to another procedure, and its steps go with the former one. */
  private List<Unless> assignment() {
    List<ProcedurePlan> then = around.on(coming.on());
    String pinned = around.pinned();
    Assignment assigned = Assignment.of(facts, then, pinned, coming.on());
    if (assigned.plan() == null) {
      return List.of(Unless.is("assigned.none"));
    }
    if (!assigned.plan().key().equals(plan.key())) {
      return List.of(Unless.is("assigned.other", assigned.plan().key()));
    }
    return plan.key().equals(pinned) ? unpinned(then) : byRules(then, assigned.plan());
  }

  private List<Unless> unpinned(List<ProcedurePlan> then) {
    ProcedurePlan byRules = Assignment.of(facts, then, null, coming.on()).plan();
    if (byRules == null) {
      return List.of(Unless.may("unpinned.none"));
    }
    return byRules.key().equals(plan.key())
        ? List.of()
        : List.of(Unless.may("unpinned", byRules.key()));
  }

  private List<Unless> byRules(List<ProcedurePlan> then, ProcedurePlan own) {
    List<Unless> all = new ArrayList<>();
    own.settings().start().forEach(condition -> all.add(asked("assigned.ends", condition)));
    Assignment.inOrder(then).stream()
        .takeWhile(other -> !other.key().equals(own.key()))
        .map(other -> Unless.may("assigned.other", other.key()))
        .forEach(all::add);
    if (then.size() > 1) {
      all.add(Unless.may("pinned"));
    }
    return all;
  }

  /** The last version that begins by the day of the step, and what it makes of the step. */
  private Optional<Unless> version() {
    Map.Entry<LocalDate, ProcedurePlan> planned = null;
    for (Map.Entry<LocalDate, List<ProcedurePlan>> entry :
        around.later().headMap(coming.on(), true).entrySet()) {
      Optional<ProcedurePlan> own =
          entry.getValue().stream().filter(p -> p.procedureId() == plan.procedureId()).findFirst();
      long before = planned == null ? plan.versionId() : planned.getValue().versionId();
      if (own.isPresent() && own.get().versionId() != before) {
        planned = Map.entry(entry.getKey(), own.get());
      }
    }
    return planned == null
        ? Optional.empty()
        : Optional.ofNullable(version(planned.getKey(), planned.getValue()));
  }

  /** Null when nothing is different for the step. */
  private Unless version(LocalDate from, ProcedurePlan later) {
    int position = later.positionOf(coming.step().key());
    if (position < 0) {
      return Unless.is("version.without", later.number(), from);
    }
    LocalDate day =
        Forecast.of(facts, later, on).map(Forecast::next).stream()
            .flatMap(List::stream)
            .filter(each -> each.step().key().equals(coming.step().key()))
            .map(Forecast.Coming::on)
            .findFirst()
            .orElse(from); // its day has passed by then
    LocalDate earliest = day.isBefore(from) ? from : day;
    if (!earliest.equals(coming.on())) {
      return Unless.is("version.moves", later.number(), from, earliest);
    }
    return later.steps().get(position).equals(coming.step())
        ? null
        : Unless.is("version.changes", later.number(), from);
  }

  /** Step by step: its days count from the day on which the one before it was done. */
  private Optional<Unless> turn() {
    int position = plan.positionOf(coming.step().key());
    if (plan.byDays() || position < 1) {
      return Optional.empty();
    }
    PlannedStep before = plan.steps().get(position - 1);
    List<StepState> known =
        Course.on(facts, plan, on).stream()
            .flatMap(course -> states(before, course))
            .filter(Objects::nonNull)
            .toList();
    int days = coming.step().dayOffset();
    if (known.isEmpty()) {
      return Optional.of(Unless.may("turn", before.key(), days));
    }
    return known.stream().anyMatch(StepState::open)
        ? Optional.of(Unless.is("turn", before.key(), days))
        : Optional.empty();
  }

  private Stream<StepState> states(PlannedStep step, Course course) {
    return facts.past().stream()
        .filter(past -> past.stepKey().equals(step.key()))
        .filter(past -> past.leadingReceivableId() == course.item().id())
        .filter(past -> past.cycle() == course.cycle())
        .map(CaseFacts.Past::state);
  }
}
