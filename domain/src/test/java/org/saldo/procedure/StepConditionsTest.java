package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.procedure.PlanDraft.atLeast;
import static org.saldo.procedure.PlanDraft.call;
import static org.saldo.procedure.PlanDraft.handOver;
import static org.saldo.procedure.PlanDraft.lessThan;
import static org.saldo.procedure.PlanDraft.mail;
import static org.saldo.procedure.PlanDraft.noneOf;
import static org.saldo.procedure.condition.ConditionFact.AMOUNT_OPEN;
import static org.saldo.procedure.condition.ConditionFact.DUNNING_LEVEL;
import static org.saldo.procedure.condition.ConditionFact.MARK;
import static org.saldo.procedure.condition.ConditionFact.NUMBER_OPEN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.debtor.MarkKind;

/** A step may have conditions of its own. */
class StepConditionsTest {

  private static final ProcedurePlan PLAN =
      PlanDraft.primary(1, "p")
          .steps(
              mail("reminder", 7, 1),
              mail("warning", 14, 2).with(List.of(atLeast(AMOUNT_OPEN, "100"))),
              call("call", 21, 3)
                  .with(List.of(atLeast(AMOUNT_OPEN, "50"), atLeast(NUMBER_OPEN, "1"))));

  /** Due on 31 January: 14 days are over on 14 February, 21 on the 21st. */
  private static Diary aCase(String amount) {
    Diary diary = new Diary(PLAN).owes(1, "2025-01-31").on("2025-02-07").night();
    return owing(diary, amount);
  }

  private static Diary owing(Diary diary, String amount) {
    return diary.owes(diary.changing(1).open(amount).item());
  }

  @Test
  void carriesOutAStepWhoseConditionsHold() {
    aCase("100.00").on("2025-02-14").night().says("warning ACT 1").hasLevel(2);
  }

  @Test
  void findsAStepNotApplicableAndSaysWhy() {
    Diary diary = aCase("99.99").on("2025-02-14").night().says("warning NOT_APPLICABLE 1");
    Finding deciding = diary.verdict().reason().deciding();
    assertThat(deciding.code()).isEqualTo("condition.AMOUNT_OPEN");
    assertThat(deciding.held()).isFalse();
    assertThat(deciding.values().toString()).contains("AT_LEAST", "100", "99.99");
    diary.hasLevel(1).on("2025-02-15").night().says();
  }

  @Test
  void namesTheFirstConditionThatFails() {
    Diary diary = aCase("49.99").on("2025-02-21").night();
    assertThat(diary.decidedBy("call")).isEqualTo("condition.AMOUNT_OPEN");
  }

  @Test
  void carriesItOutWhenItFitsWhileItIsStillTheLatest() {
    Diary diary = aCase("99.99").on("2025-02-14").night();
    owing(diary, "100.00").on("2025-02-20").night().says("warning ACT 1").hasLevel(2);
    diary.on("2025-02-21").night().says("call ACT 1").night().says();
    diary.stands("reminder DONE 1", "warning DONE 1", "call PROPOSED 1");
  }

  @Test
  void doesNotCarryItOutWhenALaterStepHasCome() {
    Diary diary = aCase("99.99").on("2025-02-14").night();
    diary.on("2025-02-21").night().says("call ACT 1");
    owing(diary, "100.00").on("2025-02-22").night().says();
    diary.stands("reminder DONE 1", "warning NOT_APPLICABLE 1", "call PROPOSED 1");
  }

  @Test
  void doesNotCarryItOutWhenItFitsOnTheDayOnWhichALaterStepComes() {
    Diary diary = aCase("99.99").on("2025-02-14").night().nightsUntil("2025-02-20");
    owing(diary, "100.00").on("2025-02-21").night().says("call ACT 1");
    diary.stands("reminder DONE 1", "warning NOT_APPLICABLE 1", "call PROPOSED 1");
  }

