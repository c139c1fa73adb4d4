package org.saldo.reporting;

import java.util.List;

/**
 * Some rows of a list that is read on and on.
 *
 * @param next cursor to continue with, null when these are the last rows
 */
public record Slice<T>(List<T> rows, String next) {

  public Slice {
    rows = List.copyOf(rows);
  }
}
