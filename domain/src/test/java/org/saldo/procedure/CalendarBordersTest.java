package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.procedure.PlanDraft.call;
import static org.saldo.procedure.PlanDraft.mail;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nights are dates: clocks that change, leap days and the ends of months and years move nothing.
 */
class CalendarBordersTest {

  /** Step after so many days of an item due on the first day: it comes on the second. */
  @ParameterizedTest
  @CsvSource({
    "2025-03-29, 1, 2025-03-30", // the clocks go forward
    "2025-03-29, 2, 2025-03-31",
    "2025-03-30, 1, 2025-03-31",
    "2025-03-23, 7, 2025-03-30",
    "2025-03-24, 7, 2025-03-31",
    "2025-10-25, 1, 2025-10-26", // the clocks go back
    "2025-10-25, 2, 2025-10-27",
    "2025-10-26, 1, 2025-10-27",
    "2025-10-20, 7, 2025-10-27",
    "2024-03-30, 1, 2024-03-31",
    "2024-10-26, 1, 2024-10-27",
    "2024-02-28, 1, 2024-02-29", // a leap day
    "2024-02-28, 2, 2024-03-01",
    "2024-02-29, 1, 2024-03-01",
    "2024-02-22, 7, 2024-02-29",
    "2024-02-29, 366, 2025-03-01",
    "2023-02-28, 1, 2023-03-01", // none
    "2025-02-28, 1, 2025-03-01",
    "2100-02-28, 1, 2100-03-01",
    "2025-01-31, 1, 2025-02-01",
    "2025-01-31, 28, 2025-02-28",
    "2025-04-30, 31, 2025-05-31",
    "2024-12-31, 1, 2025-01-01",
    "2024-12-30, 7, 2025-01-06",
    "2025-03-01, -1, 2025-02-28",
    "2024-03-01, -1, 2024-02-29",
    "2025-01-01, -1, 2024-12-31",
    "2025-03-31, -1, 2025-03-30",
  })
  void comesOnItsDayAndNotOnTheDayBeforeOrAfter(String dueOn, int days, LocalDate day) {
    ProcedurePlan byDays = PlanDraft.primary(1, "p").steps(mail("mail", days, 1));
    ProcedurePlan byStep = PlanDraft.primary(1, "p").stepByStep().steps(mail("mail", days, 1));
    for (ProcedurePlan plan : new ProcedurePlan[] {byDays, byStep}) {
      Diary diary = new Diary(plan).owes(1, dueOn).on(day.minusDays(1).toString()).night().says();
      diary.on(day.toString()).night().says("mail ACT 1");
      assertThat(diary.verdict().day()).isEqualTo(day);
      diary.on(day.plusDays(1).toString()).night().says();
      Diary late = new Diary(plan).owes(1, dueOn).on(day.minusDays(1).toString()).night();
      late.on(day.plusDays(1).toString()).night().says("mail ACT 1").night().says();
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-03-28", "2025-10-24", "2024-02-27", "2024-12-30", "2025-01-30"})
  void countsAHoldOfOneNightAsOneDay(LocalDate dueOn) {
    for (int held = 1; held <= 3; held++) {
      LocalDate from = dueOn.plusDays(held);
      new Diary(PlanDraft.primary(1, "p").steps(mail("mail", 3, 1)))
          .owes(1, dueOn.toString())
          .held(1, "DISPUTE", from.toString(), from.plusDays(1).toString())
          .on(dueOn.toString())
          .nightsUntil(dueOn.plusDays(3).toString())
          .stands()
          .nightsUntil(dueOn.plusDays(4).toString())
          .says("mail ACT 1");
    }
  }

  @Test
  void countsFromTheInvoiceDate() {
    ProcedurePlan commerce =
        PlanDraft.primary(1, "commerce")
            .fromInvoice()
            .steps(mail("reminder", 21, 0), mail("warning", 35, 1), mail("second", 49, 2));
    // Issued on 1 February 2024, due on the 15th: in between is a leap day.
    Diary diary = new Diary(commerce).owes(new ItemDraft(1, LocalDate.of(2024, 2, 15)).item());
    diary
        .on("2024-02-21")
        .night()
        .says()
        .on("2024-02-22")
        .night()
        .says("reminder ACT 1")
        .hasLevel(0)
        .on("2024-03-06")
        .night()
        .says()
        .on("2024-03-07")
        .night()
        .says("warning ACT 1")
        .hasLevel(1)
        .on("2024-03-20")
        .night()
        .says()
        .on("2024-03-21")
        .night()
        .says("second ACT 1")
        .hasLevel(2);
  }

  @Test
  void letsTheOldestLeadAndCountsFromItsInvoice() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p").fromInvoice().steps(mail("mail", 20, 1), call("call", 30, 1));
    // The second was issued before the first and falls due later.
    Diary diary =
        new Diary(plan)
            .owes(
                new ItemDraft(1, LocalDate.of(2025, 1, 31))
                    .issuedOn(LocalDate.of(2025, 1, 17))
                    .item())
            .on("2025-02-05")
            .night()
            .says()
            .on("2025-02-06")
            .night()
            .says("mail ACT 1");
    assertThat(diary.verdict().day()).isEqualTo("2025-02-06");
    diary.on("2025-02-15").night().says().on("2025-02-16").night().says("call ACT 1");
  }
}
