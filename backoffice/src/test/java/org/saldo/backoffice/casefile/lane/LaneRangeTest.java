package org.saldo.backoffice.casefile.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an address asks for, and the scale of it. */
class LaneRangeTest {

  private static final LocalDate TODAY = LocalDate.parse("2025-03-31");

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static String range(String zoom, String from, String until) {
    LaneRange range = LaneRange.of(zoom, day(from), day(until), TODAY);
    return range.from() + " " + range.until();
  }

  @Test
  void aZoomHasTodayWellWithin() {
    assertThat(range(null, null, null)).isEqualTo("2025-02-01 2025-04-30");
    assertThat(range("month", null, null)).isEqualTo("2025-03-01 2025-03-31");
    assertThat(range("year", null, null)).isEqualTo("2024-07-01 2025-06-30");
    assertThat(range("all", "2025-01-01", null)).isEqualTo("null null");
    assertThat(range("nonsense", null, null)).isEqualTo("2025-02-01 2025-04-30");
  }

  @Test
  void namedDaysBothCount() {
    assertThat(range("year", "2025-01-31", "2025-01-31")).isEqualTo("2025-01-31 2025-01-31");
    assertThat(range(null, "2025-01-31", "2025-01-30"))
        .as("the last day before the first says nothing")
        .isEqualTo("2025-01-31 2025-04-29");
    assertThat(range("month", "2025-02-28", null)).isEqualTo("2025-02-28 2025-03-27");
  }

  @Test
  void goesBackAndForthWithoutAGap() {
    LaneRange quarter = LaneRange.of("quarter", day("2025-02-01"), null, TODAY);
    assertThat(quarter.earlier().before()).isEqualTo(quarter.from());
    assertThat(quarter.earlier().from()).isEqualTo("2024-11-01");
    assertThat(quarter.later().from()).isEqualTo(quarter.before());
    LaneRange named = LaneRange.of(null, day("2025-02-01"), day("2025-02-10"), TODAY);
    assertThat(named.earlier().query()).isEqualTo("&from=2025-01-22&until=2025-01-31");
    assertThat(named.later().query()).isEqualTo("&from=2025-02-11&until=2025-02-20");
    assertThat(quarter.query()).isEqualTo("&zoom=quarter&from=2025-02-01");
    assertThat(LaneRange.of("all", null, null, TODAY).query()).isEqualTo("&zoom=all");
  }

  @Test
  void theScaleGoesFromEdgeToEdge() {
    LaneScale scale = new LaneScale(day("2024-02-01"), day("2024-03-01"));
    assertThat(scale.days()).as("a leap year").isEqualTo(29);
    assertThat(scale.start(day("2024-02-01"))).isZero();
    assertThat(scale.start(day("2024-01-01"))).isZero();
    assertThat(scale.start(day("2024-03-01"))).isEqualTo(100);
    assertThat(scale.covers(day("2024-02-29"))).isTrue();
    assertThat(scale.covers(day("2024-03-01"))).isFalse();
    assertThat(scale.ticks())
        .extracting(tick -> tick.day().toString())
        .as("Mondays, as long as their words fit")
        .containsExactly("2024-02-05", "2024-02-12", "2024-02-19", "2024-02-26");
    assertThat(new LaneScale(day("2024-01-15"), day("2025-01-15")).ticks())
        .hasSizeBetween(10, 12)
        .allMatch(tick -> tick.day().getDayOfMonth() == 1);
    assertThat(new LaneScale(day("1990-01-15"), day("2025-01-15")).ticks())
        .hasSizeBetween(5, 16)
        .allMatch(tick -> tick.day().getDayOfYear() == 1);
    assertThatThrownBy(() -> new LaneScale(TODAY, TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
