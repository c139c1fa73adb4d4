package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.procedure.PlanDraft.atLeast;
import static org.saldo.procedure.PlanDraft.call;
import static org.saldo.procedure.PlanDraft.lessThan;
import static org.saldo.procedure.PlanDraft.mail;
import static org.saldo.procedure.PlanDraft.noneOf;
import static org.saldo.procedure.condition.ConditionFact.AMOUNT_OPEN;
import static org.saldo.procedure.condition.ConditionFact.DAYS_OVERDUE;
import static org.saldo.procedure.condition.ConditionFact.MARK;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.saldo.debtor.MarkKind;

/** What plans themselves put between today and a step; 100.00 due on 31 January 2025. */
class WhatIfPlannedTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 2, 1);

  private static Diary aCase(ProcedurePlan... plans) {
    return new Diary(plans).owes(1, "2025-01-31").on(TODAY);
  }

  private static ProcedurePlan plain(long id, String key) {
    return PlanDraft.primary(id, key).priority(100).steps(mail("mail", 7, 1), call("call", 14, 1));
  }

  private static Around around(String pinned, ProcedurePlan... now) {
    return new Around(List.of(now), new TreeMap<>(), pinned);
  }

  private static Around later(ProcedurePlan now, String from, ProcedurePlan... then) {
    TreeMap<LocalDate, List<ProcedurePlan>> later = new TreeMap<>();
    later.put(LocalDate.parse(from), List.of(then));
    return new Around(List.of(now), later, null);
  }

  private static List<String> unless(
      Diary diary, ProcedurePlan plan, Around around, String step, LocalDate on) {
    CaseFacts facts = diary.facts();
    Forecast.Coming coming =
        Forecast.of(facts, plan, on).orElseThrow().next().stream()
            .filter(each -> each.step().key().equals(step))
            .findFirst()
            .orElseThrow();
    return WhatIfPlanned.of(facts, plan, on, around, coming).stream()
        .map(u -> (u.standing() ? "! " : "") + u.code() + values(u))
        .toList();
  }

  private static String values(Unless unless) {
    StringBuilder text = new StringBuilder();
    unless.values().forEach(value -> text.append(' ').append(value));
    return text.toString();
  }

  private static List<String> unless(Diary diary, ProcedurePlan plan, Around around, String step) {
    return unless(diary, plan, around, step, TODAY);
  }

  @Test
  void aPlanForEveryCaseHasNothingToTell() {
    ProcedurePlan plan = plain(1, "p");
    assertThat(unless(aCase(plan), plan, Around.only(plan), "mail")).isEmpty();
  }

  @Test
  void conditionsOfTheStepAreLookedAtOnItsDay() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .steps(
                mail("mail", 7, 1)
                    .with(
                        List.of(
                            atLeast(AMOUNT_OPEN, "50"),
                            atLeast(AMOUNT_OPEN, "100.01"),
                            atLeast(DAYS_OVERDUE, "7"),
                            atLeast(DAYS_OVERDUE, "8"),
                            noneOf(MARK, "VULNERABLE"))));
    assertThat(
            unless(
                aCase(plan).marked(MarkKind.VULNERABLE, "2025-01-01", "2025-02-07"),
                plan,
                Around.only(plan),
                "mail"))
        .as("the mark ends on the day of the step")
        .containsExactly(
            "condition AMOUNT_OPEN AT_LEAST 50 100.00",
            "! condition AMOUNT_OPEN AT_LEAST 100.01 100.00",
            "condition DAYS_OVERDUE AT_LEAST 7 7",
            "! condition DAYS_OVERDUE AT_LEAST 8 7",
            "condition MARK NONE_OF VULNERABLE ");
  }

  @Test
  void anotherProcedureMayComeToApply() {
    ProcedurePlan plan = plain(1, "p");
    ProcedurePlan first =
        PlanDraft.primary(2, "first")
            .priority(10)
            .when(atLeast(DAYS_OVERDUE, "14"))
            .steps(mail("other", 20, 1));
    ProcedurePlan last = PlanDraft.primary(3, "last").priority(200).steps(mail("other", 20, 1));
    Around all = around(null, plan, first, last);
    assertThat(unless(aCase(plan), plan, all, "mail"))
        .containsExactly("assigned.other first", "pinned");
    assertThat(unless(aCase(plan), plan, all, "call"))
        .as("14 days overdue when its day comes")
        .containsExactly("! assigned.other first");
  }

  @Test
  void theConditionsOfTheProcedureMayEnd() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .when(lessThan(AMOUNT_OPEN, "500"), lessThan(DAYS_OVERDUE, "14"))
            .steps(mail("mail", 7, 1), call("call", 14, 1));
    assertThat(unless(aCase(plan), plan, Around.only(plan), "mail"))
        .containsExactly(
            "assigned.ends AMOUNT_OPEN LESS_THAN 500 100.00",
            "assigned.ends DAYS_OVERDUE LESS_THAN 14 7");
    assertThat(unless(aCase(plan), plan, Around.only(plan), "call"))
        .containsExactly("! assigned.none");
  }

  @Test
  void aPinMayEnd() {
    ProcedurePlan plan = plain(1, "p");
    ProcedurePlan first = PlanDraft.primary(2, "first").priority(10).steps(mail("other", 20, 1));
    ProcedurePlan last = PlanDraft.primary(3, "last").priority(200).steps(mail("other", 20, 1));
    assertThat(unless(aCase(plan), plan, around("p", plan, first), "mail"))
        .containsExactly("unpinned first");
    assertThat(unless(aCase(plan), plan, around("p", plan, last), "mail")).isEmpty();
    ProcedurePlan never =
        PlanDraft.primary(1, "p").when(atLeast(AMOUNT_OPEN, "500")).steps(mail("mail", 7, 1));
    assertThat(unless(aCase(never), never, around("p", never), "mail"))
        .containsExactly("unpinned.none");
  }

  @Test
  void aPlannedVersionMayMoveTheStepOrLeaveItOut() {
    ProcedurePlan plan = plain(1, "p");
    ProcedurePlan moved =
        PlanDraft.primary(1, "p").version(2).steps(mail("mail", 9, 1), call("call", 14, 1));
    assertThat(unless(aCase(plan), plan, later(plan, "2025-02-05", moved), "mail"))
        .containsExactly("! version.moves 2 2025-02-05 2025-02-09");
    assertThat(unless(aCase(plan), plan, later(plan, "2025-02-05", moved), "call")).isEmpty();
    assertThat(unless(aCase(plan), plan, later(plan, "2025-02-07", moved), "mail"))
        .as("on the day of the step it holds")
        .containsExactly("! version.moves 2 2025-02-07 2025-02-09");
    assertThat(unless(aCase(plan), plan, later(plan, "2025-02-08", moved), "mail"))
        .as("a day too late")
        .isEmpty();
    ProcedurePlan without = PlanDraft.primary(1, "p").version(2).steps(call("call", 14, 1));
    assertThat(unless(aCase(plan), plan, later(plan, "2025-02-05", without), "mail"))
        .containsExactly("! version.without 2 2025-02-05");
    ProcedurePlan changed =
        PlanDraft.primary(1, "p").version(2).steps(call("mail", 7, 1), call("call", 14, 1));
    assertThat(unless(aCase(plan), plan, later(plan, "2025-02-05", changed), "mail"))
        .containsExactly("! version.changes 2 2025-02-05");
  }

  @Test
  void aProcedureThatIsPlannedMayTakeTheCase() {
    ProcedurePlan plan = plain(1, "p");
    ProcedurePlan coming = PlanDraft.primary(2, "coming").priority(10).steps(mail("m", 1, 0));
    assertThat(unless(aCase(plan), plan, later(plan, "2025-02-05", plan, coming), "mail"))
        .containsExactly("! assigned.other coming");
    assertThat(unless(aCase(plan), plan, later(plan, "2025-02-08", plan, coming), "mail"))
        .isEmpty();
  }

  @Test
  void stepByStepTheOneBeforeDecidesTheDay() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .stepByStep()
            .steps(call("one", 3, 0), call("two", 5, 0), call("three", 5, 0));
    Diary diary = aCase(plan);
    assertThat(unless(diary, plan, Around.only(plan), "one")).isEmpty();
    assertThat(unless(diary, plan, Around.only(plan), "two")).containsExactly("turn one 5");
    diary.on("2025-02-03").night().says("one ACT 1");
    LocalDate on = LocalDate.of(2025, 2, 4);
    assertThat(unless(diary, plan, Around.only(plan), "two", on)).containsExactly("! turn one 5");
    assertThat(unless(diary, plan, Around.only(plan), "three", on)).containsExactly("turn two 5");
    diary.did("one", 1);
    assertThat(unless(diary, plan, Around.only(plan), "two", on)).isEmpty();
  }

  @Test
  void stepByStepNothingIsOvertaken() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p").stepByStep().steps(call("one", 3, 0), call("two", 5, 0));
    Diary diary = aCase(plan).owes(2, "2025-02-01");
    Forecast.Coming one = Forecast.of(diary.facts(), plan, TODAY).orElseThrow().next().get(0);
    List<Unless> all = WhatIf.of(diary.facts(), plan, TODAY, Around.only(plan), one);
    assertThat(all).extracting(Unless::code).doesNotContain("overtaken");
    assertThat(all)
        .as("the other one is asked for from its first step on")
        .contains(Unless.may("paid.next", "R-1", "R-2", "one", LocalDate.parse("2025-02-04")));
  }

  @Test
  void businessDaysDependOnTheCalendar() {
    ProcedurePlan plan = PlanDraft.primary(1, "p").businessDays().steps(mail("mail", 7, 1));
    assertThat(unless(aCase(plan), plan, Around.only(plan), "mail"))
        .containsExactly("business.days");
  }
}
