package org.saldo.procedure;

import static org.saldo.procedure.PlanDraft.atLeast;
import static org.saldo.procedure.PlanDraft.call;
import static org.saldo.procedure.PlanDraft.handOver;
import static org.saldo.procedure.PlanDraft.mail;
import static org.saldo.procedure.condition.ConditionFact.AMOUNT_OPEN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.debtor.MarkKind;

/** At most one step a run, n days after the one before it was really done, or skipped. */
class StepByStepTest {

  private static final ProcedurePlan PLAN =
      PlanDraft.primary(1, "p")
          .stepByStep()
          .steps(mail("reminder", 3, 1), call("call", 5, 1), mail("warning", 4, 2));

  private static Diary aCase() {
    return new Diary(PLAN).owes(1, "2025-01-31").on("2025-01-31");
  }

  @Test
  void countsTheFirstFromDayZero() {
    aCase().nightsUntil("2025-02-02").stands().nightsUntil("2025-02-03").says("reminder ACT 1");
    ProcedurePlan early =
        PlanDraft.primary(1, "p").stepByStep().steps(mail("notice", -2, 0), mail("mail", 3, 1));
    new Diary(early)
        .owes(1, "2025-01-31")
        .on("2025-01-28")
        .night()
        .says()
        .on("2025-01-29")
        .night()
        .says("notice ACT 1")
        .nightsUntil("2025-01-31")
        .says()
        .nightsUntil("2025-02-01")
        .says("mail ACT 1");
  }

  @Test
  void countsTheNextFromTheDayOnWhichTheOneBeforeWasDone() {
    aCase()
        .nightsUntil("2025-02-03")
        .says("reminder ACT 1")
        .nightsUntil("2025-02-07")
        .says()
        .nightsUntil("2025-02-08")
        .says("call ACT 1")
        .did("call", 1)
        .nightsUntil("2025-02-11")
        .says()
        .nightsUntil("2025-02-12")
        .says("warning ACT 1")
        .hasLevel(2)
        .nightsUntil("2025-04-01")
        .says()
        .stands("reminder DONE 1", "call DONE 1", "warning DONE 1");
  }

  @Test
  void doesNotCountFromTheDayOnWhichItWasProposed() {
    aCase()
        .nightsUntil("2025-02-20")
        .stands("reminder DONE 1", "call PROPOSED 1") // since the 8th
        .did("call", 1)
        .nightsUntil("2025-02-23")
        .says()
        .nightsUntil("2025-02-24")
        .says("warning ACT 1");
  }

