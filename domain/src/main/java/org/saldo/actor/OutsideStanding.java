package org.saldo.actor;

import java.time.LocalDate;

/**
 * How somebody from outside stands today.
 *
 * @param lastOn the last day on which they may read anything; null when they may not today
 */
public record OutsideStanding(LocalDate lastOn) {

  /** Whether they may read today. */
  public boolean live() {
    return lastOn != null;
  }
}
