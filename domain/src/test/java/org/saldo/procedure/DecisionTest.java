package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.procedure.Diary.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.debtor.MarkKind;

/** The sentences on procedures, one by one, with their border days. */
class DecisionTest {

  private static Diary aCase() {
    return new Diary(standard()).owes(1, "2025-01-31");
  }

  @Test
  void takesTheLastStepWhoseDayHasCome() {
    aCase()
        .on("2025-02-06")
        .night()
        .says() // 6 days overdue: the day before
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1") // 7 days: the border day
        .on("2025-02-08")
        .night()
        .says()
        .on("2025-02-14")
        .night()
        .says()
        .on("2025-02-15")
        .night()
        .says("first-call ACT 1")
        .on("2025-02-28")
        .night()
        .says("first-call OVERTAKEN 1", "second-call ACT 1")
        .stands("reminder DONE 1", "first-call OVERTAKEN 1", "second-call PROPOSED 1");
  }

  @Test
  void changesNothingWhenTheSameNightRunsTwice() {
    aCase().on("2025-02-07").night().night().says().stands("reminder DONE 1").hasLevel(1);
  }

  @Test
  void carriesOutOnlyTheLatestOfSeveral() {
    aCase()
        .on("2025-02-21") // an old invoice is imported, or the first run of all
        .night()
        .says("reminder OVERTAKEN 1", "first-call OVERTAKEN 1", "second-call ACT 1")
        .hasLevel(1);
  }

  @Test
  void looksAtMissedNightsAsThoughTheyHadRun() {
    aCase()
        .on("2025-02-05")
        .night()
        .says()
        .on("2025-02-10")
        .night()
        .says("reminder ACT 1") // its day passed on the 7th
        .on("2025-02-22")
        .night()
        .says("first-call OVERTAKEN 1", "second-call ACT 1");
  }

  @Test
  void keepsTheDayOnWhichAStepBecameDue() {
    Diary diary = aCase().on("2025-02-10").night();
    assertThat(diary.verdict().day()).isEqualTo("2025-02-07");
    assertThat(diary.verdict().reason().nextStep()).isEqualTo("first-call");
    assertThat(diary.verdict().reason().nextOn()).isEqualTo("2025-02-15");
  }

  @Test
  void countsFromTheOldestOpenItem() {
    Diary diary = aCase().owes(2, "2025-01-10").on("2025-01-17").night().says("reminder ACT 2");
    assertThat(diary.verdict().items())
        .extracting(StepOrder.Item::receivableId)
        .containsExactly(2L);
    diary.on("2025-02-07").night().says("first-call OVERTAKEN 2", "second-call ACT 2");
  }

  @Test
  void takesAlongWhatIsOverdueToo() {
    Diary diary = aCase().owes(2, "2025-02-06").owes(3, "2025-02-07").on("2025-02-07").night();
    assertThat(diary.verdict().items())
        .as("due yesterday follows, due today is not overdue yet")
        .extracting(StepOrder.Item::receivableId)
        .containsExactly(1L, 2L);
    assertThat(diary.verdict().items().get(0).asked()).hasToString("100.00 EUR");
  }

  @Test
  void startsAfreshWithTheNextOldestWhenTheLeadingOneIsPaid() {
    aCase()
        .owes(2, "2025-02-10")
        .on("2025-02-15")
        .night()
        .says("reminder OVERTAKEN 1", "first-call ACT 1")
        .on("2025-02-16")
        .settled(1)
        .night()
        .says() // 6 days of the second
        .on("2025-02-17")
        .night()
        .says("reminder ACT 2")
        .stands("reminder OVERTAKEN 1", "first-call NOT_APPLICABLE 1", "reminder DONE 2")
        .hasLevel(1);
  }

  /** killbill#2297: paying an older invoice moved the earliest date, and a state was skipped. */
  @Test
  void skipsNoStepWhenAnOlderInvoiceIsPaid() {
    aCase()
        .owes(2, "2025-02-05")
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1")
        .on("2025-02-11")
        .settled(1)
        .night()
        .says()
        .on("2025-02-12")
        .night()
        .says("reminder ACT 2")
        .on("2025-02-20")
        .night()
        .says("first-call ACT 2");
  }

  @Test
  void overtakesWhatANewLeaderHadBehindIt() {
    aCase()
        .owes(2, "2025-02-01")
        .on("2025-02-22")
        .night()
        .says("reminder OVERTAKEN 1", "first-call OVERTAKEN 1", "second-call ACT 1")
        .settled(1)
        .on("2025-02-23")
        .night()
        .says("reminder OVERTAKEN 2", "first-call OVERTAKEN 2", "second-call ACT 2");
  }

