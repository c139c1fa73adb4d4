package org.saldo.procedure;

import static org.saldo.procedure.PlanDraft.atLeast;
import static org.saldo.procedure.PlanDraft.lessThan;
import static org.saldo.procedure.PlanDraft.noneOf;
import static org.saldo.procedure.PlanDraft.oneOf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;

/** Throws procedures and new versions of them. */
final class PlanDice {

  private final Random dice;
  private final boolean unmarked;
  private boolean lookedBack;
  private final Map<Long, ProcedurePlan> plans = new LinkedHashMap<>();

  /**
   * Of cases with marks or without.
   *
   * @param unmarked whether the debtor has none; only then hand-overs have conditions, because one
   *     that a mark and a condition stop at once is not taken up again when both are gone
   */
  PlanDice(Random dice, boolean unmarked) {
    this.dice = dice;
    this.unmarked = unmarked;
  }

  private boolean oneIn(int n) {
    return dice.nextInt(n) == 0;
  }

  /** Two or three primary procedures, of which the last is for every case, and two others. */
  List<ProcedurePlan> first() {
    int primaries = 2 + dice.nextInt(2);
    for (int i = 1; i <= primaries; i++) {
      PlanDraft draft = PlanDraft.primary(i, "p" + i).priority(i == primaries ? 9999 : i * 10);
      if (i < primaries || oneIn(4)) {
        draft.when(condition());
      }
      if (oneIn(3)) {
        draft.stepByStep();
      }
      if (oneIn(3)) {
        draft.businessDays();
      }
      if (oneIn(3)) {
        draft.fromInvoice();
      }
      put(draft, i);
    }
    PlanDraft byState = PlanDraft.secondary(8, "s8").when(condition());
    if (oneIn(3)) {
      byState.endsWhen(condition());
    }
    PlanDraft byEvent =
        PlanDraft.secondary(9, "s9")
            .on(oneIn(2) ? StartEvent.ADDRESS_BAD : StartEvent.PAYMENT_RETURNED);
    if (oneIn(4)) {
      byEvent.when(condition());
    }
    if (oneIn(3)) {
      byEvent.endsWhen(condition());
    }
    for (PlanDraft draft : List.of(byState, byEvent)) {
      if (oneIn(3)) {
        draft.byDays();
      }
      if (oneIn(3)) {
        draft.businessDays();
      }
    }
    put(byState, 8);
    put(byEvent, 9);
    return List.copyOf(plans.values());
  }

  /**
   * One primary procedure by days; what its conditions ask for stays as it is, or is known of each
   * day that passed.
   *
   * @param returned whether a payment goes back, after which nobody tells what stood as paid when
   */
  List<ProcedurePlan> byDays(boolean returned) {
    lookedBack = !returned;
    PlanDraft draft = PlanDraft.primary(1, "p1");
    if (oneIn(2)) {
      draft.businessDays();
    }
    if (oneIn(2)) {
      draft.fromInvoice();
    }
    put(draft, 1);
    plans.put(1L, dated(plans.get(1L)));
    return List.copyOf(plans.values());
  }

  /** New versions; steps that stay keep their conditions. */
  List<ProcedurePlan> nextByDays() {
    ProcedurePlan was = plans.get(1L);
    ProcedurePlan next = dated(version(was));
    List<PlannedStep> steps = new ArrayList<>();
    for (PlannedStep step : next.steps()) {
      int position = was.positionOf(step.key());
      steps.add(position < 0 ? step : step.with(was.steps().get(position).conditions()));
    }
    plans.put(
        1L,
        new ProcedurePlan(1, next.versionId(), next.key(), next.number(), next.settings(), steps));
    return List.copyOf(plans.values());
  }

  private ProcedurePlan dated(ProcedurePlan plan) {
    List<PlannedStep> steps = new ArrayList<>();
    for (PlannedStep step : plan.steps()) {
      steps.add(step.conditions().isEmpty() ? step : step.with(List.of(datedCondition())));
    }
    return new ProcedurePlan(
        plan.procedureId(), plan.versionId(), plan.key(), plan.number(), plan.settings(), steps);
  }

  private Condition datedCondition() {
    return switch (dice.nextInt(lookedBack ? 6 : 3)) {
      case 0 -> oneOf(ConditionFact.SEGMENT, "gold");
      case 1 -> oneOf(ConditionFact.MARK, "VULNERABLE", "DECEASED");
      case 2 -> noneOf(ConditionFact.MARK, "VULNERABLE");
      case 3 -> atLeast(ConditionFact.DAYS_OVERDUE, "" + dice.nextInt(40));
      case 4 -> lessThan(ConditionFact.NUMBER_OPEN, "" + (1 + dice.nextInt(3)));
      default -> noneOf(ConditionFact.HELD_BY, "PROMISE", "MANUAL");
    };
  }