  @Test
  void countsAStepThatDidNotFitAsThrough() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .stepByStep()
            .steps(
                mail("reminder", 3, 1),
                call("call", 5, 1).with(List.of(atLeast(AMOUNT_OPEN, "100.01"))),
                mail("warning", 4, 2));
    new Diary(plan)
        .owes(1, "2025-01-31")
        .on("2025-01-31")
        .nightsUntil("2025-02-08")
        .says("call NOT_APPLICABLE 1")
        .nightsUntil("2025-02-11")
        .says()
        .nightsUntil("2025-02-12")
        .says("warning ACT 1")
        .stands("reminder DONE 1", "call NOT_APPLICABLE 1", "warning DONE 1");
  }

  @Test
  void takesOneStepADay() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .stepByStep()
            .steps(mail("one", 0, 1), mail("two", 0, 2), mail("three", 0, 3));
    new Diary(plan)
        .owes(1, "2025-01-31")
        .on("2025-01-31")
        .night()
        .says("one ACT 1")
        .night()
        .says()
        .on("2025-02-01")
        .night()
        .says("two ACT 1")
        .night()
        .says()
        .on("2025-02-05")
        .night()
        .says("three ACT 1")
        .hasLevel(3);
  }

  @Test
  void comesLaterAfterMissedNightsAndOvertakesNothing() {
    aCase()
        .night()
        .on("2025-02-20") // 20 days
        .night()
        .says("reminder ACT 1")
        .nightsUntil("2025-02-24")
        .says()
        .on("2025-03-03")
        .night()
        .says("call ACT 1")
        .did("call", 1)
        .on("2025-03-06")
        .night()
        .says()
        .on("2025-03-20")
        .night()
        .says("warning ACT 1")
        .stands("reminder DONE 1", "call DONE 1", "warning DONE 1");
  }

  @Test
  void doesNotCountHeldDays() {
    aCase()
        .nightsUntil("2025-02-03")
        .says("reminder ACT 1")
        .held(1, "DISPUTE", "2025-02-04", "2025-02-06") // two days
        .nightsUntil("2025-02-09")
        .says()
        .nightsUntil("2025-02-10")
        .says("call ACT 1");
  }

  @Test
  void takesAHeldProposalUpAgain() {
    aCase()
        .nightsUntil("2025-02-08")
        .says("call ACT 1")
        .held(1, "DISPUTE", "2025-02-09", "2025-02-12")
        .nightsUntil("2025-02-11")
        .stands("reminder DONE 1", "call PARKED 1")
        .nightsUntil("2025-02-12")
        .says("call ACT 1")
        .stands("reminder DONE 1", "call PROPOSED 1");
  }

  @Test
  void beginsAfreshWithTheNextOldestWhenTheLeadingOneIsPaid() {
    aCase()
        .owes(2, "2025-02-03")
        .nightsUntil("2025-02-08")
        .says("call ACT 1")
        .on("2025-02-09")
        .settled(1)
        .night()
        .says("reminder ACT 2")
        .stands("reminder DONE 1", "call NOT_APPLICABLE 1", "reminder DONE 2")
        .nightsUntil("2025-02-13")
        .says()
        .nightsUntil("2025-02-14")
        .says("call ACT 2");
  }

  @Test
  void waitsAtTheGateForAsLongAsItTakes() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .stepByStep()
            .steps(
                mail("reminder", 3, 1), handOver("hand-over", 5, 2, "reminder"), mail("m", 2, 2));
    new Diary(plan)
        .owes(1, "2025-01-31")
        .on("2025-01-31")
        .nightsUntil("2025-02-08")
        .says("hand-over PARKED 1")
        .nightsUntil("2025-02-20")
        .says()
        .delivered(1, "2025-02-20") // in default from the 21st on
        .nightsUntil("2025-02-21")
        .says("hand-over ACT 1")
        .nightsUntil("2025-02-22")
        .says()
        .nightsUntil("2025-02-23")
        .says("m ACT 1");
  }

  @Test
  void goesOnUnderANewVersionAndRepeatsNothing() {
    ProcedurePlan second =
        PlanDraft.primary(1, "p")
            .version(2)
            .stepByStep()
            .steps(
                mail("reminder", 10, 1),
                mail("letter", 2, 1),
                call("call", 5, 1),
                mail("warning", 1, 2));
    aCase()
        .nightsUntil("2025-02-03")
        .says("reminder ACT 1")
        .inForce(second)
        .nightsUntil("2025-02-04")
        .says()
        .nightsUntil("2025-02-05")
        .says("letter ACT 1")
        .nightsUntil("2025-02-10")
        .says("call ACT 1")
        .did("call", 1)
        .nightsUntil("2025-02-11")
        .says("warning ACT 1")
        .nightsUntil("2025-03-20")
        .stands("reminder DONE 1", "letter DONE 1", "call DONE 1", "warning DONE 1");
  }

  @Test
  void endsWithInsolvencyAndSkipsContactWithHeirs() {
    aCase()
        .nightsUntil("2025-02-08")
        .marked(MarkKind.INSOLVENT, "2025-02-09", null)
        .nightsUntil("2025-03-20")
        .stands("reminder DONE 1", "call NOT_APPLICABLE 1");
    aCase()
        .marked(MarkKind.DECEASED, "2025-02-01", null)
        .nightsUntil("2025-02-03")
        .says("reminder NOT_APPLICABLE 1");
  }
}