  @Test
  void givesAMissedNightOfAnItemPaidSinceItsWordToo() {
    aCase()
        .on("2025-02-05")
        .night()
        .says()
        .on("2025-02-08")
        .settled(1) // the 7th was missed, paid on the 8th
        .on("2025-02-09")
        .night()
        .says("reminder OVERTAKEN 1");
    aCase()
        .on("2025-02-05")
        .night()
        .on("2025-02-07")
        .settled(1) // paid before its day passed
        .on("2025-02-09")
        .night()
        .says();
  }

  @Test
  void doesNotCountHeldDays() {
    aCase()
        .held(1, "DISPUTE", "2025-02-03", "2025-02-10") // 3rd to 9th: seven days
        .on("2025-02-07")
        .night()
        .says()
        .on("2025-02-13")
        .night()
        .says()
        .on("2025-02-14")
        .night()
        .says("reminder ACT 1"); // 14 calendar days less 7
  }

  @Test
  void countsDaysOfOverlappingHoldsOnce() {
    aCase()
        .held(1, "DISPUTE", "2025-02-03", "2025-02-10")
        .held(1, "MANUAL", "2025-02-05", "2025-02-12") // together 3rd to 11th: nine days
        .on("2025-02-15")
        .night()
        .says()
        .on("2025-02-16")
        .night()
        .says("reminder ACT 1");
  }

  @Test
  void ignoresHoldsBeforeDayZero() {
    aCase()
        .held(1, "MANUAL", "2025-01-20", "2025-02-01") // ends with the due date
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1");
  }

  @Test
  void letsAHeldItemNotLead() {
    aCase()
        .owes(2, "2025-02-03")
        .held(1, "DISPUTE", "2025-02-05", null)
        .on("2025-02-07")
        .night()
        .says()
        .on("2025-02-10")
        .night()
        .says("reminder ACT 2")
        .held(1, "DISPUTE", "2025-02-05", "2025-02-11")
        .on("2025-02-11")
        .night()
        .says() // 5 days of the first again: the 5th to 10th were held
        .on("2025-02-13")
        .night()
        .says("reminder ACT 1");
  }

  @Test
  void holdsOnTheFirstDayAndNotOnTheLast() {
    aCase()
        .held(1, "PROMISE", "2025-02-07", "2025-02-08")
        .on("2025-02-07")
        .night()
        .says()
        .on("2025-02-08")
        .night()
        .says("reminder ACT 1");
    aCase()
        .held(1, "PROMISE", "2025-02-08", "2025-02-09")
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1");
  }

  @Test
  void letsTheUndisputedRestLead() {
    Diary diary = aCase().partHeld(1, "40.00").on("2025-02-07").night().says("reminder ACT 1");
    assertThat(diary.verdict().items().get(0).asked()).hasToString("60.00 EUR");
    aCase().partHeld(1, "100.00").on("2025-02-07").night().says(); // nothing is left to ask for
  }

  @Test
  void keepsDoneStepsAfterAReturn() {
    aCase()
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1")
        .on("2025-02-10")
        .settled(1)
        .night()
        .says()
        .on("2025-02-20")
        .reopened(1, 1)
        .held(1, "PAID", "2025-02-10", "2025-02-20")
        .night()
        .says() // 10 calendar days did not count: 10 days in procedure
        .on("2025-02-24")
        .night()
        .says()
        .on("2025-02-25")
        .night()
        .says("first-call ACT 1")
        .hasLevel(1);
  }

  @Test
  void beginsANewCycleWhenASettledItemReopens() {
    aCase()
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1")
        .on("2025-02-10")
        .settled(1)
        .night()
        .on("2025-02-12")
        .reopened(1, 2)
        .night()
        .says("reminder ACT 1")
        .stands("reminder DONE 1", "reminder DONE 1/2");
  }

  @Test
  void worksOnlyCasesThatAreOpen() {
    aCase().worksFrom(null).on("2025-02-07").night().says();
    aCase()
        .worksFrom("2025-02-08")
        .on("2025-02-07")
        .night()
        .says()
        .on("2025-02-08")
        .night()
        .says("reminder ACT 1");
  }

  @Test
  void doesNotGoBackBeforeTheCaseWasOpened() {
    aCase()
        .owes(2, "2025-02-04")
        .worksFrom("2025-02-12")
        .on("2025-02-05")
        .night()
        .says()
        .on("2025-02-09")
        .settled(1)
        .on("2025-02-13")
        .night()
        .says("reminder ACT 2"); // the first led before anybody worked it
  }

