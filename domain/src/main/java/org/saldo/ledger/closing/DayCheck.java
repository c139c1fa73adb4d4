package org.saldo.ledger.closing;

import java.util.List;

/** A check that no statement can make: whoever knows how, does it for the end of a day. */
public interface DayCheck {

  /**
   * What does not hold of what a day touched.
   *
   * @param firstNo number of the first entry of the day, at most {@code lastNo} + 1
   */
  List<DayFinding> findings(long creditorId, long firstNo, long lastNo);
}
