package org.saldo.reporting;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param total rows in all, counted up to {@link #COUNTED} only: beyond that a list wants a filter
 */
public record Page<T>(List<T> rows, int number, int size, int total) {

  /** No list is counted further, so that a page costs the same however large the portfolio is. */
  public static final int COUNTED = 250;

  public Page {
    rows = List.copyOf(rows);
  }

  /** Whether there are more rows than were counted. */
  public boolean more() {
    return total > COUNTED;
  }
}