  @Test
  void endsWhenTheDebtorIsInsolvent() {
    aCase()
        .on("2025-02-15")
        .night()
        .marked(MarkKind.INSOLVENT, "2025-02-16", null)
        .on("2025-02-16")
        .night()
        .says()
        .on("2025-03-20")
        .night()
        .says()
        .stands("reminder OVERTAKEN 1", "first-call NOT_APPLICABLE 1");
    aCase()
        .marked(MarkKind.INSOLVENT, "2025-02-08", null)
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1");
    aCase().marked(MarkKind.INSOLVENT, "2025-02-07", null).on("2025-02-07").night().says();
  }

  @Test
  void leavesTheHeirsInPeace() {
    aCase()
        .delivered(1, "2025-02-06")
        .marked(MarkKind.DECEASED, "2025-02-07", null)
        .on("2025-02-07")
        .night()
        .says("reminder NOT_APPLICABLE 1")
        .on("2025-02-15")
        .night()
        .says("first-call NOT_APPLICABLE 1")
        .on("2025-03-12")
        .night()
        .says("second-call NOT_APPLICABLE 1", "hand-over PARKED 1");
  }

  @Test
  void takesOnlySuitableStepsWithTheVulnerable() {
    aCase()
        .marked(MarkKind.VULNERABLE, "2025-02-01", null)
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1")
        .on("2025-02-15")
        .night()
        .says("first-call ACT 1")
        .on("2025-02-21")
        .night()
        .says("first-call OVERTAKEN 1", "second-call NOT_APPLICABLE 1");
  }

  @Test
  void opensTheGateOnlyWithDefaultAndDemandAndNothingDisputed() {
    aCase()
        .on("2025-03-11")
        .night() // 39 days
        .says("reminder OVERTAKEN 1", "first-call OVERTAKEN 1", "second-call ACT 1")
        .on("2025-03-12")
        .night()
        .says("second-call OVERTAKEN 1", "hand-over PARKED 1")
        .on("2025-03-13")
        .night()
        .says(); // parked for the same reason: nothing new
    Diary ready = aCase().on("2025-02-07").night().delivered(1, "2025-02-07");
    ready
        .on("2025-03-12")
        .night()
        .says("first-call OVERTAKEN 1", "second-call OVERTAKEN 1", "hand-over ACT 1")
        .hasLevel(2);
  }

  @Test
  void saysWhichRuleOfTheGateParkedIt() {
    Diary diary =
        aCase().on("2025-02-07").night().on("2025-03-11").night().on("2025-03-12").night();
    assertThat(parkedBy(diary)).isEqualTo("gate.default");
    diary.delivered(1, "2025-03-12").on("2025-03-12").night().says();
    diary.on("2025-03-13").partHeld(1, "10.00").night().says("hand-over PARKED 1");
    assertThat(parkedBy(diary)).isEqualTo("gate.undisputed");
    diary.on("2025-03-14").partHeld(1, "0.00").night().says("hand-over ACT 1");
    Diary skipped = aCase().delivered(1, "2025-02-20").on("2025-03-12").night();
    assertThat(parkedBy(skipped)).as("the reminder was overtaken").isEqualTo("gate.requires");
  }

  private static String parkedBy(Diary diary) {
    return diary.facts().past().stream()
        .filter(p -> p.state() == StepState.PARKED)
        .findFirst()
        .orElseThrow()
        .decidedBy();
  }

  @Test
  void handsOverOnlyWhatPassesTheGateItself() {
    Diary diary =
        aCase()
            .owes(2, "2025-02-05")
            .owes(3, "2025-02-06")
            .on("2025-02-07")
            .night()
            .delivered(1, "2025-02-07")
            .delivered(2, "2025-02-07")
            .on("2025-03-11")
            .night()
            .on("2025-03-12")
            .night();
    diary.says("second-call OVERTAKEN 1", "hand-over ACT 1");
    assertThat(diary.facts().past())
        .filteredOn(p -> p.stepKey().equals("hand-over"))
        .extracting(CaseFacts.Past::receivableIds)
        .containsExactly(java.util.Set.of(1L, 2L));
  }

  @Test
  void takesAFollowersReminderForItsOwnWhenItLeads() {
    aCase()
        .owes(2, "2025-02-05")
        .on("2025-02-07")
        .night()
        .delivered(2, "2025-02-07")
        .settled(1)
        .on("2025-03-16")
        .night()
        .says("reminder OVERTAKEN 2", "first-call OVERTAKEN 2", "second-call ACT 2")
        .on("2025-03-17")
        .night()
        .says("second-call OVERTAKEN 2", "hand-over ACT 2");
  }

