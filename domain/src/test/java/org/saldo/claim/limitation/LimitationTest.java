package org.saldo.claim.limitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a claim can be enforced, one row for each example of the law. */
class LimitationTest {

  private static final LimitationFacts.Period GERMAN = new LimitationFacts.Period(3, "§ 195 BGB");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** {@code negotiation 2025-10-01 2025-11-30; title_final 2026-01-01} */
  private static List<LimitationFact> facts(String told) {
    return Arrays.stream((told == null ? "" : told).split(";"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(each -> each.split(" "))
        .map(
            words ->
                new LimitationFact(
                    LimitationCause.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    LocalDate.parse(words[1]),
                    words.length > 2 ? LocalDate.parse(words[2]) : null,
                    null,
                    null))
        .toList();
  }

  private static Limitation of(String arose, String told) {
    return Limitation.of(new LimitationFacts(LocalDate.parse(arose), GERMAN, facts(told)), TODAY);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "2022-05-10, '', 2025-12-31, 'nothing happened (sections 195, 199)'",
    "2022-05-10, part_payment 2024-03-15, 2027-03-15, 'from that day, not from its year (212)'",
    "2022-05-10, negotiation 2025-10-01 2025-11-30, 2026-03-02, '61 days do not count (203, 209)'",
    "2022-05-10, negotiation 2025-12-20 2025-12-29, 2026-03-29, 'not before three months (203)'",
    "2024-05-01, part_payment 2024-09-10, 2027-12-31, 'a restart never shortens'",
    "2017-05-01, title_final 2018-06-01, 2048-06-01, 'thirty years from finality (197, 201)'",
    "2022-12-31, '', 2025-12-31, 'the last day of a year is in it'",
    "2023-01-01, '', 2026-12-31, 'the first day of the next'",
    "2022-05-10, part_payment 2025-12-31, 2028-12-31, 'on the last day'",
    "2022-05-10, part_payment 2026-01-01, 2025-12-31, 'a day too late'",
    "2022-05-10, negotiation 2026-01-01 2026-02-01, 2025-12-31, 'talks a day too late'",
    "2022-05-10, acknowledgement 2025-06-30, 2028-06-30, 'acknowledged (212 (1) 1)'",
    "2022-05-10, enforcement_act 2025-06-30, 2028-06-30, 'enforced (212 (1) 2)'",
    "2022-05-10, returned_payment 2025-06-30, 2025-12-31, 'what went back restarts nothing'",
    "2022-05-10, returned_payment 2025-06-30; acknowledgement 2025-06-30, 2028-06-30, 'unless a person says so'",
    "2022-05-10, negotiation 2022-06-01 2022-07-31, 2025-12-31, 'before the period began'",
    "2022-05-10, negotiation 2022-12-01 2023-01-10, 2026-01-10, 'ten days of it inside'",
    "2022-05-10, negotiation 2025-01-01 2025-01-31; negotiation 2025-01-15 2025-02-10, 2026-02-10, 'days in two talks once: 41'",
    "2022-05-10, negotiation 2025-12-01 2025-12-10; negotiation 2026-03-05 2026-03-08, 2026-06-08, 'inside what the talks before left'",
    "2022-05-10, court_order_served 2025-12-30 2026-02-15, 2026-08-17, 'from filing to six months after: 229 days (204, 167 ZPO)'",
    "2022-05-10, insolvency_filed 2025-12-31 2027-06-30, 2027-12-31, 'filed on the last day: 730 days'",
    "2022-05-10, court_order_served 2026-01-01 2026-02-15, 2025-12-31, 'filed a day too late'",
    "2022-05-10, title_final 2027-01-01, 2057-01-01, 'a title of what had lapsed'",
    "2022-05-10, title_final 2024-01-01; enforcement_act 2030-01-01, 2060-01-01, 'thirty years anew'",
    "2022-05-10, negotiation 2023-06-01 2023-06-30; part_payment 2024-03-15, 2027-03-15, 'talks before a payment count no more'",
    "2022-05-10, part_payment 2024-03-15; negotiation 2026-01-01 2026-01-31, 2027-04-15, 'talks in the new period: 31'",
    "2022-05-10, part_payment 2024-02-29, 2027-02-28, 'leap day (188 (3))'",
    "2022-05-10, consumer_credit 2022-05-11 2032-05-10, 2035-05-11, 'ten years from when it arose (497 (3)), then 1096 days'",
    "2022-05-10, consumer_credit 2022-05-11 2032-05-10; title_final 2023-01-01, 2053-01-01, 'a title ends that'",
  })
  void endsOn(String arose, String told, LocalDate lastDay, String why) {
    Limitation limitation = of(arose, told);
    assertThat(limitation.lastDay()).as(why).isEqualTo(lastDay);
    assertThat(limitation.steps().get(limitation.steps().size() - 1).lastDay()).isEqualTo(lastDay);
  }

  @Test
  void doesNotRunWhileTheyTalk() {
    Limitation limitation = of("2022-05-10", "negotiation 2025-10-01");
    assertThat(limitation.state()).isEqualTo(LimitationState.SUSPENDED);
    assertThat(limitation.lastDay()).isNull();
    assertThat(limitation.lapsedOn(LocalDate.of(2050, 1, 1))).isFalse();
  }

  @Test
  void lapsesAfterItsLastDay() {
    Limitation limitation = of("2022-05-10", "");
    assertThat(limitation.lapsedOn(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(limitation.lapsedOn(LocalDate.of(2026, 1, 1))).isTrue();
  }

  /** Title final 2018-06-01: interest of 2021 until 2024-12-31 (section 197 (2)). */
  @Test
  void letsInterestAfterATitleLapseByItself() {
    Limitation limitation = of("2017-05-01", "title_final 2018-06-01");
    assertThat(limitation.laterInterest())
        .contains(
            new Limitation.LaterInterest(2021, LocalDate.of(2024, 12, 31)),
            new Limitation.LaterInterest(2026, LocalDate.of(2029, 12, 31)))
        .hasSize(9);
    Limitation enforced = of("2017-05-01", "title_final 2018-06-01; enforcement_act 2023-02-01");
    assertThat(enforced.laterInterest())
        .contains(
            new Limitation.LaterInterest(2018, LocalDate.of(2021, 12, 31)),
            new Limitation.LaterInterest(2019, LocalDate.of(2022, 12, 31)),
            new Limitation.LaterInterest(2021, LocalDate.of(2026, 2, 1)),
            new Limitation.LaterInterest(2022, LocalDate.of(2026, 2, 1)));
    assertThat(of("2022-05-10", "part_payment 2024-03-15").laterInterest()).isEmpty();
  }

  @Test
  void doesNotGuessForeignLaw() {
    Limitation limitation =
        Limitation.of(new LimitationFacts(LocalDate.of(2022, 5, 10), null, List.of()), TODAY);
    assertThat(limitation.state()).isEqualTo(LimitationState.UNKNOWN);
    assertThat(limitation.lastDay()).isNull();
    assertThat(limitation.lapsedOn(TODAY)).isFalse();
  }

  @Test
  void saysWhatEachThingDid() {
    Limitation limitation =
        of(
            "2022-05-10",
            "part_payment 2022-09-01; returned_payment 2023-01-01; negotiation 2025-10-01"
                + " 2025-11-30; part_payment 2027-01-01; title_final 2027-02-01");
    assertThat(limitation.steps())
        .extracting(LimitationStep::effect)
        .containsExactly(
            LimitationEffect.BEGINS,
            LimitationEffect.NOT_LONGER,
            LimitationEffect.NONE,
            LimitationEffect.SUSPENDS,
            LimitationEffect.TOO_LATE,
            LimitationEffect.TITLED);
  }

  /** Whatever happens and in whatever order it became known, nothing shortens. */
  @Property(tries = 500)
  void neverShortens(
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 3000) Integer> days,
      @ForAll @IntRange(min = 0, max = 400) int length) {
    LocalDate arose = LocalDate.of(2018, 3, 1);
    LimitationCause[] causes = {
      LimitationCause.PART_PAYMENT, LimitationCause.NEGOTIATION, LimitationCause.ENFORCEMENT_ACT
    };
    List<LimitationFact> facts =
        new java.util.ArrayList<>(
            days.stream()
                .map(
                    day ->
                        new LimitationFact(
                            causes[day % causes.length],
                            arose.plusDays(day),
                            day % causes.length == 1 ? arose.plusDays(day + length) : null,
                            null,
                            null))
                .toList());
    Limitation limitation = Limitation.of(new LimitationFacts(arose, GERMAN, facts), TODAY);
    LocalDate last = LocalDate.of(2021, 12, 31);
    for (LimitationStep step : limitation.steps()) {
      assertThat(step.lastDay()).isAfterOrEqualTo(last);
      last = step.lastDay();
    }
    Collections.reverse(facts);
    assertThat(Limitation.of(new LimitationFacts(arose, GERMAN, facts), TODAY).lastDay())
        .isEqualTo(limitation.lastDay());
  }
}
