package org.saldo.correspondence.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuttingTimesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static CuttingTimes times(int pauseSeconds, String at) {
    return new CuttingTimes(
        Duration.ofSeconds(pauseSeconds), at == null ? null : LocalTime.parse(at), BERLIN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00, true",
    "2026-03-01T12:59:59, false",
    "2026-03-01T13:00:00, true"
  })
  void restsBetweenBatches(LocalDateTime now, boolean open) {
    LocalDateTime last = LocalDateTime.parse("2026-03-01T12:00:00");
    int pause = now.equals(last) ? 0 : 3600;
    assertThat(times(pause, null).open(now, last, false)).isEqualTo(open);
  }

  /** 17:00 in Berlin is 16:00 UTC in winter and 15:00 in summer. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-01T15:59:59, 2026-02-28T16:00:10, false",
    "2026-03-01T16:00:00, 2026-02-28T16:00:10, true",
    "2026-03-01T16:00:20, 2026-03-01T16:00:10, false",
    "2026-07-01T15:00:00, 2026-06-30T15:00:10, true",
    "2026-07-01T14:59:59, 2026-06-30T15:00:10, false",
    // No server ran yesterday at five: the letters do not wait for today's.
    "2026-03-01T08:00:00, 2026-02-27T16:00:10, true",
    "2026-03-01T08:00:00, 2026-02-28T09:00:00, true"
  })
  void cutsOnceADayFromTheTimeOn(LocalDateTime now, LocalDateTime last, boolean open) {
    assertThat(times(0, "17:00").open(now, last, false)).isEqualTo(open);
  }

  @Test
  void goesOnAtOnceAfterABatchThatWasFull() {
    LocalDateTime now = LocalDateTime.parse("2026-03-01T16:00:20");
    assertThat(times(3600, "17:00").open(now, now.minusSeconds(10), true)).isTrue();
  }

  @Test
  void waitsForTheTimeAlsoWithTheVeryFirstBatch() {
    assertThat(times(3600, null).open(LocalDateTime.parse("2026-03-01T01:00:00"), null, false))
        .isTrue();
    assertThat(times(0, "17:00").open(LocalDateTime.parse("2026-03-01T15:59:59"), null, false))
        .isFalse();
    assertThat(times(0, "17:00").open(LocalDateTime.parse("2026-03-01T16:00:00"), null, false))
        .isTrue();
  }
}
