package org.saldo.reporting;

import java.util.List;

/**
 * One line of the history of a case.
 *
 * @param procedure key, for a lane of a procedure; else null
 * @param name of the procedure; else null
 * @param entries by day, the oldest first
 */
public record Lane(LaneTopic topic, String procedure, String name, List<LaneEntry> entries) {

  public Lane {
    entries = List.copyOf(entries);
  }
}
