package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.procedure.Diary.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What went wrong in production elsewhere, as far as a decision alone can get it wrong. */
class ProductionFaultsTest {

  private static Diary aCase() {
    return new Diary(standard()).owes(1, "2025-01-31");
  }

  /** Paying the older of several invoices shifts the earliest date: no state is skipped. */
  @Test
  void killbill2297SkipsNoStepWhicheverInvoiceIsPaidWhen() {
    for (int paid = 1; paid <= 3; paid++) {
      for (int day = 0; day <= 60; day++) {
        Diary diary = aCase().owes(2, "2025-02-05").owes(3, "2025-02-12").on("2025-01-31").night();
        LocalDate paidOn = LocalDate.of(2025, 1, 31).plusDays(day);
        diary.nightsUntil(paidOn.toString()).settled(paid).nightsUntil("2025-05-01");
        everyStepHasItsWord(diary, paid, paidOn);
      }
    }
  }

  /** Of what leads at last each step has one word; the reminder went out unless a call was due. */
  private static void everyStepHasItsWord(Diary diary, long paid, LocalDate paidOn) {
    long leads = paid == 1 ? 2 : 1;
    List<CaseFacts.Past> words =
        diary.facts().past().stream().filter(p -> p.leadingReceivableId() == leads).toList();
    assertThat(words.stream().map(p -> p.stepKey()))
        .as("%s paid on %s", paid, paidOn)
        .containsExactlyInAnyOrder("reminder", "first-call", "second-call", "hand-over");
    // It leads for the first time in the night after the payment: 15 days on the 20th.
    boolean ledTooLate = paid == 1 && !paidOn.isBefore(LocalDate.of(2025, 2, 19));
    assertThat(words)
        .filteredOn(p -> p.stepKey().equals("reminder"))
        .extracting(CaseFacts.Past::state)
        .as("reminder when %s is paid on %s", paid, paidOn)
        .containsExactly(ledTooLate ? StepState.OVERTAKEN : StepState.DONE);
  }

  /** Schedules that are computed from now drift when the run is late. */
  @Test
  void killbill535CountsALateRunFromTheDueDate() {
    Diary diary = aCase().on("2025-02-05").night().on("2025-02-11").night();
    assertThat(diary.verdict().day()).isEqualTo("2025-02-07");
    diary.on("2025-02-14").night().says().on("2025-02-15").night().says("first-call ACT 1");
    assertThat(diary.verdict().day()).isEqualTo("2025-02-15");
  }

  /** The state is read after the payment of the same night is linked. */
  @Test
  void killbill472SeesThePaymentOfTheSameNight() {
    aCase().on("2025-02-07").settled(1).night().says().stands();
  }

  /** Nights on which the clocks change: no loop, no step twice, none left out. */
  @Test
  void killbill445And1934And150RunEveryNightOfTheYearOnce() {
    for (String due : List.of("2025-03-23", "2025-10-19", "2024-02-22", "2024-12-25")) {
      Diary diary = new Diary(standard()).owes(1, due).on(due).night();
      LocalDate day = LocalDate.parse(due);
      List<String> done = new ArrayList<>();
      for (int i = 1; i <= 41; i++) {
        String night = day.plusDays(i).toString();
        diary.nightsUntil(night);
        int passed = i;
        diary.facts().past().stream()
            .filter(p -> p.decidedOn().equals(LocalDate.parse(night)))
            .filter(p -> p.state() != StepState.OVERTAKEN)
            .forEach(p -> done.add(p.stepKey() + " " + passed));
      }
      assertThat(done)
          .as("due on %s", due)
          .containsExactly("reminder 7", "first-call 15", "second-call 21", "hand-over 40");
    }
  }

  /** Off by one in the business date. */
  @Test
  void fineract3114ActsOnTheDayNotBeforeNotAfter() {
    int[] offsets = {7, 15, 21, 40};
    for (int i = 0; i < offsets.length; i++) {
      LocalDate day = LocalDate.of(2025, 1, 31).plusDays(offsets[i]);
      String key = standard().steps().get(i).key();
      assertThat(word(aCase().on(day.minusDays(1).toString()).night(), key)).isEmpty();
      assertThat(word(aCase().on(day.toString()).night(), key)).hasSize(1);
      Diary both = aCase().on(day.toString()).night().on(day.plusDays(1).toString()).night();
      both.says();
      assertThat(word(both, key)).hasSize(1);
    }
  }

  private static List<CaseFacts.Past> word(Diary diary, String key) {
    return diary.facts().past().stream().filter(p -> p.stepKey().equals(key)).toList();
  }

  /** Two invoices in one message take the balance of the last one. */
  @Test
  void erpnext42605AsksForEachInvoiceWhatIsOpenOfIt() {
    Diary diary =
        aCase()
            .owes(new ItemDraft(2, LocalDate.of(2025, 2, 2)).open("17.30").item())
            .owes(new ItemDraft(3, LocalDate.of(2025, 2, 3)).open("0.01").item())
            .on("2025-02-07")
            .night();
    assertThat(diary.verdict().items())
        .extracting(i -> i.receivableId() + " " + i.asked())
        .containsExactlyInAnyOrder("1 100.00 EUR", "2 17.30 EUR", "3 0.01 EUR");
  }

  /** The job runs more often than daily: a hundred mails, fees twice. */
  @Test
  void invoiceninja553RemindsOnceHoweverOftenItRuns() {
    Diary diary = aCase().on("2025-02-07").night().says("reminder ACT 1");
    for (int hour = 0; hour < 100; hour++) {
      diary.night().says();
    }
    diary.stands("reminder DONE 1").hasLevel(1);
  }

  /** After an update reminders stop silently: every step whose day came has its word. */
  @Test
  void invoiceninja8665GoesOnAfterEveryNewVersion() {
    List<PlannedStep> steps = standard().steps();
    for (int day = 1; day <= 45; day++) {
      Diary diary = aCase().on("2025-01-31").night();
      LocalDate on = LocalDate.of(2025, 1, 31).plusDays(day);
      diary.nightsUntil(on.toString());
      diary.inForce(
          new ProcedurePlan(1, 12, "standard", 2, CountedFrom.DUE_DATE, new ArrayList<>(steps)));
      diary.nightsUntil("2025-03-20");
      assertThat(diary.facts().past().stream().map(CaseFacts.Past::stepKey))
          .as("a version from %s on", on)
          .containsExactlyInAnyOrder("reminder", "first-call", "second-call", "hand-over");
      assertThat(word(diary, "reminder"))
          .extracting(CaseFacts.Past::state)
          .containsOnly(StepState.DONE);
    }
  }

  /** The sweep stamps a claim that was paid meanwhile. */
  @Test
  void breeze3803DoesNotAskForWhatWasPaidMeanwhile() {
    aCase()
        .owes(2, "2025-02-01")
        .on("2025-02-15")
        .night()
        .settled(1)
        .settled(2)
        .on("2025-02-16")
        .night()
        .says()
        .stands("reminder OVERTAKEN 1", "first-call NOT_APPLICABLE 1");
  }

  /** A missed interval fires once after the downtime, however many were missed. */
  @Test
  void wfly15113FiresOnceAfterADowntime() {
    Diary diary = aCase().on("2025-02-01").night().on("2025-02-28").night();
    diary.says("reminder OVERTAKEN 1", "first-call OVERTAKEN 1", "second-call ACT 1");
    assertThat(diary.facts().past())
        .filteredOn(p -> p.state() != StepState.OVERTAKEN)
        .extracting(CaseFacts.Past::receivableIds)
        .containsExactly(Set.of(1L));
    diary.night().says();
  }
}