  private void put(PlanDraft draft, long id) {
    boolean stepByStep = draft.steps(List.of()).settings().flow() == ProcedureFlow.STEP_BY_STEP;
    List<PlannedStep> steps = new ArrayList<>();
    int day = id > 7 || stepByStep ? 0 : -4;
    int count = 2 + dice.nextInt(4);
    for (int n = 1; n <= count; n++) {
      day = stepByStep ? dice.nextInt(8) : day + dice.nextInt(12);
      steps.add(step(id, n, day, n == count && id < 8 ? steps : List.of()));
    }
    plans.put(id, draft.steps(steps));
  }

  /** A step; the last of a primary one may be a hand-over that requires the first. */
  private PlannedStep step(long id, int n, int day, List<PlannedStep> before) {
    String key = "k" + id + n;
    if (!before.isEmpty() && oneIn(2)) {
      return PlanDraft.handOver("gate-" + key, day, n, before.get(0).key())
          .with(unmarked ? conditions() : List.of());
    }
    StepChannel channel =
        List.of(StepChannel.EMAIL, StepChannel.CALL, StepChannel.INTERNAL_MAIL)
            .get(dice.nextInt(id > 7 ? 2 : 3));
    if (id > 7) {
      channel = channel == StepChannel.EMAIL ? StepChannel.INTERNAL_MAIL : StepChannel.CALL;
    }
    boolean inside = channel == StepChannel.INTERNAL_MAIL;
    return new PlannedStep(
            key,
            day,
            channel,
            null,
            dice.nextInt(3),
            channel != StepChannel.CALL,
            inside || !oneIn(3),
            List.of(),
            inside ? StepRecipient.SALES_REPRESENTATIVE : StepRecipient.DEBTOR,
            null)
        .with(conditions());
  }

  private List<Condition> conditions() {
    return oneIn(4) ? List.of(condition()) : List.of();
  }

  private Condition condition() {
    return switch (dice.nextInt(9)) {
      case 0 -> atLeast(ConditionFact.AMOUNT_OPEN, amount());
      case 1 -> lessThan(ConditionFact.AMOUNT_OPEN, amount());
      case 2 -> atLeast(ConditionFact.DAYS_OVERDUE, "" + dice.nextInt(40));
      case 3 -> lessThan(ConditionFact.DAYS_OVERDUE, "" + dice.nextInt(40));
      case 4 -> atLeast(ConditionFact.NUMBER_OPEN, "" + (1 + dice.nextInt(3)));
      case 5 ->
          oneIn(2)
              ? atLeast(ConditionFact.DUNNING_LEVEL, "" + dice.nextInt(3))
              : lessThan(ConditionFact.DUNNING_LEVEL, "" + (1 + dice.nextInt(2)));
      case 6 ->
          oneIn(2)
              ? oneOf(ConditionFact.MARK, "VULNERABLE", "DECEASED")
              : noneOf(ConditionFact.MARK, "VULNERABLE");
      case 7 ->
          oneIn(2)
              ? oneOf(ConditionFact.HELD_BY, "DISPUTE", "PROMISE")
              : noneOf(ConditionFact.HELD_BY, "DISPUTE");
      default -> oneOf(ConditionFact.SEGMENT, "gold");
    };
  }

  private String amount() {
    return List.of("50", "99.99", "100.00", "130", "200", "250.50").get(dice.nextInt(6));
  }

  /** New versions: steps are kept, moved, added, left out, or for other cases. */
  List<ProcedurePlan> next() {
    for (ProcedurePlan was : List.copyOf(plans.values())) {
      if (oneIn(2)) {
        plans.put(was.procedureId(), version(was));
      }
    }
    return List.copyOf(plans.values());
  }

  private ProcedurePlan version(ProcedurePlan was) {
    List<PlannedStep> steps = new ArrayList<>();
    int number = was.number() + 1;
    for (PlannedStep step : was.steps()) {
      switch (dice.nextInt(6)) {
        case 0 -> steps.add(step.on(Math.max(step.dayOffset() - 3 + dice.nextInt(7), 0)));
        case 1 -> steps.add(step.channel().gated() && !unmarked ? step : step.with(conditions()));
        case 2 -> {
          if (was.steps().size() < 3) {
            steps.add(step);
          }
        }
        default -> steps.add(step);
      }
    }
    if (oneIn(2)) {
      int place = dice.nextInt(steps.size() + 1);
      steps.add(place, step(was.procedureId(), number * 10, dice.nextInt(30), List.of()));
    }
    return new ProcedurePlan(
        was.procedureId(),
        was.versionId() + 1,
        was.key(),
        number,
        was.settings(),
        steps,
        was.since());
  }
}
