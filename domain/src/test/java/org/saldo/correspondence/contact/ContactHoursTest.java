package org.saldo.correspondence.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saldo.calendar.WorkingDays;
import org.saldo.correspondence.contact.ContactSetting.QuietDay;

/** When somebody may be contacted, where he lives. */
class ContactHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static ContactHours hours(
      String text, Set<QuietDay> quiet, String where, ZoneId... zones) {
    return new ContactHours(
        text == null ? null : Hours.read(text).orElseThrow(),
        quiet,
        WorkingDays.of(where)::isHoliday,
        List.of(zones));
  }

  private static Instant berlin(String local) {
    return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  @Test
  void waitsForTheMorning() {
    ContactHours day = hours("08:00-20:00", Set.of(), "DE", BERLIN);
    assertThat(day.isFit(berlin("2026-03-02T08:00:00"))).isTrue();
    assertThat(day.isFit(berlin("2026-03-02T20:00:00"))).isFalse();
    assertThat(day.next(berlin("2026-03-02T19:59:59"))).contains(berlin("2026-03-02T19:59:59"));
    assertThat(day.next(berlin("2026-03-02T21:10:00"))).contains(berlin("2026-03-03T08:00:00"));
    assertThat(day.next(berlin("2026-03-02T07:01:00"))).contains(berlin("2026-03-02T08:00:00"));
  }

  /** The clock goes forward in the night to 29 March 2026. */
  @Test
  void knowsTheNightOfTheChangeOfTime() {
    ContactHours day = hours("08:00-20:00", Set.of(), "DE", BERLIN);
    assertThat(day.next(Instant.parse("2026-03-28T23:00:00Z")))
        .contains(Instant.parse("2026-03-29T06:00:00Z"));
    ContactHours night = hours("02:00-03:00", Set.of(), "DE", BERLIN);
    assertThat(night.next(Instant.parse("2026-03-28T23:00:00Z")))
        .as("that hour is not there on that day")
        .contains(Instant.parse("2026-03-30T00:00:00Z"));
  }

  @Test
  void leavesHolidaysOfTheRegionInPeace() {
    Set<QuietDay> quiet = EnumSet.of(QuietDay.SUNDAY, QuietDay.HOLIDAY);
    // Good Friday to Easter Monday 2026: 3 to 6 April; Saturday is none.
    ContactHours germany = hours("08:00-20:00", quiet, "DE", BERLIN);
    assertThat(germany.next(berlin("2026-04-03T10:00:00"))).contains(berlin("2026-04-04T08:00:00"));
    assertThat(germany.next(berlin("2026-04-05T10:00:00"))).contains(berlin("2026-04-07T08:00:00"));
    // Epiphany is a holiday in Bavaria and not in Berlin.
    assertThat(hours(null, quiet, "DE-BY", BERLIN).isFit(berlin("2026-01-06T10:00:00"))).isFalse();
    assertThat(hours(null, quiet, "DE-BE", BERLIN).isFit(berlin("2026-01-06T10:00:00"))).isTrue();
  }

  @Test
  void suitsEveryPartOfACountryWithSeveralTimes() {
    ContactHours spain =
        hours("09:00-20:00", Set.of(), "ES", Zones.of("ES", BERLIN).toArray(ZoneId[]::new));
    assertThat(spain.isFit(Instant.parse("2026-03-02T08:30:00Z")))
        .as("9.30 in Madrid, 8.30 in Las Palmas")
        .isFalse();
    assertThat(spain.next(Instant.parse("2026-03-02T08:30:00Z")))
        .contains(Instant.parse("2026-03-02T09:00:00Z"));
    assertThat(Zones.of("XX", BERLIN)).containsExactly(BERLIN);
    assertThat(Zones.of(null, BERLIN)).containsExactly(BERLIN);
  }

  @Test
  void isNeverFitWhereEveryDayIsQuietThatTheHoursHave() {
    ContactHours never =
        new ContactHours(
            null, EnumSet.of(QuietDay.HOLIDAY), (LocalDate d) -> true, List.of(BERLIN));
    assertThat(never.next(berlin("2026-03-02T10:00:00"))).isEmpty();
  }

  @Test
  void readsValuesAsTheyAreKept() {
    assertThat(ContactSetting.SMS_HOURS.canonical(" 8:00 – 24:00 ")).contains("08:00-24:00");
    assertThat(ContactSetting.SMS_HOURS.canonical("20:00-08:00")).isEmpty();
    assertThat(ContactSetting.SMS_HOURS.canonical("8-20")).isEmpty();
    assertThat(ContactSetting.QUIET_DAYS.canonical("holiday, sunday")).contains("SUNDAY,HOLIDAY");
    assertThat(ContactSetting.QUIET_DAYS.canonical("MONDAY")).isEmpty();
    assertThat(ContactSetting.HOLIDAY_REGION.canonical("de-by")).contains("DE-BY");
    assertThat(ContactSetting.HOLIDAY_REGION.canonical("DE-XX")).isEmpty();
    assertThat(ContactSetting.HOLIDAY_REGION.canonical("QQ-BY")).isEmpty();
    assertThat(ContactSetting.DEMANDS_PER_WEEK.canonical("07")).contains("7");
    assertThat(ContactSetting.DEMANDS_PER_WEEK.canonical("-1")).isEmpty();
    assertThat(ContactSetting.DEMANDS_PER_WEEK.canonical("100")).isEmpty();
    assertThat(ContactSetting.DEMANDS_PER_WEEK.canonical(null)).isEmpty();
  }
}
