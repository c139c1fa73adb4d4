package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saldo.procedure.condition.Comparison;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;

/** A procedure as a test plans it. */
final class PlanDraft {

  private final long id;
  private final String key;
  private final ProcedureKind kind;
  private ProcedureFlow flow = ProcedureFlow.BY_DAYS;
  private CountedFrom countedFrom = CountedFrom.DUE_DATE;
  private DayKind dayKind = DayKind.CALENDAR;
  private int priority = PlanSettings.LAST;
  private StartEvent startsWith;
  private List<Condition> start = List.of();
  private List<Condition> end = List.of();
  private int version = 1;
  private LocalDate since = LocalDate.MIN;
  private final List<PlannedStep> steps = new ArrayList<>();

  private PlanDraft(long id, String key, ProcedureKind kind) {
    this.id = id;
    this.key = key;
    this.kind = kind;
  }

  /** For every case, by calendar days from the due date. */
  static PlanDraft primary(long id, String key) {
    return new PlanDraft(id, key, ProcedureKind.PRIMARY);
  }

  /** Step by step; begins on every case unless something more is said. */
  static PlanDraft secondary(long id, String key) {
    return new PlanDraft(id, key, ProcedureKind.SECONDARY).stepByStep();
  }

  static PlannedStep mail(String key, int day, int level) {
    return new PlannedStep(key, day, StepChannel.EMAIL, "reminder", level, true, true, List.of());
  }

  static PlannedStep call(String key, int day, int level) {
    return new PlannedStep(key, day, StepChannel.CALL, null, level, false, true, List.of());
  }

  /** To the sales representative; nothing that the debtor sees. */
  static PlannedStep internal(String key, int day) {
    return new PlannedStep(
        key,
        day,
        StepChannel.INTERNAL_MAIL,
        "internal",
        0,
        true,
        true,
        List.of(),
        StepRecipient.SALES_REPRESENTATIVE,
        null);
  }

  static PlannedStep handOver(String key, int day, int level, String... requires) {
    return new PlannedStep(
        key, day, StepChannel.AGENCY_HANDOVER, null, level, true, false, List.of(requires));
  }

  static Condition atLeast(ConditionFact fact, String number) {
    return Condition.of(fact, Comparison.AT_LEAST, number);
  }

  static Condition lessThan(ConditionFact fact, String number) {
    return Condition.of(fact, Comparison.LESS_THAN, number);
  }

  static Condition oneOf(ConditionFact fact, String... words) {
    return Condition.of(fact, Comparison.ONE_OF, words);
  }

  static Condition noneOf(ConditionFact fact, String... words) {
    return Condition.of(fact, Comparison.NONE_OF, words);
  }

  PlanDraft stepByStep() {
    flow = ProcedureFlow.STEP_BY_STEP;
    return this;
  }

  PlanDraft byDays() {
    flow = ProcedureFlow.BY_DAYS;
    return this;
  }

  PlanDraft fromInvoice() {
    countedFrom = CountedFrom.INVOICE_DATE;
    return this;
  }

  PlanDraft businessDays() {
    dayKind = DayKind.BUSINESS;
    return this;
  }

  PlanDraft priority(int number) {
    priority = number;
    return this;
  }

  PlanDraft when(Condition... conditions) {
    start = List.of(conditions);
    return this;
  }

  PlanDraft on(StartEvent event) {
    startsWith = event;
    return this;
  }

  PlanDraft endsWhen(Condition... conditions) {
    end = List.of(conditions);
    return this;
  }

  PlanDraft version(int number) {
    version = number;
    return this;
  }

  PlanDraft since(String day) {
    since = LocalDate.parse(day);
    return this;
  }

  ProcedurePlan steps(PlannedStep... planned) {
    return steps(List.of(planned));
  }

  ProcedurePlan steps(List<PlannedStep> planned) {
    steps.addAll(planned);
    PlanSettings settings =
        new PlanSettings(kind, flow, countedFrom, dayKind, priority, startsWith, start, end);
    return new ProcedurePlan(id, id * 10 + version, key, version, settings, steps, since);
  }
}
