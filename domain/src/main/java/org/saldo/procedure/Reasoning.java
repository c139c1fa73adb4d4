package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saldo.debtor.MarkKind;

/** Puts the reason of a verdict together, from what the decision looked at on a day. */
final class Reasoning {

  private final CaseFacts facts;
  private final ProcedurePlan plan;
  private final LocalDate on;

  Reasoning(CaseFacts facts, ProcedurePlan plan, LocalDate on) {
    this.facts = facts;
    this.plan = plan;
    this.on = on;
  }

  /**
   * The reason of a step that is due because an item leads, or a secondary procedure is at work.
   *
   * @param day that was looked at: {@code on}, or one of the nights before it that were missed
   */
  Reason of(PlannedStep step, Course course, LocalDate day) {
    CaseFacts.Item leading = course.item();
    ProcedureDays days = course.days();
    List<Finding> rules = new ArrayList<>();
    rules.add(Finding.rule("worked", true, facts.workedFrom()));
    rules.add(Finding.rule("solvent", true));
    rules.addAll(facts.assignment());
    if (plan.secondary()) {
      rules.add(Finding.rule("at.work", true, facts.run().startedOn()));
    } else {
      rules.addAll(passedOver(leading, day));
      rules.add(Finding.rule("leading", true, leading.number()));
    }
    if (plan.byDays()) {
      rules.add(Finding.rule("reached", true, step.dayOffset(), days.on(day)));
    } else {
      rules.add(Finding.rule("next.in.turn", true, step.dayOffset()));
    }
    PlannedStep next = next(step, days.on(day));
    boolean held = !plan.secondary() && leading.heldOn(on);
    return new Reason(
        on,
        plan.key(),
        plan.number(),
        step.key(),
        known(course, day),
        rules,
        next == null ? null : next.key(),
        next == null || held ? null : nextOn(next, days, day));
  }

  private LocalDate nextOn(PlannedStep next, ProcedureDays days, LocalDate day) {
    return plan.byDays()
        ? days.comes(next.dayOffset(), day)
        : days.from(on).comes(next.dayOffset(), on);
  }

  /** The reason why a step that was decided before does not stand any more. */
  Reason ofWithdrawal(CaseFacts.Past past) {
    List<Finding> known =
        facts.items().stream()
            .filter(item -> item.id() == past.leadingReceivableId())
            .findFirst()
            .map(item -> new Course(item, past.cycle(), days(item)))
            .map(course -> known(course, on))
            .orElse(List.of());
    return new Reason(on, plan.key(), plan.number(), past.stepKey(), known, List.of(), null, null);
  }

  private ProcedureDays days(CaseFacts.Item item) {
    return plan.secondary() && facts.run() != null
        ? ProcedureDays.since(facts, plan, facts.run().startedOn())
        : ProcedureDays.of(facts, plan, item);
  }

  private List<Finding> known(Course course, LocalDate day) {
    CaseFacts.Item leading = course.item();
    ProcedureDays days = course.days();
    List<Finding> known = new ArrayList<>();
    if (plan.secondary()) {
      known.add(Finding.fact("run", "procedure", days.zero(), course.cycle()));
      known.add(Finding.fact("kept.under", "receivable", leading.number()));
    } else {
      known.add(Finding.fact("leading", "receivable", leading.number(), leading.cycle()));
      known.add(Finding.fact("day.zero." + plan.countedFrom(), "invoice", plan.dayZero(leading)));
    }
    String counted = plan.settings().dayKind() == DayKind.BUSINESS ? "days.business" : "days";
    known.add(Finding.fact(counted, "calendar", day, days.on(day)));
    if (days.heldUntil(day) > 0) {
      known.add(Finding.fact("held.days", "holds", days.heldUntil(day)));
    }
    known.add(Finding.fact("open", "ledger", leading.open()));
    if (leading.heldPartMinor() > 0) {
      known.add(Finding.fact("asked", "holds", leading.asked()));
    }
    known.add(
        leading.defaultSince() == null
            ? Finding.fact("default.none", "receivable")
            : Finding.fact("default.since", "receivable", leading.defaultSince()));
    if (leading.demandedOn() != null) {
      known.add(Finding.fact("demanded", "message", leading.demandedOn()));
    }
    known.add(Finding.fact("level", "procedure", facts.level()));
    for (CaseFacts.Mark mark : facts.marks()) {
      if (mark.covers(day)) {
        known.add(Finding.fact("mark." + mark.kind(), "debtor", mark.from()));
      }
    }
    return known;
  }

  /** Older items that do not lead, and why not. */
  private List<Finding> passedOver(CaseFacts.Item leading, LocalDate day) {
    List<Finding> rules = new ArrayList<>();
    for (CaseFacts.Item item : Leading.inOrder(facts, plan)) {
      if (item.id() == leading.id()) {
        break;
      }
      if (item.follows() && item.openOn(day)) {
        item.holds().stream()
            .filter(hold -> hold.covers(day))
            .findFirst()
            .ifPresent(
                hold ->
                    rules.add(
                        Finding.rule("not.leading.held", false, item.number(), hold.reason())));
      }
    }
    return rules;
  }

  private PlannedStep next(PlannedStep step, long days) {
    if (plan.byDays()) {
      return plan.steps().stream().filter(s -> s.dayOffset() > days).findFirst().orElse(null);
    }
    int position = plan.positionOf(step.key()) + 1;
    return position < plan.steps().size() ? plan.steps().get(position) : null;
  }

  /** What the marks of the debtor say about a step; only what speaks against it. */
  static List<Finding> marksAgainst(CaseFacts facts, PlannedStep step, LocalDate day) {
    List<Finding> rules = new ArrayList<>();
    if (facts.marked(MarkKind.DECEASED, day)
        && (step.channel().contacts() || step.channel().gated())) {
      rules.add(Finding.rule("alive", false));
    }
    if (facts.marked(MarkKind.VULNERABLE, day) && !step.suitableForVulnerable()) {
      rules.add(Finding.rule("suitable", false));
    }
    return rules;
  }
}
