package org.saldo.procedure;

import static org.saldo.procedure.Diary.standard;
import static org.saldo.procedure.PlanDraft.call;
import static org.saldo.procedure.PlanDraft.mail;

import org.junit.jupiter.api.Test;

/** A new version repeats nothing; by the key of a step it is known what was done already. */
class NewVersionsTest {

  private static final PlannedStep REMINDER = mail("reminder", 7, 1);
  private static final PlannedStep CALL = call("call", 15, 1);

  private static PlanDraft version(int number) {
    return PlanDraft.primary(1, "p").version(number);
  }

  private static Diary aCase() {
    return new Diary(version(1).steps(REMINDER, CALL)).owes(1, "2025-01-31").on("2025-01-31");
  }

  @Test
  void doesNotRepeatAStepThatMovedToALaterDay() {
    aCase()
        .nightsUntil("2025-02-08")
        .inForce(version(2).steps(REMINDER.on(12), CALL.on(20)))
        .nightsUntil("2025-02-19")
        .stands("reminder DONE 1")
        .nightsUntil("2025-02-20")
        .says("call ACT 1");
  }

  @Test
  void doesNotRepeatAStepThatComesAfterOthersNow() {
    aCase()
        .nightsUntil("2025-02-08")
        .inForce(version(2).steps(CALL.on(10), REMINDER.on(20)))
        .nightsUntil("2025-02-10")
        .says("call ACT 1")
        .did("call", 1)
        .nightsUntil("2025-03-20")
        .stands("reminder DONE 1", "call DONE 1");
  }

  @Test
  void overtakesWhatIsAddedBeforeThePresentStep() {
    aCase()
        .nightsUntil("2025-02-15")
        .inForce(version(2).steps(REMINDER, mail("letter", 10, 2), CALL))
        .nightsUntil("2025-02-16")
        .says("letter OVERTAKEN 1")
        .nightsUntil("2025-02-20")
        .says()
        .stands("reminder DONE 1", "letter OVERTAKEN 1", "call PROPOSED 1");
  }

  @Test
  void carriesOutWhatIsAddedAfterThePresentStepAndDueAlready() {
    aCase()
        .nightsUntil("2025-02-12")
        .inForce(version(2).steps(REMINDER, mail("letter", 10, 2), CALL))
        .nightsUntil("2025-02-13")
        .says("letter ACT 1")
        .hasLevel(2)
        .nightsUntil("2025-02-15")
        .says("call ACT 1");
  }

  @Test
  void keepsInHistoryWhatIsRemoved() {
    aCase()
        .nightsUntil("2025-02-08")
        .inForce(version(2).steps(CALL))
        .nightsUntil("2025-02-15")
        .says("call ACT 1")
        .stands("reminder DONE 1", "call PROPOSED 1");
  }

  @Test
  void bringsBackARemovedStepWithoutRepeatingIt() {
    aCase()
        .nightsUntil("2025-02-08")
        .inForce(version(2).steps(CALL))
        .nightsUntil("2025-02-09")
        .inForce(version(3).steps(REMINDER.on(10), CALL))
        .nightsUntil("2025-02-14")
        .stands("reminder DONE 1");
  }

  @Test
  void changesTheChannelOfWhatWasNotDoneYet() {
    PlannedStep letter =
        new PlannedStep(
            "call", 15, StepChannel.LETTER, "reminder", 1, true, true, java.util.List.of());
    aCase()
        .nightsUntil("2025-02-10")
        .inForce(version(2).steps(REMINDER, letter))
        .nightsUntil("2025-02-15")
        .says("call ACT 1")
        .stands("reminder DONE 1", "call DONE 1");
  }

  @Test
  void neverLetsTheLevelFall() {
    aCase()
        .nightsUntil("2025-02-15")
        .hasLevel(1)
        .inForce(version(2).steps(REMINDER, CALL, mail("friendly", 20, 0)))
        .nightsUntil("2025-02-20")
        .says("friendly ACT 1", "call OVERTAKEN 1")
        .hasLevel(1);
  }

  @Test
  void changesNothingWhenAVersionIsTheSame() {
    Diary diary = new Diary(standard()).owes(1, "2025-01-31").on("2025-01-31");
    diary.nightsUntil("2025-02-15");
    ProcedurePlan again =
        new ProcedurePlan(1, 12, "standard", 2, CountedFrom.DUE_DATE, standard().steps());
    diary.inForce(again).night().says().nightsUntil("2025-02-20").says();
    diary.stands("reminder DONE 1", "first-call PROPOSED 1");
  }

  @Test
  void countsFromTheInvoiceDateWhenTheNewVersionDoes() {
    aCase() // issued on 17 January
        .nightsUntil("2025-02-08")
        .inForce(version(2).fromInvoice().steps(REMINDER.on(21), CALL.on(25)))
        .nightsUntil("2025-02-10") // 24 days
        .says()
        .nightsUntil("2025-02-11")
        .says("call ACT 1")
        .stands("reminder DONE 1", "call PROPOSED 1");
  }
}
