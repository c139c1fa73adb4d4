package org.saldo.correspondence.print;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * When letters that are due are taken into a batch.
 *
 * @param pause from one batch to the next
 * @param at time of day before which nothing is cut, once a day; null for at any time
 * @param zone of the time of day
 */
record CuttingTimes(Duration pause, LocalTime at, ZoneId zone) {

  /**
   * Whether now is a time to cut. A batch that was full is followed at once: what did not fit waits
   * for no further day. After days on which no server ran, the first letters go out at once.
   *
   * @param now of the machine's clock, UTC
   * @param last when the last batch was cut, UTC; null when there was none
   */
  boolean open(LocalDateTime now, LocalDateTime last, boolean lastWasFull) {
    if (last == null || lastWasFull) {
      return last != null || at == null || !now.isBefore(today(now));
    }
    boolean rested = !now.isBefore(last.plus(pause));
    return rested && (at == null || last.isBefore(latest(now)));
  }

  /** The last time of the day that has come: today's, or else yesterday's. */
  private LocalDateTime latest(LocalDateTime now) {
    LocalDateTime today = today(now);
    return now.isBefore(today) ? on(now, 1) : today;
  }

  private LocalDateTime today(LocalDateTime now) {
    return on(now, 0);
  }

  private LocalDateTime on(LocalDateTime now, int daysBefore) {
    ZonedDateTime local = now.atZone(ZoneOffset.UTC).withZoneSameInstant(zone);
    return local
        .toLocalDate()
        .minusDays(daysBefore)
        .atTime(at)
        .atZone(zone)
        .withZoneSameInstant(ZoneOffset.UTC)
        .toLocalDateTime();
  }
}
