package org.saldo.procedure;

import static org.saldo.procedure.Diary.standard;
import static org.saldo.procedure.PlanDraft.atLeast;
import static org.saldo.procedure.PlanDraft.call;
import static org.saldo.procedure.PlanDraft.internal;
import static org.saldo.procedure.PlanDraft.lessThan;
import static org.saldo.procedure.PlanDraft.mail;
import static org.saldo.procedure.PlanDraft.oneOf;
import static org.saldo.procedure.condition.ConditionFact.AMOUNT_OPEN;
import static org.saldo.procedure.condition.ConditionFact.DAYS_OVERDUE;
import static org.saldo.procedure.condition.ConditionFact.HELD_BY;
import static org.saldo.procedure.condition.ConditionFact.MARK;

import org.junit.jupiter.api.Test;
import org.saldo.debtor.MarkKind;

/** Secondary procedures that begin and end by what a case is like. */
class SecondaryByStateTest {

  /** The sample: at once to the sales representative, some days later to the manager. */
  private static final ProcedurePlan DISPUTE =
      PlanDraft.secondary(5, "dispute")
          .when(oneOf(HELD_BY, "DISPUTE"))
          .steps(internal("tell-rep", 0), internal("tell-manager", 5));

  private static Diary aCase(ProcedurePlan... plans) {
    return new Diary(plans).owes(1, "2025-01-31").on("2025-02-01").night().says().turns();
  }

  private static Diary disputed() {
    return aCase(standard(), DISPUTE)
        .held(1, "DISPUTE", "2025-02-03", null)
        .on("2025-02-02")
        .night()
        .turns()
        .on("2025-02-03")
        .night()
        .turns("dispute begins");
  }

  @Test
  void beginsOnTheDayAndActsAtOnce() {
    disputed()
        .says("tell-rep ACT 1")
        .atWork("dispute")
        .night()
        .says()
        .turns()
        .nightsUntil("2025-02-07")
        .says()
        .nightsUntil("2025-02-08")
        .says("tell-manager ACT 1")
        .nightsUntil("2025-02-25")
        .says()
        .turns()
        .atWork("dispute"); // for as long as the dispute
  }

  /** Nights that were missed before it began say nothing about what it proposed since. */
  @Test
  void keepsWhatALookProposedAfterMissedNights() {
    ProcedurePlan calls =
        PlanDraft.secondary(6, "ask").when(atLeast(DAYS_OVERDUE, "5")).steps(call("ask-why", 0, 0));
    aCase(standard(), calls)
        .on("2025-02-05")
        .night()
        .says("ask-why ACT 1")
        .lastRun("2025-02-01")
        .night()
        .says()
        .stands("ask-why PROPOSED 1");
  }

  @Test
  void endsWhenItsBeginningHoldsNoMore() {
    disputed()
        .held(1, "DISPUTE", "2025-02-03", "2025-02-06")
        .nightsUntil("2025-02-05")
        .turns()
        .atWork("dispute")
        .nightsUntil("2025-02-06")
        .turns("dispute ends")
        .atWork()
        .nightsUntil("2025-02-10") // day 7 of the primary: three days were held
        .says("reminder ACT 1")
        .stands("tell-rep DONE 1", "reminder DONE 1");
  }

  @Test
  void beginsAgainAsAnotherCycleAndRepeatsItsSteps() {
    disputed()
        .held(1, "DISPUTE", "2025-02-03", "2025-02-05")
        .nightsUntil("2025-02-06")
        .atWork()
        .held(1, "DISPUTE", "2025-02-07", null)
        .nightsUntil("2025-02-07")
        .turns("dispute begins")
        .says("tell-rep ACT 1")
        .stands("tell-rep DONE 1", "tell-rep DONE 1/2")
        .nightsUntil("2025-02-12")
        .says("tell-manager ACT 1")
        .stands("tell-rep DONE 1", "tell-rep DONE 1/2", "tell-manager DONE 1/2");
  }

  @Test
  void endsByItsEndConditions() {
    ProcedurePlan plan =
        PlanDraft.secondary(5, "big")
            .when(atLeast(AMOUNT_OPEN, "100"))
            .endsWhen(lessThan(AMOUNT_OPEN, "50"))
            .steps(internal("tell", 0), internal("again", 10));
    Diary diary = new Diary(plan).owes(1, "2025-01-31").on("2025-02-01").night();
    diary.turns("big begins").says("tell ACT 1");
    diary.owes(diary.changing(1).open("60.00").item());
    diary.on("2025-02-02").night().turns().atWork("big"); // its start holds no more: never mind
    diary.owes(diary.changing(1).open("49.99").item());
    diary.on("2025-02-03").night().turns("big ends").atWork().says();
    diary.owes(diary.changing(1).open("100.00").item());
    diary.on("2025-02-04").night().turns("big begins").says("tell ACT 1");
  }

  @Test
  void asksForAllEndConditions() {
    ProcedurePlan plan =
        PlanDraft.secondary(5, "big")
            .when(atLeast(AMOUNT_OPEN, "100"))
            .endsWhen(lessThan(AMOUNT_OPEN, "50"), atLeast(DAYS_OVERDUE, "5"))
            .steps(internal("tell", 0));
    Diary diary = new Diary(plan).owes(1, "2025-01-31").on("2025-02-01").night();
    diary.turns("big begins").owes(diary.changing(1).open("10.00").item());
    diary.nightsUntil("2025-02-04").turns().atWork("big").nightsUntil("2025-02-05");
    diary.turns("big ends").atWork();
  }

