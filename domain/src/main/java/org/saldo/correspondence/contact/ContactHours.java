package org.saldo.correspondence.contact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.saldo.correspondence.contact.ContactSetting.QuietDay;

/**
 * When somebody may be contacted.
 *
 * @param hours null for the whole day
 * @param quiet days on which nobody is contacted
 * @param holiday whether a day is one where the debtor lives
 * @param zones every one must be fit
 */
record ContactHours(
    Hours hours, Set<QuietDay> quiet, Predicate<LocalDate> holiday, List<ZoneId> zones) {

  private static final int MOST_DAYS = 30;
  private static final int STEP_MINUTES = 15;

  ContactHours {
    quiet = quiet.isEmpty() ? EnumSet.noneOf(QuietDay.class) : EnumSet.copyOf(quiet);
    zones = List.copyOf(zones);
  }

  /** Whether the moment is fit in every zone. */
  boolean isFit(Instant moment) {
    return zones.stream().allMatch(zone -> isFit(moment.atZone(zone)));
  }

  private boolean isFit(ZonedDateTime local) {
    return !isQuiet(local.toLocalDate()) && (hours == null || hours.has(local.toLocalTime()));
  }

  /** Whether it is a day in one of the zones on which nobody is contacted. */
  boolean isQuiet(Instant moment) {
    return zones.stream().anyMatch(zone -> isQuiet(moment.atZone(zone).toLocalDate()));
  }

  private boolean isQuiet(LocalDate day) {
    return (quiet.contains(QuietDay.SATURDAY) && day.getDayOfWeek() == DayOfWeek.SATURDAY)
        || (quiet.contains(QuietDay.SUNDAY) && day.getDayOfWeek() == DayOfWeek.SUNDAY)
        || (quiet.contains(QuietDay.HOLIDAY) && holiday.test(day));
  }

  /**
   * The first fit moment from one on, exact to the quarter of an hour; empty when there is none
   * within thirty days.
   */
  Optional<Instant> next(Instant from) {
    if (isFit(from)) {
      return Optional.of(from);
    }
    Instant quarter =
        from.truncatedTo(ChronoUnit.HOURS)
            .plus(
                (ChronoUnit.MINUTES.between(from.truncatedTo(ChronoUnit.HOURS), from) / STEP_MINUTES
                        + 1)
                    * STEP_MINUTES,
                ChronoUnit.MINUTES);
    Instant last = from.plus(MOST_DAYS, ChronoUnit.DAYS);
    for (Instant at = quarter; at.isBefore(last); at = at.plus(STEP_MINUTES, ChronoUnit.MINUTES)) {
      if (isFit(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
