package org.saldo.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.problem.Refusal;

/** Lets people of a demo move the business date; refuses everywhere else. */
@Stateless
@RolesAllowed({"controller", "supervisor", "accountant", "auditor", "admin", "saldo-system"})
public class DemoClock {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  @Inject private StoredBusinessDate stored;
  @Inject private BusinessClock clock;

  /** Whether this installation lets the date be set ({@code SALDO_DEMO=true}). */
  public boolean settable() {
    return stored.settable();
  }

  public LocalDate today() {
    return clock.today();
  }

  /**
   * Sets today.
   *
   * @param date from 1990-01-01 to 2100-12-31, or null to follow the real calendar again
   */
  public Optional<Refusal> set(LocalDate date) {
    if (!stored.settable()) {
      return Refusal.of("clock.not.settable");
    }
    if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
      return Refusal.of("clock.date.implausible", date);
    }
    stored.set(date);
    return Optional.empty();
  }
}
