package org.saldo.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.BusinessDates;

/** From when on the work of a business date begins by itself. */
@ApplicationScoped
public class NightHour {

  private static final String OFF = "off";

  @Inject private BusinessClock clock;
  @Inject private BusinessDates dates;

  /**
   * Whether the hour has come today; never where the date is set by hand, for then people begin the
   * work by hand too.
   *
   * @param from time of day, e.g. {@code 02:30}, or {@code off} for never
   */
  boolean hasCome(String from) {
    return !from.equals(OFF)
        && dates.fixed().isEmpty()
        && !LocalTime.ofInstant(clock.now(), clock.zone()).isBefore(LocalTime.parse(from));
  }
}
