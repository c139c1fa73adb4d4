package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.debtor.MarkKind;

/**
 * What would keep a step from happening: of Standard, with one item that is due on 31 January 2025
 * and reminded of on 7 February unless a test says otherwise.
 */
class WhatIfTest {

  private static final String DUE = "2025-01-31";

  private static Diary aCase() {
    return new Diary(Diary.standard()).owes(1, DUE);
  }

  private static Diary reminded() {
    return aCase().on("2025-02-07").night().delivered(1, "2025-02-07");
  }

  /** As {@code ! code values} for what is so already, {@code code values} for what may happen. */
  private static List<String> unless(Diary diary, ProcedurePlan plan, String step, String day) {
    LocalDate on = LocalDate.parse(day);
    CaseFacts facts = diary.facts();
    Forecast.Coming coming =
        Forecast.of(facts, plan, on).orElseThrow().next().stream()
            .filter(each -> each.step().key().equals(step))
            .findFirst()
            .orElseThrow();
    return WhatIf.of(facts, plan, on, Around.only(plan), coming).stream()
        .map(u -> (u.standing() ? "! " : "") + u.code() + values(u))
        .toList();
  }

  private static String values(Unless unless) {
    StringBuilder text = new StringBuilder();
    unless.values().forEach(value -> text.append(' ').append(value));
    return text.toString();
  }

  private static List<String> unless(Diary diary, String step, String day) {
    return unless(diary, Diary.standard(), step, day);
  }

  @Test
  void tellsAllThatMayComeBeforeACall() {
    assertThat(unless(reminded(), "second-call", "2025-02-07"))
        .containsExactly(
            "paid.all R-1",
            "held R-1",
            "mark.INSOLVENT",
            "mark.DECEASED",
            "mark.VULNERABLE",
            "overtaken hand-over 2025-03-12");
  }

  @Test
  void aSuitableStepIsNotKeptBackByVulnerability() {
    assertThat(unless(reminded(), "first-call", "2025-02-07")).doesNotContain("mark.VULNERABLE");
    assertThat(
            unless(
                reminded().marked(MarkKind.VULNERABLE, "2025-02-01", null),
                "first-call",
                "2025-02-07"))
        .noneMatch(each -> each.contains("VULNERABLE"));
  }

  @Test
  void aStepWithoutContactIsNotKeptBackByDeath() {
    ProcedurePlan plan =
        new ProcedurePlan(
            2,
            21,
            "other",
            1,
            CountedFrom.DUE_DATE,
            List.of(
                new PlannedStep(
                    "tell", 10, StepChannel.INTERNAL_MAIL, "inside", 0, true, true, List.of())));
    assertThat(unless(aCase(), plan, "tell", DUE))
        .containsExactly("paid.all R-1", "held R-1", "mark.INSOLVENT");
  }

  @Test
  void whenTheLeadingOneIsPaidTheNextOldestLeads() {
    Diary diary = reminded().owes(2, "2025-02-05");
    assertThat(unless(diary, "first-call", "2025-02-08"))
        .contains("paid.next R-1 R-2 reminder 2025-02-12");
    assertThat(unless(diary, "first-call", "2025-02-11"))
        .as("the evening before its day")
        .contains("paid.next R-1 R-2 reminder 2025-02-12");
    assertThat(unless(diary, "first-call", "2025-02-12"))
        .as("on its day")
        .contains("paid.due R-1 R-2 reminder");
  }

  @Test
  void whatIsDoneForTheNextOldestIsNotDueAgain() {
    Diary diary =
        new Diary(Diary.standard())
            .owes(2, "2025-02-05")
            .on("2025-02-12")
            .night()
            .owes(1, DUE)
            .on("2025-02-13");
    assertThat(unless(diary, "first-call", "2025-02-13"))
        .contains("paid.next R-1 R-2 first-call 2025-02-20");
  }

  @Test
  void behindTheLastStepNothingFollows() {
    ProcedurePlan plan =
        new ProcedurePlan(
            3,
            31,
            "short",
            1,
            CountedFrom.DUE_DATE,
            List.of(new PlannedStep("mail", 7, StepChannel.EMAIL, "x", 0, true, true, List.of())));
    Diary diary =
        new Diary(plan)
            .owes(1, DUE)
            .held(1, "DISPUTE", "2025-02-01", "2025-02-21")
            .owes(2, "2025-02-01")
            .on("2025-02-08")
            .night()
            .says("mail ACT 2");
    assertThat(unless(diary, plan, "mail", "2025-02-22")).contains("paid.last R-1 R-2");
  }

  @Test
  void whatIsLeftMayBeOnHold() {
    Diary diary = reminded().owes(2, "2025-02-03").held(2, "DISPUTE", "2025-02-05", null);
    assertThat(unless(diary, "first-call", "2025-02-08")).contains("paid.held R-1");
  }

