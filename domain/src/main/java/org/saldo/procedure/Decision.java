package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.debtor.MarkKind;

/**
 * Facts, a version of a procedure and a date give the steps to be taken, and nothing else does: no
 * database, no clock.
 *
 * <p>STEP_BY_STEP: one step at most, so many days after the one before it was done, or found not to
 * fit the case; the first counts from day zero. Nights that were missed only make it later.
 *
 * <p>BY_DAYS: the step is the last whose offset is not above the days in procedure of the leading
 * item. Only this one is carried out; the ones before it that nobody decided become OVERTAKEN.
 * Nights that were missed are looked at one after the other, so that every step whose day passed
 * while an item led gets its word; what would have been carried out in such a night is carried out
 * now, or is OVERTAKEN when something later is due or another item leads.
 */
public final class Decision {

  /** Codes of findings that say that a step does not fit the case as it is now. */
  private static final String CONDITION = "condition.";

  /** What ended a step whose ground may come back: paid, and the payment returned; elsewhere. */
  private static final Set<String> MAY_COME_BACK =
      Set.of("still.open", "assigned.other", "assigned.none");

  private record Key(String step, long item, int cycle) {}

  private record Waiting(PlannedStep step, Course course, LocalDate day, LocalDate dueOn) {}

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
                step.course(),
                step.step(),
                new Moment(step.day(), step.dueOn()),
                Verdict.Outcome.OVERTAKEN,
                Finding.rule("missed", false, step.day())));
    return new ArrayList<>(decision.verdicts.values());
  }

  /**
   * When a step is spoken of.
   *
   * @param day that is looked at
   * @param dueOn on which it fell due
   */
  private record Moment(LocalDate day, LocalDate dueOn) {}

  private void look(LocalDate day) {
    withdraw(day);
    if (facts.workedOn(day) && !facts.marked(MarkKind.INSOLVENT, day)) {
      Course.on(facts, plan, day)
          .ifPresent(
              course -> {
                if (plan.byDays()) {
                  look(course, day);
                } else if (day.equals(on)) {
                  next(course);
                }
              });
    }
  }

  /** A proposal of a missed night would not have outlived what the debtor's marks say since. */
  private void withdraw(LocalDate day) {
    for (Map.Entry<Key, Waiting> entry : List.copyOf(waiting.entrySet())) {
      PlannedStep step = entry.getValue().step();
      List<Finding> against = new ArrayList<>(Reasoning.marksAgainst(facts, step, day));
      if (facts.marked(MarkKind.INSOLVENT, day)) {
        against.add(Finding.rule("solvent", false));
      }
      if (!step.automatic() && !against.isEmpty()) {
        Waiting gone = waiting.remove(entry.getKey());
        say(
            entry.getKey(),
            gone.course(),
            step,
            new Moment(gone.day(), gone.dueOn()),
            raisesLevel(step, StepState.PROPOSED)
                ? Verdict.Outcome.OVERTAKEN // the night that proposed it would have
                : Verdict.Outcome.NOT_APPLICABLE,
            against.get(0));
      }
    }
  }

  private void look(Course course, LocalDate day) {
    long days = course.days().on(day);
    List<PlannedStep> due = plan.steps().stream().filter(s -> s.dayOffset() <= days).toList();
    if (due.isEmpty()) {
      return;
    }
    PlannedStep last = due.get(due.size() - 1);
    for (PlannedStep step : due.subList(0, due.size() - 1)) {
      overtake(step, course, day, last);
    }
    turnTo(last, course, new Moment(day, course.days().dayOf(last.dayOffset(), day)));
  }

  /** The first step that is not through, when its days since the one before it are over. */
  private void next(Course course) {
    ProcedureDays days = course.days();
    for (PlannedStep step : plan.steps()) {
      CaseFacts.Past known = past.get(key(step, course));
      if (known == null || known.state().open() || mayComeBack(known)) {
        // What is held now may be asked for later: the turn of the step stays.
        boolean waits = plan.secondary() && items(course, step).isEmpty();
        if (!waits && days.on(on) >= step.dayOffset()) {
          turnTo(step, course, new Moment(on, days.dayOf(step.dayOffset(), on)));
        }
        return;
      }
      if (!known.decidedOn().isBefore(on)) {
        return; // one a day, however often the day is looked at
      }
      days = days.from(known.decidedOn());
    }
  }

  private static Key key(PlannedStep step, Course course) {
    return new Key(step.key(), course.item().id(), course.cycle());
  }

  private void overtake(PlannedStep step, Course course, LocalDate day, PlannedStep by) {
    Key key = key(step, course);
    CaseFacts.Past known = past.get(key);
    boolean undecided = (known == null || known.state().open()) && !verdicts.containsKey(key);
    if (waiting.remove(key) != null || undecided) {
      say(
          key,
          course,
          step,
          new Moment(day, course.days().dayOf(step.dayOffset(), day)),
          Verdict.Outcome.OVERTAKEN,
          Finding.rule("latest", false, by.key(), by.dayOffset()));
    }
  }

  private void turnTo(PlannedStep step, Course course, Moment moment) {
    Key key = key(step, course);
    CaseFacts.Past known = past.get(key);
    Verdict said = verdicts.get(key);
    if (!undecided(known) || (said != null && !maySayMore(said))) {
      return;
    }
    LocalDate day = moment.day();
    if (waiting.containsKey(key) && day.isBefore(on)) {
      return; // would have been carried out in a night that was missed
    }
    List<Finding> marks = Reasoning.marksAgainst(facts, step, day);
    Optional<Finding> unfit = unfit(step, course, day);
    boolean byMarks = !marks.isEmpty() && !step.channel().gated();
    if (unfit.isPresent() || byMarks) {
      Finding[] rules = (byMarks ? marks.stream() : unfit.stream()).toArray(Finding[]::new);
      String before = said != null ? said.decidedBy() : known == null ? null : known.decidedBy();
      if (rules[rules.length - 1].code().equals(before)) {
        return; // nothing new
      }
      Verdict.Outcome outcome =
          waiting.remove(key) == null
              ? Verdict.Outcome.NOT_APPLICABLE
              : Verdict.Outcome.OVERTAKEN; // the night it was due, it would still have fitted
      say(key, course, step, moment, outcome, rules);
    } else if (day.isBefore(on)) {
      if (known == null || !known.state().open()) {
        verdicts.remove(key);
        waiting.put(key, new Waiting(step, course, day, moment.dueOn()));
      }
    } else {
      waiting.remove(key);
      verdicts.remove(key);
      tryStep(key, course, step, moment, marks);
    }
  }

  /**
   * Whether there may be another word: about a step that is parked, or whose ground came back, and
   * by days about the present one that did not fit the case when its day came.
   */
  private boolean undecided(CaseFacts.Past known) {
    return known == null
        || known.state() == StepState.PARKED
        || mayComeBack(known)
        || (plan.byDays()
            && known.state() == StepState.NOT_APPLICABLE
            && known.decidedBy().startsWith(CONDITION));
  }

  /** Whether a later night may find that a step fits which did not fit in one that was missed. */
  private boolean maySayMore(Verdict said) {
    return plan.byDays()
        && said.outcome() == Verdict.Outcome.NOT_APPLICABLE
        && said.decidedBy().startsWith(CONDITION);
  }

  private static boolean mayComeBack(CaseFacts.Past known) {
    return known.state() == StepState.NOT_APPLICABLE && MAY_COME_BACK.contains(known.decidedBy());
  }

  /** The first condition of the step that the case does not meet. */
  private Optional<Finding> unfit(PlannedStep step, Course course, LocalDate day) {
    Optional<Finding> no =
        Traits.tried(step.conditions(), facts, day).stream().filter(f -> !f.held()).findFirst();
    if (no.isEmpty() && plan.secondary() && items(course, step).isEmpty()) {
      no = Optional.of(Finding.rule(CONDITION + "nothing.to.ask", false));
    }
    return no;
  }

  private List<StepOrder.Item> items(Course course, PlannedStep step) {
    return plan.secondary()
        ? Leading.all(facts, plan, course.item(), step, on)
        : Leading.items(facts, plan, course.item(), step, on);
  }

  /** The dunning level that a case reaches by a step; a hand-over that never was reaches none. */
  static boolean raisesLevel(PlannedStep step, StepState state) {
    return switch (state) {
      case DONE -> true;
      // What is only proposed has not reached the debtor, unless it is a call.
      case PROPOSED -> step.channel() == StepChannel.CALL;
      case OVERTAKEN -> !step.channel().gated();
      case PARKED, NOT_APPLICABLE -> false;
    };
  }

  private void tryStep(
      Key key, Course course, PlannedStep step, Moment moment, List<Finding> marks) {
    List<Finding> tried = new ArrayList<>(Traits.tried(step.conditions(), facts, on));
    tried.addAll(marks);
    if (step.channel().gated()) {
      tried.addAll(Gate.tried(facts, step, course.item(), on));
    }
    List<Finding> upToFirstNo = new ArrayList<>();
    for (Finding rule : tried) {
      upToFirstNo.add(rule);
      if (!rule.held()) {
        CaseFacts.Past known = past.get(key);
        if (known == null || !rule.code().equals(known.decidedBy())) {
          say(
              key,
              course,
              step,
              moment,
              Verdict.Outcome.PARKED,
              upToFirstNo.toArray(Finding[]::new));
        }
        return;
      }
    }
    upToFirstNo.add(Finding.rule("due", true, step.key()));
    say(key, course, step, moment, Verdict.Outcome.ACT, upToFirstNo.toArray(Finding[]::new));
  }

  private void say(
      Key key,
      Course course,
      PlannedStep step,
      Moment moment,
      Verdict.Outcome outcome,
      Finding... rules) {
    Reason reason = reasoning.of(step, course, moment.day());
    for (Finding rule : rules) {
      reason = reason.and(rule);
    }
    boolean acts = outcome == Verdict.Outcome.ACT || outcome == Verdict.Outcome.PARKED;
    List<StepOrder.Item> about = acts ? items(course, step) : List.of();
    verdicts.put(
        key,
        new Verdict(
            step,
            course.item().id(),
            course.cycle(),
            moment.dueOn(),
            outcome,
            about,
            reason,
            past.get(key)));
  }
}
