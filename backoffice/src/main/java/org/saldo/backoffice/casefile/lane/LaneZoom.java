package org.saldo.backoffice.casefile.lane;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** How much time a page of lanes shows. */
public enum LaneZoom {
  MONTH(1, 0),
  QUARTER(3, 1),
  YEAR(12, 8),
  /** From the first entry to the last. */
  ALL(0, 0);

  private final int months;
  private final int before;

  LaneZoom(int months, int before) {
    this.months = months;
    this.before = before;
  }

  /** How the address names it. */
  public String param() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that an address asks for; a quarter when it names none. */
  static LaneZoom of(String param) {
    return Arrays.stream(values()).filter(z -> z.param().equals(param)).findFirst().orElse(QUARTER);
  }

  /** The first day when the address names none: today is well within. */
  LocalDate from(LocalDate today) {
    return today.minusMonths(before).withDayOfMonth(1);
  }

  /** The first day after the last. */
  LocalDate before(LocalDate from) {
    return from.plusMonths(months);
  }
}
