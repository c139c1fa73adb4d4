package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.procedure.PlanDraft.call;
import static org.saldo.procedure.PlanDraft.mail;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Procedures that count neither weekends nor public holidays where the creditor is. */
class BusinessDaysTest {

  private static Diary aCase(String dueOn, int... days) {
    PlannedStep[] steps = new PlannedStep[days.length];
    for (int i = 0; i < days.length; i++) {
      steps[i] = mail("day-" + days[i], days[i], 1);
    }
    return new Diary(PlanDraft.primary(1, "p").businessDays().steps(steps)).in("DE").owes(1, dueOn);
  }

  /** Runs nights from a day on; the step comes on the other, not before and not after. */
  private static void comesOn(Diary diary, int step, String from, String day) {
    diary.on(LocalDate.parse(from).minusDays(1).toString());
    diary.nightsUntil(LocalDate.parse(day).minusDays(1).toString()).stands();
    diary.on(day).night().says("day-" + step + " ACT 1");
    assertThat(diary.verdict().day()).isEqualTo(day);
    diary.nightsUntil(LocalDate.parse(day).plusDays(10).toString()).says();
    diary.stands("day-" + step + " DONE 1");
  }

  @Test
  void goesFromFridayToMonday() {
    comesOn(aCase("2025-01-31", 1), 1, "2025-01-25", "2025-02-03");
    comesOn(aCase("2025-01-31", 5), 5, "2025-01-25", "2025-02-07");
    comesOn(aCase("2025-01-31", 6), 6, "2025-01-25", "2025-02-10");
  }

  @Test
  void countsFromAWeekendOnwards() {
    comesOn(aCase("2025-02-01", 1), 1, "2025-01-25", "2025-02-03"); // a Saturday
    comesOn(aCase("2025-02-02", 1), 1, "2025-01-25", "2025-02-03"); // a Sunday
    comesOn(aCase("2025-02-03", 1), 1, "2025-01-25", "2025-02-04"); // a Monday
  }

  @Test
  void leavesOutPublicHolidays() {
    comesOn(aCase("2025-04-30", 1), 1, "2025-04-25", "2025-05-02"); // 1 May is a Thursday
    comesOn(aCase("2025-04-17", 1), 1, "2025-04-12", "2025-04-22"); // Good Friday to Easter Monday
    comesOn(aCase("2024-12-24", 2), 2, "2024-12-20", "2024-12-30"); // 25 and 26 December
    comesOn(aCase("2024-12-31", 1), 1, "2024-12-27", "2025-01-02"); // the turn of the year
  }

  @Test
  void knowsWhereTheCreditorIs() {
    comesOn(aCase("2025-04-17", 1).in("US"), 1, "2025-04-12", "2025-04-18"); // a day like others
    comesOn(aCase("2025-07-03", 1).in("US"), 1, "2025-07-01", "2025-07-07"); // 4 July
    comesOn(aCase("2025-04-30", 1).in(null), 1, "2025-04-25", "2025-05-01"); // weekends alone
    comesOn(aCase("2025-01-31", 1).in("XX"), 1, "2025-01-25", "2025-02-03");
  }

  @Test
  void countsBackwardsBeforeDayZero() {
    comesOn(aCase("2025-02-12", -1), -1, "2025-02-01", "2025-02-11"); // due on a Wednesday
    comesOn(aCase("2025-02-12", -2), -2, "2025-02-01", "2025-02-10");
  }

  @Test
  void countsBackwardsOverAWeekend() {
    comesOn(aCase("2025-02-12", -3), -3, "2025-02-01", "2025-02-07");
    comesOn(aCase("2025-02-10", -1), -1, "2025-02-01", "2025-02-07"); // due on a Monday
  }

  @Test
  void saysBeforeDayZeroTheDayOnWhichItWillCarryItOut() {
    Diary diary = aCase("2025-02-10", -1);
    Forecast forecast =
        Forecast.of(
                diary.on("2025-02-05").facts(),
                PlanDraft.primary(1, "p").businessDays().steps(mail("day--1", -1, 1)),
                LocalDate.of(2025, 2, 5))
            .orElseThrow();
    assertThat(forecast.next().get(0).on()).isEqualTo("2025-02-07");
  }

  @Test
  void doesNotCountHeldBusinessDays() {
    // Friday, due; step after three: Wednesday the 5th.
    comesOn(aCase("2025-01-31", 3), 3, "2025-01-25", "2025-02-05");
    comesOn( // a held weekend is no loss
        aCase("2025-01-31", 3).held(1, "DISPUTE", "2025-02-01", "2025-02-03"),
        3,
        "2025-01-25",
        "2025-02-05");
    comesOn( // a held Monday is
        aCase("2025-01-31", 3).held(1, "DISPUTE", "2025-02-01", "2025-02-04"),
        3,
        "2025-01-25",
        "2025-02-06");
    comesOn( // held from Thursday to Monday over a weekend: Thursday, Friday, Monday
        aCase("2025-02-05", 3).held(1, "MANUAL", "2025-02-06", "2025-02-11"),
        3,
        "2025-02-01",
        "2025-02-13");
  }

  @Test
  void carriesOutNothingNewOnAWeekend() {
    aCase("2025-01-31", 1, 2)
        .on("2025-01-31")
        .nightsUntil("2025-02-02")
        .stands()
        .nightsUntil("2025-02-03")
        .says("day-1 ACT 1")
        .nightsUntil("2025-02-04")
        .says("day-2 ACT 1")
        .nightsUntil("2025-02-09")
        .stands("day-1 DONE 1", "day-2 DONE 1");
  }

  @Test
  void missesNightsAsCalendarDaysDo() {
    Diary diary =
        aCase("2025-01-31", 1, 3).on("2025-01-31").night().on("2025-02-08").night(); // Saturday
    diary.says("day-1 OVERTAKEN 1", "day-3 ACT 1").night().says();
  }

  @Test
  void countsStepByStepToo() {
    new Diary(
            PlanDraft.primary(1, "p")
                .stepByStep()
                .businessDays()
                .steps(call("call", 1, 1), mail("mail", 2, 1)))
        .in("DE")
        .owes(1, "2025-01-31")
        .on("2025-01-31")
        .nightsUntil("2025-02-02")
        .stands()
        .nightsUntil("2025-02-03")
        .says("call ACT 1")
        .nightsUntil("2025-02-07") // a Friday
        .did("call", 1)
        .nightsUntil("2025-02-10")
        .says()
        .nightsUntil("2025-02-11")
        .says("mail ACT 1");
  }
}