  @Test
  void withdrawsAtItsEndWhatIsOpen() {
    ProcedurePlan calls =
        PlanDraft.secondary(5, "calls")
            .when(atLeast(AMOUNT_OPEN, "100"))
            .steps(call("ask", 0, 1), call("ask-again", 3, 1));
    Diary diary = new Diary(calls).owes(1, "2025-01-31").on("2025-02-01").night();
    diary.stands("ask PROPOSED 1").owes(diary.changing(1).open("99.99").item());
    diary.on("2025-02-02").night().turns("calls ends").stands("ask NOT_APPLICABLE 1");
    diary.nightsUntil("2025-02-20").says().stands("ask NOT_APPLICABLE 1");
  }

  @Test
  void endsWithInsolvency() {
    disputed()
        .marked(MarkKind.INSOLVENT, "2025-02-05", null)
        .nightsUntil("2025-02-04")
        .atWork("dispute")
        .nightsUntil("2025-02-05")
        .turns("dispute ends")
        .atWork()
        .nightsUntil("2025-02-20")
        .turns()
        .stands("tell-rep DONE 1");
  }

  @Test
  void endsWhenNobodyWorksTheCaseAnyMoreOrAllIsPaid() {
    disputed().worksFrom(null).on("2025-02-04").night().turns("dispute ends").atWork();
    disputed().on("2025-02-04").settled(1).night().turns("dispute ends").atWork();
  }

  @Test
  void beginsNothingOnACaseNobodyWorks() {
    aCase(DISPUTE)
        .worksFrom("2025-02-10")
        .held(1, "DISPUTE", "2025-02-03", null)
        .nightsUntil("2025-02-09")
        .stands()
        .atWork()
        .nightsUntil("2025-02-10")
        .turns("dispute begins")
        .says("tell-rep ACT 1");
  }

  @Test
  void standsStillWhileAPersonStopsAllSteps() {
    disputed()
        .held(1, "MANUAL", "2025-02-06", "2025-02-12")
        .nightsUntil("2025-02-11")
        .says()
        .stands("tell-rep DONE 1")
        .atWork("dispute")
        .nightsUntil("2025-02-12")
        .says("tell-manager ACT 1"); // the days went on
  }

  @Test
  void isNotStoppedByTheHoldThatItIsAbout() {
    disputed().stands("tell-rep DONE 1").nightsUntil("2025-02-08").says("tell-manager ACT 1");
  }

  @Test
  void leavesThePrimaryAlone() {
    ProcedurePlan small =
        PlanDraft.secondary(5, "note").when(atLeast(AMOUNT_OPEN, "50")).steps(internal("note", 4));
    new Diary(standard(), small)
        .owes(1, "2025-01-31")
        .on("2025-02-03")
        .night()
        .turns("note begins")
        .says()
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1", "note ACT 1")
        .hasLevel(1)
        .on("2025-02-15")
        .night()
        .says("first-call ACT 1")
        .stands("reminder DONE 1", "first-call PROPOSED 1", "note DONE 1");
  }

  @Test
  void worksTwoBesideThePrimaryThatDoNotTouchEachOther() {
    ProcedurePlan marked =
        PlanDraft.secondary(6, "heirs")
            .when(oneOf(MARK, "DECEASED"))
            .steps(internal("tell-rep", 1), internal("tell-legal", 3));
    disputed()
        .inForce(marked)
        .marked(MarkKind.DECEASED, "2025-02-04", "2025-02-20")
        .nightsUntil("2025-02-04")
        .turns("heirs begins")
        .atWork("dispute", "heirs")
        .nightsUntil("2025-02-05")
        .says("tell-rep ACT 1") // the key of a step of the other
        .nightsUntil("2025-02-08")
        .says("tell-legal ACT 1", "tell-manager ACT 1")
        .nightsUntil("2025-02-20")
        .turns("heirs ends")
        .atWork("dispute")
        .stands("tell-rep DONE 1", "tell-manager DONE 1", "tell-rep DONE 1", "tell-legal DONE 1");
  }

  @Test
  void countsByDaysFromTheDayOnWhichItBegan() {
    ProcedurePlan byDays =
        PlanDraft.secondary(5, "dispute")
            .byDays()
            .when(oneOf(HELD_BY, "DISPUTE"))
            .steps(internal("one", 0), internal("two", 2), internal("three", 4));
    aCase(byDays)
        .held(1, "DISPUTE", "2025-02-03", null)
        .on("2025-02-03")
        .night()
        .says("one ACT 1")
        .on("2025-02-04")
        .night()
        .says()
        .on("2025-02-07") // the nights of the 5th and 6th were missed
        .night()
        .says("two OVERTAKEN 1", "three ACT 1");
  }

  @Test
  void doesNotAskTheDebtorForWhatIsDisputed() {
    ProcedurePlan writes =
        PlanDraft.secondary(5, "dispute")
            .when(oneOf(HELD_BY, "DISPUTE"))
            .steps(mail("demand", 0, 1));
    aCase(writes).held(1, "DISPUTE", "2025-02-03", null).nightsUntil("2025-02-20").hasLevel(0);
  }

  /** And proposes it again when the dispute is over. */
  @Test
  void withdrawsACallAboutWhatIsDisputedNow() {
    ProcedurePlan calls =
        PlanDraft.secondary(5, "calls").when(atLeast(AMOUNT_OPEN, "100")).steps(call("ask", 0, 1));
    new Diary(calls)
        .owes(1, "2025-01-31")
        .on("2025-02-01")
        .night()
        .stands("ask PROPOSED 1")
        .held(1, "DISPUTE", "2025-02-02", "2025-02-03")
        .on("2025-02-02")
        .night()
        .stands("ask PARKED 1")
        .on("2025-02-03")
        .night()
        .stands("ask PROPOSED 1");
  }
}
