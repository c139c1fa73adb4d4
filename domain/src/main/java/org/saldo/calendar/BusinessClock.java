package org.saldo.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only source of today and now.
 *
 * <p>Today is the date in the business time zone (setting {@code SALDO_TIME_ZONE}). In a demo or a
 * test the date can be set; {@code now()} then is that date at the present time of day, so that
 * what is recorded stays in order with what it is about.
 */
@ApplicationScoped
public class BusinessClock {

  private final BusinessDates dates;
  private final ZoneId zone;

  protected BusinessClock() {
    this(null, "UTC");
  }

  @Inject
  public BusinessClock(BusinessDates dates, @ConfigProperty(name = "saldo.time.zone") String zone) {
    this.dates = dates;
    this.zone = ZoneId.of(zone);
  }

  /** Today in the business time zone, or the date that was set. */
  public LocalDate today() {
    return dates.fixed().orElseGet(() -> LocalDate.ofInstant(SystemTime.now(), zone));
  }

  /** The present moment; on the set date, if one is set. */
  public Instant now() {
    Instant real = SystemTime.now();
    return dates
        .fixed()
        .map(day -> day.atTime(real.atZone(zone).toLocalTime()).atZone(zone).toInstant())
        .orElse(real);
  }

  /** The business time zone. */
  public ZoneId zone() {
    return zone;
  }
}