  @Test
  void aHoldThatIsKnownAlreadyStopsTheDays() {
    assertThat(
            unless(
                reminded().held(1, "PROMISE", "2025-02-15", "2025-02-20"),
                "first-call",
                "2025-02-08"))
        .as("on the very day of the step")
        .startsWith("! held.until R-1 PROMISE 2025-02-15 2025-02-20");
    assertThat(unless(reminded().held(1, "MANUAL", "2025-02-10", null), "first-call", "2025-02-08"))
        .startsWith("! held.open R-1 MANUAL 2025-02-10");
    assertThat(
            unless(reminded().held(1, "PROMISE", "2025-02-16", null), "first-call", "2025-02-08"))
        .as("a day too late to matter")
        .noneMatch(each -> each.startsWith("! held"));
    assertThat(
            unless(
                reminded().held(1, "PROMISE", "2025-02-10", "2025-02-10"),
                "first-call",
                "2025-02-08"))
        .as("released before it began")
        .noneMatch(each -> each.startsWith("! held"));
  }

  @Test
  void anOlderItemLeadsAgainWhenItsHoldEnds() {
    Diary diary = reminded().owes(2, "2025-01-20");
    assertThat(
            unless(
                diary.held(2, "DISPUTE", "2025-01-22", "2025-02-15"), "first-call", "2025-02-08"))
        .startsWith("! older.leads R-2 DISPUTE 2025-02-15");
    assertThat(
            unless(
                diary.held(2, "DISPUTE", "2025-01-22", "2025-02-16"), "first-call", "2025-02-08"))
        .contains("older R-2 DISPUTE");
    assertThat(unless(diary.held(2, "DISPUTE", "2025-01-22", null), "first-call", "2025-02-08"))
        .contains("older R-2 DISPUTE");
  }

  @Test
  void theGateTellsWhatIsMissing() {
    assertThat(unless(aCase(), "hand-over", "2025-02-06"))
        .startsWith("! gate.default R-1", "! gate.demanded R-1")
        .contains("gate.requires reminder 2025-02-07", "part R-1");
    assertThat(unless(aCase(), "hand-over", "2025-02-08"))
        .as("its day is over, and it was not done")
        .startsWith("! gate.default R-1", "! gate.demanded R-1", "! gate.requires reminder");
    assertThat(unless(reminded(), "hand-over", "2025-02-08"))
        .noneMatch(each -> each.contains("gate."));
    assertThat(unless(reminded().partHeld(1, "40.00"), "hand-over", "2025-02-08"))
        .startsWith("! gate.undisputed R-1")
        .doesNotContain("part R-1");
    assertThat(unless(aCase(), "first-call", "2025-02-06"))
        .as("no gate, no conditions of it")
        .noneMatch(each -> each.contains("gate.") || each.startsWith("part"));
  }

  @Test
  void aMarkCountsOnTheDayOfTheStep() {
    assertThat(
            unless(
                reminded().marked(MarkKind.DECEASED, "2025-02-15", null),
                "first-call",
                "2025-02-08"))
        .startsWith("! mark.DECEASED 2025-02-15");
    assertThat(
            unless(
                reminded().marked(MarkKind.DECEASED, "2025-02-01", "2025-02-15"),
                "first-call",
                "2025-02-08"))
        .as("it ends on that day")
        .contains("mark.DECEASED");
    assertThat(
            unless(
                reminded().marked(MarkKind.VULNERABLE, "2025-02-01", null),
                "second-call",
                "2025-02-08"))
        .startsWith("! mark.VULNERABLE 2025-02-01");
  }

  @Test
  void theLastOfOneDayIsCarriedOut() {
    ProcedurePlan plan =
        new ProcedurePlan(
            4,
            41,
            "twice",
            1,
            CountedFrom.DUE_DATE,
            List.of(
                new PlannedStep("mail", 7, StepChannel.EMAIL, "x", 0, true, true, List.of()),
                new PlannedStep("sms", 7, StepChannel.SMS, "x", 0, true, true, List.of())));
    assertThat(unless(aCase(), plan, "mail", DUE)).startsWith("! overtaken sms");
    assertThat(unless(aCase(), plan, "sms", DUE)).noneMatch(each -> each.contains("overtaken"));
  }

  @Test
  void whereNothingLeadsThereIsNothingToTell() {
    CaseFacts facts = aCase().held(1, "DISPUTE", "2025-02-01", null).facts();
    Forecast.Coming call =
        new Forecast.Coming(Diary.standard().steps().get(1), LocalDate.parse("2025-02-15"));
    ProcedurePlan plan = Diary.standard();
    assertThat(WhatIf.of(facts, plan, LocalDate.parse("2025-02-08"), Around.only(plan), call))
        .isEmpty();
  }
}