  /** The warning waits while somebody is vulnerable; it would have gone out on the 18th. */
  private static Diary vulnerableUntilThe18th() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .steps(
                mail("warning", 14, 2).with(List.of(noneOf(MARK, "VULNERABLE"))),
                call("call", 21, 3));
    return new Diary(plan)
        .owes(1, "2025-01-31")
        .marked(MarkKind.VULNERABLE, "2025-02-10", "2025-02-18");
  }

  @Test
  void overtakesWhatFittedOnlyInNightsThatWereMissed() {
    vulnerableUntilThe18th()
        .on("2025-02-14")
        .night()
        .says("warning NOT_APPLICABLE 1")
        .on("2025-02-21")
        .night()
        .says("warning OVERTAKEN 1", "call ACT 1")
        .night()
        .says();
    vulnerableUntilThe18th()
        .on("2025-02-13") // all nights from the 14th to the 20th are missed
        .night()
        .on("2025-02-21")
        .night()
        .says("warning OVERTAKEN 1", "call ACT 1")
        .hasLevel(3);
  }

  @Test
  void carriesOutWhatDidNotFitInNightsThatWereMissedAndDoesNow() {
    vulnerableUntilThe18th()
        .on("2025-02-13")
        .night()
        .on("2025-02-18")
        .night()
        .says("warning ACT 1");
    vulnerableUntilThe18th()
        .on("2025-02-13")
        .night()
        .on("2025-02-17")
        .night()
        .says("warning NOT_APPLICABLE 1");
  }

  /** A call that a missed night would have proposed has raised the level, marked since or not. */
  @Test
  void reachesTheLevelOfACallThatAMissedNightWouldHaveProposed() {
    ProcedurePlan calls =
        PlanDraft.primary(1, "p").steps(mail("reminder", 7, 1), call("call", 14, 2));
    Diary nightly = new Diary(calls).owes(1, "2025-01-31").on("2025-02-13").night();
    Diary seldom = new Diary(calls).owes(1, "2025-01-31").on("2025-02-13").night();
    nightly.nightsUntil("2025-02-15").marked(MarkKind.DECEASED, "2025-02-16", null);
    nightly.nightsUntil("2025-02-20").hasLevel(2);
    seldom.marked(MarkKind.DECEASED, "2025-02-16", null).on("2025-02-20").night();
    seldom.says("call OVERTAKEN 1").hasLevel(2);
  }

  @Test
  void saysNothingNewWhileItDoesNotFit() {
    aCase("99.99")
        .on("2025-02-14")
        .night()
        .night()
        .says()
        .nightsUntil("2025-02-20")
        .says()
        .stands("reminder DONE 1", "warning NOT_APPLICABLE 1");
  }

  @Test
  void doesNotTakeBackWhatWasDoneWhenItDoesNotFitAnyMore() {
    Diary diary = aCase("100.00").on("2025-02-14").night();
    owing(diary, "10.00").on("2025-02-15").night().says();
    diary.stands("reminder DONE 1", "warning DONE 1").hasLevel(2);
  }

  @Test
  void withdrawsAProposalThatDoesNotFitAnyMore() {
    Diary diary = aCase("60.00").on("2025-02-21").night();
    owing(diary, "40.00").on("2025-02-22").night();
    diary.stands("reminder DONE 1", "warning NOT_APPLICABLE 1", "call NOT_APPLICABLE 1");
    owing(diary, "60.00").on("2025-02-23").night().says("call ACT 1").night().says();
  }

  @Test
  void overtakesOfMissedNightsWhatWouldNotHaveFittedAllTheSame() {
    aCase("100.00")
        .on("2025-02-21") // the 14th was missed
        .night()
        .says("warning OVERTAKEN 1", "call ACT 1");
  }

  @Test
  void looksAtConditionsAsTheyAreOnTheDayOfTheLook() {
    // On the 14th 100.00 were open, on the 16th, the next look, are 99.99.
    aCase("99.99").on("2025-02-16").night().says("warning NOT_APPLICABLE 1");
    aCase("100.00").on("2025-02-16").night().says("warning ACT 1");
  }

  @Test
  void seesTheLevelThatAnEarlierNightReached() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .steps(
                mail("one", 1, 1),
                mail("two", 2, 2).with(List.of(atLeast(DUNNING_LEVEL, "1"))),
                mail("three", 3, 3).with(List.of(lessThan(DUNNING_LEVEL, "1"))));
    new Diary(plan)
        .owes(1, "2025-01-31")
        .on("2025-01-31")
        .nightsUntil("2025-02-03")
        .stands("one DONE 1", "two DONE 1", "three NOT_APPLICABLE 1")
        .hasLevel(2);
  }

  /** The mark alone would let it wait at the gate, the condition alone would be asked again. */
  @Test
  void takesUpAHandOverThatAMarkAndAConditionStopped() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .steps(handOver("hand-over", 7, 1).with(List.of(atLeast(AMOUNT_OPEN, "100"))));
    Diary diary =
        new Diary(plan)
            .owes(1, "2025-01-31")
            .delivered(1, "2025-02-01")
            .marked(MarkKind.VULNERABLE, "2025-02-01", "2025-02-10");
    owing(diary, "50.00").on("2025-02-07").night().says("hand-over NOT_APPLICABLE 1");
    owing(diary, "100.00").on("2025-02-10").night().says("hand-over ACT 1");
  }
}
