package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.procedure.Diary.standard;
import static org.saldo.procedure.PlanDraft.atLeast;
import static org.saldo.procedure.PlanDraft.call;
import static org.saldo.procedure.PlanDraft.lessThan;
import static org.saldo.procedure.PlanDraft.mail;
import static org.saldo.procedure.PlanDraft.oneOf;
import static org.saldo.procedure.condition.ConditionFact.AMOUNT_OPEN;
import static org.saldo.procedure.condition.ConditionFact.DAYS_OVERDUE;
import static org.saldo.procedure.condition.ConditionFact.DUNNING_LEVEL;
import static org.saldo.procedure.condition.ConditionFact.SEGMENT;

import org.junit.jupiter.api.Test;
import org.saldo.procedure.condition.Trait;

/**
 * Rules in priority order pick at most one primary procedure per case; a person may pin another.
 */
class AssignmentTest {

  private static final ProcedurePlan BIG =
      PlanDraft.primary(2, "big")
          .priority(10)
          .when(atLeast(AMOUNT_OPEN, "200.00"))
          .steps(mail("big-mail", 3, 3), call("big-call", 10, 3));
  private static final ProcedurePlan SMALL =
      PlanDraft.primary(3, "small")
          .priority(20)
          .when(lessThan(AMOUNT_OPEN, "500"))
          .steps(mail("small-mail", 5, 1));

  private static Diary aCase(String amount, ProcedurePlan... plans) {
    return new Diary(plans)
        .owes(new ItemDraft(1, java.time.LocalDate.of(2025, 1, 31)).open(amount).item())
        .on("2025-02-03");
  }

  @Test
  void takesTheFirstByPriorityWhoseConditionsHold() {
    aCase("199.99", SMALL, BIG).follows("small");
    aCase("200.00", SMALL, BIG).follows("big");
    aCase("200.01", SMALL, BIG).follows("big");
    aCase("499.99", SMALL).follows("small");
    aCase("500.00", SMALL).follows(null);
  }

  @Test
  void takesTheOneForEveryCaseLast() {
    aCase("199.99", standard(), BIG).follows("standard");
    aCase("200.00", standard(), BIG).follows("big");
    aCase("1.00", standard(), BIG, SMALL).follows("small");
  }

  @Test
  void leavesACaseAloneThatNoProcedureIsFor() {
    aCase("199.99", BIG).night().says().stands().follows(null);
    aCase("199.99").night().says().stands().follows(null);
  }

  @Test
  void asksForAllConditions() {
    ProcedurePlan both =
        PlanDraft.primary(4, "both")
            .priority(5)
            .when(atLeast(AMOUNT_OPEN, "100"), oneOf(SEGMENT, "gold", "silver"))
            .steps(mail("m", 1, 0));
    aCase("100.00", both, standard()).is(SEGMENT, Trait.of("silver")).follows("both");
    aCase("99.99", both, standard()).is(SEGMENT, Trait.of("silver")).follows("standard");
    aCase("100.00", both, standard()).is(SEGMENT, Trait.of("bronze")).follows("standard");
    aCase("100.00", both, standard()).is(SEGMENT, Trait.of((String) null)).follows("standard");
  }

  @Test
  void letsAPinWin() {
    aCase("300.00", standard(), BIG, SMALL).pinned("standard").follows("standard");
    aCase("600.00", standard(), BIG, SMALL).pinned("small").follows("small"); // it does not fit
    aCase("300.00", standard(), BIG).pinned("big").night().says("big-mail ACT 1");
  }

  @Test
  void doesNotCountAPinOnAProcedureThatIsNotInForceAnyMore() {
    aCase("300.00", standard(), BIG).pinned("small").follows("big");
    aCase("300.00", standard(), BIG, SMALL)
        .pinned("small")
        .follows("small")
        .outOfForce(3)
        .follows("big")
        .pinned(null)
        .follows("big");
  }

  @Test
  void saysWhatWasTried() {
    Assignment assignment = aCase("199.99", standard(), BIG, SMALL).assignment();
    assertThat(assignment.because()).isNotEmpty();
    assertThat(assignment.because().toString()).contains("AMOUNT_OPEN").contains("199.99");
    Reason reason =
        aCase("300.00", standard(), BIG, SMALL).on("2025-02-03").night().verdict().reason();
    assertThat(reason.toString()).contains("AMOUNT_OPEN").contains("300.00");
  }

