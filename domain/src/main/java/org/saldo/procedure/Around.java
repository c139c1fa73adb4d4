package org.saldo.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What is planned beside and after the version by which a case goes.
 *
 * @param now primary procedures in force today
 * @param later those in force from a day on, for each day on which a planned version begins
 * @param pinned key of the procedure that a person chose; null for none
 */
record Around(
    List<ProcedurePlan> now, NavigableMap<LocalDate, List<ProcedurePlan>> later, String pinned) {

  Around {
    now = List.copyOf(now);
    later = new TreeMap<>(later);
  }

  /** Nothing but the procedure itself. */
  static Around only(ProcedurePlan plan) {
    return new Around(List.of(plan), new TreeMap<>(), null);
  }

  /** The primary procedures in force on a day. */
  List<ProcedurePlan> on(LocalDate day) {
    Map.Entry<LocalDate, List<ProcedurePlan>> entry = later.floorEntry(day);
    return entry == null ? now : entry.getValue();
  }
}
