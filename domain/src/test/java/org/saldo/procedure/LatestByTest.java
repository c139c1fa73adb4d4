package org.saldo.procedure;

import static org.saldo.procedure.PlanDraft.call;
import static org.saldo.procedure.PlanDraft.handOver;
import static org.saldo.procedure.PlanDraft.mail;

import java.util.List;
import org.junit.jupiter.api.Test;

/** On the day on which the last day of a step passes undone somebody is told; it is still due. */
class LatestByTest {

  private static final ProcedurePlan PLAN =
      PlanDraft.primary(1, "p")
          .steps(
              mail("reminder", 7, 1).with(10, false, List.of()),
              call("call", 15, 1).with(17, false, List.of()),
              handOver("hand-over", 40, 2).with(41, false, List.of()));

  /** Due on 31 January: day 15 is 15 February, day 17 the 17th. */
  private static Diary aCase() {
    return new Diary(PLAN).owes(1, "2025-01-31").on("2025-02-07").night();
  }

  @Test
  void tellsOnTheDayAfterTheLastDayAndOnlyOnce() {
    aCase()
        .on("2025-02-15")
        .night()
        .tellsLate()
        .on("2025-02-16")
        .night()
        .tellsLate()
        .on("2025-02-17") // the day itself is not late
        .night()
        .tellsLate()
        .on("2025-02-18")
        .night()
        .tellsLate("call")
        .night()
        .tellsLate()
        .nightsUntil("2025-03-01")
        .tellsLate()
        .stands("reminder DONE 1", "call PROPOSED 1"); // still due
  }

  @Test
  void saysNothingOfWhatIsDoneInTime() {
    aCase()
        .on("2025-02-15")
        .night()
        .on("2025-02-17")
        .did("call", 1)
        .on("2025-02-18")
        .night()
        .tellsLate()
        .on("2025-02-25")
        .night()
        .tellsLate();
  }

  @Test
  void saysNothingOfWhatTheRunDidItself() {
    aCase().nightsUntil("2025-02-14").tellsLate().stands("reminder DONE 1");
    aCase().on("2025-02-11").night().tellsLate();
  }

  @Test
  void letsALateStepBeDoneAllTheSame() {
    aCase()
        .on("2025-02-15")
        .night()
        .on("2025-02-18")
        .night()
        .tellsLate("call")
        .on("2025-02-19")
        .did("call", 1)
        .night()
        .says()
        .tellsLate()
        .stands("reminder DONE 1", "call DONE 1");
  }

  @Test
  void doesNotCountHeldDays() {
    aCase()
        .on("2025-02-15")
        .night()
        .held(1, "DISPUTE", "2025-02-16", "2025-02-19") // three days
        .nightsUntil("2025-02-20") // day 17
        .tellsLate()
        .on("2025-02-21")
        .night()
        .tellsLate("call");
  }

  @Test
  void tellsOfWhatWaitsAtTheGateToo() {
    aCase()
        .on("2025-03-12") // 40 days
        .night()
        .tellsLate()
        .on("2025-03-13")
        .night()
        .tellsLate()
        .on("2025-03-14")
        .night()
        .tellsLate("hand-over")
        .on("2025-03-15")
        .night()
        .tellsLate();
  }

  @Test
  void saysNothingOfWhatWasPaid() {
    aCase()
        .on("2025-02-15")
        .night()
        .settled(1)
        .on("2025-02-18")
        .night()
        .tellsLate()
        .stands("reminder DONE 1", "call NOT_APPLICABLE 1");
  }

  @Test
  void saysNothingOfWhatIsOvertakenInThatNight() {
    ProcedurePlan twoCalls =
        PlanDraft.primary(1, "p")
            .steps(call("one", 5, 1).with(8, false, List.of()), call("two", 9, 1));
    new Diary(twoCalls)
        .owes(1, "2025-01-31")
        .on("2025-02-05")
        .nightsUntil("2025-02-09") // nine days: it is late and not due any more
        .tellsLate()
        .stands("one OVERTAKEN 1", "two PROPOSED 1");
  }

  @Test
  void tellsAtOnceOfWhatIsProposedAfterItsLastDay() {
    new Diary(PLAN)
        .owes(1, "2025-01-31")
        .on("2025-02-01")
        .night()
        .on("2025-02-20") // the 15th to 19th were missed: a run each night had told on the 18th
        .night()
        .says("reminder OVERTAKEN 1", "call ACT 1")
        .tellsLate("call")
        .on("2025-02-21")
        .night()
        .tellsLate();
  }

  @Test
  void tellsAfterMissedNights() {
    aCase().on("2025-02-15").night().on("2025-02-25").night().tellsLate("call");
  }

  @Test
  void tellsOfEachLeadingItemByItself() {
    aCase()
        .on("2025-02-15")
        .night()
        .on("2025-02-18")
        .night()
        .tellsLate("call")
        .owes(2, "2025-02-01")
        .settled(1)
        .on("2025-02-19") // 18 days of the second
        .night()
        .says("reminder OVERTAKEN 2", "call ACT 2")
        .tellsLate("call")
        .on("2025-02-20")
        .night()
        .tellsLate();
  }

  @Test
  void countsStepByStepFromTheDayOnWhichTheOneBeforeWasDone() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .stepByStep()
            .steps(mail("mail", 5, 1), call("call", 3, 1).with(5, false, List.of()));
    new Diary(plan)
        .owes(1, "2025-01-31")
        .on("2025-02-05")
        .night()
        .says("mail ACT 1")
        .on("2025-02-08")
        .night()
        .says("call ACT 1")
        .on("2025-02-10") // five days after it
        .night()
        .tellsLate()
        .on("2025-02-11")
        .night()
        .tellsLate("call")
        .on("2025-02-12")
        .night()
        .tellsLate();
  }
}