  @Test
  void goesOverToAnotherProcedureWhenAFactChanges() {
    Diary diary = aCase("300.00", standard(), BIG).night().says("big-mail ACT 1").hasLevel(3);
    diary.owes(diary.changing(1).open("100.00").item());
    diary
        .on("2025-02-06")
        .night()
        .says() // six days
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1")
        .hasLevel(3) // never falls
        .stands("big-mail DONE 1", "reminder DONE 1");
  }

  @Test
  void withdrawsWhatTheOtherProcedureHadProposed() {
    Diary diary = aCase("300.00", standard(), BIG).on("2025-02-10").night();
    diary.says("big-mail OVERTAKEN 1", "big-call ACT 1");
    diary.owes(diary.changing(1).open("100.00").item());
    diary.on("2025-02-11").night().says("reminder ACT 1");
    diary.stands("big-mail OVERTAKEN 1", "big-call NOT_APPLICABLE 1", "reminder DONE 1");
  }

  @Test
  void withdrawsWhatAProcedureHadProposedThatIsNotTheOneOfTheCaseByPin() {
    aCase("300.00", standard(), BIG)
        .on("2025-02-10")
        .night()
        .pinned("standard")
        .night()
        .says("reminder ACT 1")
        .stands("big-mail OVERTAKEN 1", "big-call NOT_APPLICABLE 1", "reminder DONE 1")
        .night()
        .says();
  }

  @Test
  void repeatsNothingWhenACaseComesBackToAProcedure() {
    Diary diary = aCase("300.00", standard(), BIG).night().says("big-mail ACT 1");
    diary.owes(diary.changing(1).open("100.00").item()).on("2025-02-07").night();
    diary.owes(diary.changing(1).open("300.00").item()).on("2025-02-08").night().says();
    diary.on("2025-02-10").night().says("big-call ACT 1");
    diary.stands("big-mail DONE 1", "reminder DONE 1", "big-call PROPOSED 1");
  }

  @Test
  void keepsStepsOfTwoProceduresApartThatHaveOneKey() {
    ProcedurePlan other =
        PlanDraft.primary(4, "other")
            .priority(10)
            .when(atLeast(AMOUNT_OPEN, "200"))
            .steps(mail("reminder", 7, 1));
    Diary diary = aCase("100.00", standard(), other).on("2025-02-07").night();
    diary.says("reminder ACT 1").owes(diary.changing(1).open("200.00").item());
    diary.on("2025-02-08").night().says("reminder ACT 1");
    diary.stands("reminder DONE 1", "reminder DONE 1");
  }

  @Test
  void changesTheProcedureOnTheDayOnWhichADayConditionHolds() {
    ProcedurePlan old =
        PlanDraft.primary(4, "old")
            .priority(10)
            .when(atLeast(DAYS_OVERDUE, "30"))
            .steps(mail("last-warning", 30, 2));
    aCase("100.00", standard(), old)
        .on("2025-03-01") // 29 days
        .follows("standard")
        .night()
        .on("2025-03-02")
        .follows("old")
        .night()
        .says("last-warning ACT 1")
        .stands(
            "reminder OVERTAKEN 1",
            "first-call OVERTAKEN 1",
            "second-call NOT_APPLICABLE 1",
            "last-warning DONE 1");
  }

  /** Same business date, same facts: the level that the first run reached is not a new fact. */
  @Test
  void doesNotChangeTheProcedureInTheSecondRunOfANight() {
    ProcedurePlan later =
        PlanDraft.primary(4, "later")
            .priority(10)
            .when(atLeast(DUNNING_LEVEL, "1"))
            .steps(mail("follow-up", 5, 1));
    aCase("100.00", standard(), later)
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1")
        .night()
        .says()
        .follows("standard")
        .on("2025-02-08")
        .follows("later")
        .night()
        .says("follow-up ACT 1");
  }

  /** Nothing that is due vanishes because a case was another's for a day. */
  @Test
  void takesUpAgainWhatWasWithdrawnWhenACaseComesBack() {
    Diary diary = aCase("300.00", standard(), BIG).on("2025-02-10").night();
    diary.owes(diary.changing(1).open("100.00").item()).on("2025-02-11").night();
    diary.owes(diary.changing(1).open("300.00").item()).on("2025-02-12").night();
    diary.says("big-call ACT 1");
  }
}