  @Test
  void repeatsNoStepUnderANewVersion() {
    List<PlannedStep> steps = new ArrayList<>(standard().steps());
    steps.add(
        new PlannedStep("letter", 10, StepChannel.LETTER, "reminder", 2, true, true, List.of()));
    ProcedurePlan second = new ProcedurePlan(1, 12, "standard", 2, CountedFrom.DUE_DATE, steps);
    aCase()
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1")
        .on("2025-02-09")
        .night(second)
        .says()
        .on("2025-02-10")
        .night(second)
        .says("letter ACT 1")
        .on("2025-02-15")
        .night(second)
        .says("first-call ACT 1");
    aCase()
        .on("2025-02-15")
        .night()
        .on("2025-02-16")
        .night(second)
        .says("letter OVERTAKEN 1") // came too late for it
        .hasLevel(2);
  }

  @Test
  void proposesACallAgainThatADisputeHadWithdrawn() {
    Diary diary = aCase().on("2025-02-15").night();
    diary
        .held(1, "DISPUTE", "2025-02-16", null)
        .on("2025-02-16")
        .night()
        .stands("reminder OVERTAKEN 1", "first-call PARKED 1")
        .held(1, "DISPUTE", "2025-02-16", "2025-02-20")
        .on("2025-02-20")
        .night()
        .says("first-call ACT 1");
    diary
        .did("first-call", 1)
        .on("2025-02-24")
        .night()
        .says()
        .on("2025-02-25")
        .night()
        .says("second-call ACT 1");
  }

  @Test
  void overtakesAProposalNobodyTookUp() {
    aCase()
        .on("2025-02-15")
        .night()
        .on("2025-02-21")
        .night()
        .says("first-call OVERTAKEN 1", "second-call ACT 1");
    aCase()
        .on("2025-02-15")
        .night()
        .did("first-call", 1)
        .on("2025-02-21")
        .night()
        .says("second-call ACT 1");
  }

  @Test
  void countsLeapDaysAndMonthEnds() {
    new Diary(standard())
        .owes(1, "2024-02-27")
        .on("2024-03-04")
        .night()
        .says()
        .on("2024-03-05")
        .night()
        .says("reminder ACT 1"); // the 29th counts
    new Diary(standard())
        .owes(1, "2025-03-25") // the clocks change on the 30th
        .on("2025-04-01")
        .night()
        .says("reminder ACT 1");
  }

  @Test
  void countsFromTheInvoiceDateWhereTheProcedureSaysSo() {
    ProcedurePlan fromInvoice =
        new ProcedurePlan(
            2,
            21,
            "commerce",
            1,
            CountedFrom.INVOICE_DATE,
            List.of(
                new PlannedStep(
                    "reminder", 21, StepChannel.EMAIL, "reminder", 0, true, true, List.of())));
    new Diary(fromInvoice)
        .owes(1, "2025-01-31") // issued on the 17th
        .on("2025-02-06")
        .night()
        .says()
        .on("2025-02-07")
        .night()
        .says("reminder ACT 1");
  }

  @Test
  void takesStepsBeforeTheDueDate() {
    ProcedurePlan early =
        new ProcedurePlan(
            3,
            31,
            "early",
            1,
            CountedFrom.DUE_DATE,
            List.of(
                new PlannedStep(
                    "notice", -3, StepChannel.EMAIL, "reminder", 0, true, true, List.of())));
    new Diary(early)
        .owes(1, "2025-01-31")
        .on("2025-01-27")
        .night()
        .says()
        .on("2025-01-28")
        .night()
        .says("notice ACT 1");
  }

  @Test
  void saysWhatComesWhenIfNothingChanges() {
    Diary diary = aCase().on("2025-02-07").night();
    Forecast forecast =
        Forecast.of(diary.facts(), standard(), LocalDate.parse("2025-02-07")).orElseThrow();
    assertThat(forecast.days()).isEqualTo(7);
    assertThat(forecast.next())
        .extracting(c -> c.step().key() + " " + c.on())
        .containsExactly("first-call 2025-02-15", "second-call 2025-02-21", "hand-over 2025-03-12");
    diary.held(1, "DISPUTE", "2025-02-07", null);
    assertThat(Forecast.of(diary.facts(), standard(), LocalDate.parse("2025-02-07"))).isEmpty();
  }

  @Test
  void explainsItself() {
    Reason reason =
        aCase()
            .owes(2, "2025-01-20")
            .held(2, "DISPUTE", "2025-01-25", null)
            .on("2025-02-07")
            .night()
            .verdict()
            .reason();
    assertThat(reason.rules())
        .extracting(Finding::code)
        .containsExactly("worked", "solvent", "not.leading.held", "leading", "reached", "due");
    assertThat(reason.facts())
        .extracting(Finding::code)
        .contains("leading", "day.zero.DUE_DATE", "days", "open", "default.none", "level");
    assertThat(reason.deciding().code()).isEqualTo("due");
  }
}
