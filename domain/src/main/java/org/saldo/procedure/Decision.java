package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saldo.debtor.MarkKind;

/**
 * Facts, a version of a procedure and a date give the steps to be taken, and nothing else does: no
 * database, no clock.
 *
 * <p>BY_DAYS: the step is the last whose offset is not above the days in procedure of the leading
 * item. Only this one is carried out; the ones before it that nobody decided become OVERTAKEN.
 * Nights that were missed are looked at one after the other, so that every step whose day passed
 * while an item led gets its word; what would have been carried out in such a night is carried out
 * now, or is OVERTAKEN when something later is due or another item leads.
 */
public final class Decision {

  private record Key(String step, long item, int cycle) {}

  private record Waiting(PlannedStep step, CaseFacts.Item item, LocalDate day) {}

  private final CaseFacts facts;
  private final ProcedurePlan plan;
  private final LocalDate on;
  private final Reasoning reasoning;
  private final Map<Key, CaseFacts.Past> past = new LinkedHashMap<>();
  private final Map<Key, Waiting> waiting = new LinkedHashMap<>();
  private final Map<Key, Verdict> verdicts = new LinkedHashMap<>();

  private Decision(CaseFacts facts, ProcedurePlan plan, LocalDate on) {
    this.facts = facts;
    this.plan = plan;
    this.on = on;
    this.reasoning = new Reasoning(facts, plan, on);
    facts
        .past()
        .forEach(p -> past.put(new Key(p.stepKey(), p.leadingReceivableId(), p.cycle()), p));
  }

  /**
   * What is to be done on a day.
   *
   * @param lookedOn the day of the look before this one; null when there was none, and then only
   *     the day itself is looked at
   */
  public static List<Verdict> of(
      CaseFacts facts, ProcedurePlan plan, LocalDate lookedOn, LocalDate on) {
    Decision decision = new Decision(facts, plan, on);
    LocalDate first = lookedOn == null || !lookedOn.isBefore(on) ? on : lookedOn.plusDays(1);
    first.datesUntil(on.plusDays(1)).forEach(decision::look);
    decision.waiting.forEach(
        (key, step) ->
            decision.say(
                key,
                step.item(),
                step.step(),
                step.day(),
                Verdict.Outcome.OVERTAKEN,
                Finding.rule("missed", false, step.day())));
    return new ArrayList<>(decision.verdicts.values());
  }

  private void look(LocalDate day) {
    withdraw(day);
    if (facts.workedOn(day) && !facts.marked(MarkKind.INSOLVENT, day)) {
      Leading.on(facts, plan, day).ifPresent(item -> look(item, day));
    }
  }

  /** A proposal of a missed night would not have outlived what the debtor's marks say since. */
  private void withdraw(LocalDate day) {
    for (Map.Entry<Key, Waiting> entry : List.copyOf(waiting.entrySet())) {
      PlannedStep step = entry.getValue().step();
      List<Finding> against = new ArrayList<>(Reasoning.against(facts, step, day));
      if (facts.marked(MarkKind.INSOLVENT, day)) {
        against.add(Finding.rule("solvent", false));
      }
      if (!step.automatic() && !against.isEmpty()) {
        waiting.remove(entry.getKey());
        say(
            entry.getKey(),
            entry.getValue().item(),
            step,
            entry.getValue().day(),
            Verdict.Outcome.NOT_APPLICABLE,
            against.get(0));
      }
    }
  }

  private void look(CaseFacts.Item item, LocalDate day) {
    long days = new ProcedureDays(item, plan).on(day);
    List<PlannedStep> due = plan.steps().stream().filter(s -> s.dayOffset() <= days).toList();
    if (due.isEmpty()) {
      return;
    }
    PlannedStep last = due.get(due.size() - 1);
    for (PlannedStep step : due.subList(0, due.size() - 1)) {
      overtake(step, item, day, last);
    }
    turnTo(last, item, day);
  }

  private void overtake(PlannedStep step, CaseFacts.Item item, LocalDate day, PlannedStep by) {
    Key key = new Key(step.key(), item.id(), item.cycle());
    CaseFacts.Past known = past.get(key);
    if ((known == null || known.state().open()) && !verdicts.containsKey(key)) {
      waiting.remove(key);
      say(
          key,
          item,
          step,
          day,
          Verdict.Outcome.OVERTAKEN,
          Finding.rule("latest", false, by.key(), by.dayOffset()));
    }
  }

  private void turnTo(PlannedStep step, CaseFacts.Item item, LocalDate day) {
    Key key = new Key(step.key(), item.id(), item.cycle());
    CaseFacts.Past known = past.get(key);
    boolean undecided = known == null || known.state() == StepState.PARKED;
    if (!undecided || verdicts.containsKey(key)) {
      return;
    }
    if (waiting.containsKey(key) && day.isBefore(on)) {
      return; // would have been carried out in a night that was missed
    }
    List<Finding> against = Reasoning.against(facts, step, day);
    if (!against.isEmpty() && !step.channel().gated()) {
      Verdict.Outcome outcome =
          waiting.remove(key) == null
              ? Verdict.Outcome.NOT_APPLICABLE
              : Verdict.Outcome.OVERTAKEN; // the night it was due, it would still have fitted
      say(key, item, step, day, outcome, against.toArray(Finding[]::new));
    } else if (day.isBefore(on)) {
      if (known == null) {
        waiting.put(key, new Waiting(step, item, day));
      }
    } else {
      waiting.remove(key);
      tryStep(key, item, step, against);
    }
  }

  /** The dunning level that a case reaches by a step; a hand-over that never was reaches none. */
  static boolean raisesLevel(PlannedStep step, StepState state) {
    return switch (state) {
      case DONE, PROPOSED -> true;
      case OVERTAKEN -> !step.channel().gated();
      case PARKED, NOT_APPLICABLE -> false;
    };
  }

  private void tryStep(Key key, CaseFacts.Item item, PlannedStep step, List<Finding> against) {
    List<Finding> tried = new ArrayList<>(against);
    if (step.channel().gated()) {
      tried.addAll(Gate.tried(facts, step, item, on));
    }
    List<Finding> upToFirstNo = new ArrayList<>();
    for (Finding rule : tried) {
      upToFirstNo.add(rule);
      if (!rule.held()) {
        CaseFacts.Past known = past.get(key);
        if (known == null || !rule.code().equals(known.decidedBy())) {
          say(key, item, step, on, Verdict.Outcome.PARKED, upToFirstNo.toArray(Finding[]::new));
        }
        return;
      }
    }
    upToFirstNo.add(Finding.rule("due", true, step.key()));
    say(key, item, step, on, Verdict.Outcome.ACT, upToFirstNo.toArray(Finding[]::new));
  }

  private void say(
      Key key,
      CaseFacts.Item item,
      PlannedStep step,
      LocalDate day,
      Verdict.Outcome outcome,
      Finding... rules) {
    Reason reason = reasoning.of(step, item, day);
    for (Finding rule : rules) {
      reason = reason.and(rule);
    }
    LocalDate dueDay = new ProcedureDays(item, plan).dayOf(step.dayOffset(), day);
    boolean acts = outcome == Verdict.Outcome.ACT || outcome == Verdict.Outcome.PARKED;
    verdicts.put(
        key,
        new Verdict(
            step,
            item.id(),
            item.cycle(),
            dueDay,
            outcome,
            acts ? Leading.items(facts, plan, item, step, on) : List.of(),
            reason,
            past.get(key)));
  }
}
