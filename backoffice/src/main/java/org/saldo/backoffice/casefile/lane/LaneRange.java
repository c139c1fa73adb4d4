package org.saldo.backoffice.casefile.lane;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that a page of lanes shows.
 *
 * @param zoom how much time; null for days that were named
 * @param from first day; null for the first there is
 * @param before first day after the last; null for all that is known and planned
 */
public record LaneRange(LaneZoom zoom, LocalDate from, LocalDate before) {

  /**
   * What an address asks for.
   *
   * @param from null when it names none
   * @param until the last day; null when it names none, and without meaning before {@code from}
   */
  static LaneRange of(String zoom, LocalDate from, LocalDate until, LocalDate today) {
    if (from != null && until != null && !until.isBefore(from)) {
      return new LaneRange(null, from, until.plusDays(1));
    }
    LaneZoom wanted = LaneZoom.of(zoom);
    if (wanted == LaneZoom.ALL) {
      return new LaneRange(wanted, null, null);
    }
    LocalDate first = from == null ? wanted.from(today) : from;
    return new LaneRange(wanted, first, wanted.before(first));
  }

  /** The last day; null where there is no bound. */
  public LocalDate until() {
    return before == null ? null : before.minusDays(1);
  }

  /** As much time right before. */
  public LaneRange earlier() {
    return zoom == null
        ? new LaneRange(null, from.minusDays(days()), from)
        : new LaneRange(zoom, from.minusMonths(months()), from);
  }

  /** As much time right after. */
  public LaneRange later() {
    return zoom == null
        ? new LaneRange(null, before, before.plusDays(days()))
        : new LaneRange(zoom, before, zoom.before(before));
  }

  private long months() {
    return ChronoUnit.MONTHS.between(from, before);
  }

  private long days() {
    return ChronoUnit.DAYS.between(from, before);
  }

  /** How an address asks for it. */
  String query() {
    if (zoom == null) {
      return "&from=" + from + "&until=" + until();
    }
    return "&zoom=" + zoom.param() + (from == null ? "" : "&from=" + from);
  }
}
