package org.saldo.procedure.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.ProcedureFlow;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;

class StepListTest {

  private static DraftStep step(String key, int day) {
    return new DraftStep(
        new PlannedStep(key, day, StepChannel.CALL, null, 0, false, true, List.of()), key);
  }

  private static DraftStep with(StepChannel channel, String template, String... requires) {
    return new DraftStep(
        new PlannedStep(
            "s",
            1,
            channel,
            template,
            0,
            true,
            true,
            List.of(requires),
            StepRecipient.DEBTOR,
            null),
        "S");
  }

  private static List<String> told(StepList list) {
    return list.steps().stream().map(s -> s.key() + s.day()).toList();
  }

  @Test
  void keepsTheOrderOfDaysAndOfOneDayTheOrderPut() {
    StepList list =
        new StepList(ProcedureFlow.BY_DAYS, List.of(step("b", 7), step("a", 7), step("c", -3)));
    assertThat(told(list)).containsExactly("c-3", "b7", "a7");
    assertThat(told(list.with(step("d", 7)))).containsExactly("c-3", "b7", "a7", "d7");
    assertThat(told(list.with(step("b", 9)))).containsExactly("c-3", "a7", "b9");
  }

  @Test
  void changesPlacesWithTheNeighbourAndDaysWithIt() {
    StepList list =
        new StepList(ProcedureFlow.BY_DAYS, List.of(step("a", 1), step("b", 5), step("c", 5)));
    assertThat(told(list.moved("b", true))).containsExactly("b1", "a5", "c5");
    assertThat(told(list.moved("b", false))).containsExactly("a1", "c5", "b5");
    assertThat(list.moved("a", true)).isEqualTo(list);
    assertThat(list.moved("c", false)).isEqualTo(list);
    assertThat(list.moved("x", false)).isEqualTo(list);
    assertThat(told(list.without("b"))).containsExactly("a1", "c5");
  }

  @Test
  void makesKeysOfNamesThatNothingElseHas() {
    assertThat(StepList.keyFor("Zweite Mahnung für Ärzte & Café", Set.of()))
        .isEqualTo("zweite-mahnung-fuer-aerzte-cafe");
    assertThat(StepList.keyFor("Call", Set.of("call", "call-2"))).isEqualTo("call-3");
    assertThat(StepList.keyFor("Υπενθύμιση", Set.of())).isEqualTo("step");
    assertThat(StepList.keyFor("2. Mahnung", Set.of())).isEqualTo("mahnung");
    String longest = StepList.keyFor("w".repeat(120), Set.of("w".repeat(34)));
    assertThat(step(longest, 1).check()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAStep() {
    assertThat(code(step("Key", 1))).isEqualTo("procedure.step.key");
    assertThat(code(step("a-", 1))).isEqualTo("procedure.step.key");
    assertThat(code(step("a", DraftStep.EARLIEST - 1))).isEqualTo("procedure.step.day");
    assertThat(code(step("a", DraftStep.LATEST + 1))).isEqualTo("procedure.step.day");
    assertThat(step("a", DraftStep.EARLIEST).check()).isEmpty();
    assertThat(step("a", DraftStep.LATEST).check()).isEmpty();
    assertThat(code(with(StepChannel.EMAIL, null))).isEqualTo("procedure.step.template");
    assertThat(code(with(StepChannel.CALL, "reminder"))).isEqualTo("procedure.step.template.none");
    assertThat(with(StepChannel.STATEMENT, null).check()).isEmpty();
    assertThat(code(with(StepChannel.EMAIL, "reminder", "a"))).isEqualTo("procedure.step.requires");
    assertThat(with(StepChannel.LEGAL, null, "a").check()).isEmpty();
    assertThat(code(with(StepChannel.INTERNAL_MAIL, "internal-report")))
        .isEqualTo("procedure.step.recipient");
    assertThat(code(with(StepChannel.STATUS, null))).isEqualTo("procedure.step.segment");
  }

  private static String code(DraftStep step) {
    return step.check().orElseThrow().code();
  }

  @Test
  void findsWhatDoesNotFitTogether() {
    DraftStep handOver =
        new DraftStep(
            new PlannedStep(
                "out",
                40,
                StepChannel.AGENCY_HANDOVER,
                null,
                0,
                true,
                false,
                List.of("late", "asked")),
            null);
    DraftStep asked =
        new DraftStep(
            new PlannedStep("asked", 7, StepChannel.EMAIL, "reminder", 2, true, true, List.of()),
            null);
    List<PlanFinding> found =
        PlanChecks.shape(
            new StepList(ProcedureFlow.BY_DAYS, List.of(handOver, step("late", 50), asked))
                .steps());
    assertThat(found)
        .extracting(f -> f.step() + " " + f.words().code() + " " + f.refuses())
        .containsExactly("out procedure.draft.requires true", "out procedure.draft.level false");
    assertThat(PlanChecks.shape(List.of(handOver)))
        .extracting(f -> f.words().code())
        .contains("procedure.draft.unasked");
    assertThat(PlanChecks.shape(List.of()))
        .extracting(f -> f.words().code())
        .containsExactly("procedure.draft.empty");
  }

  @Test
  void tellsWhatIsDifferent() {
    DraftStep later = step("b", 6);
    List<PlanDifference> all =
        PlanDifference.between(
            List.of(step("a", 1), step("b", 5), step("c", 9)),
            List.of(step("a", 1), later, step("d", 9)));
    assertThat(all)
        .extracting(d -> d.step() + " " + d.kind() + " " + d.changes().size())
        .containsExactly("b CHANGED 1", "d ADDED 0", "c REMOVED 0");
    assertThat(all.get(0).changes())
        .containsExactly(new PlanDifference.Change(PlanDifference.StepPart.DAY, 5, 6));
    assertThat(PlanDifference.between(List.of(later), List.of(later))).isEmpty();
  }
}
