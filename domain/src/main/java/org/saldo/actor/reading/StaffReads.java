package org.saldo.actor.reading;

import java.util.Locale;

/** Which looks of the house's own people are logged; those of people from outside always are. */
enum StaffReads {
  OFF,
  /** Cases, debtors, documents, disputes, placements, and whatever is downloaded. */
  DATA,
  ALL;

  /**
   * @throws IllegalArgumentException if it is none of the three
   */
  static StaffReads of(String setting) {
    return valueOf(setting.strip().toUpperCase(Locale.ROOT));
  }

  boolean covers(Look look) {
    return this == ALL || (this == DATA && look.touchesDebtors());
  }
}
