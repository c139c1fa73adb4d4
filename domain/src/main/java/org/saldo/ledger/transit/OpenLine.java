package org.saldo.ledger.transit;

import java.time.LocalDate;

/**
 * An open line of a transfer account.
 *
 * @param minor debit less credit in minor units, never zero
 * @param keyed whether it has a key of its own, so that its amount alone says nothing about another
 *     line with a key
 */
record OpenLine(long id, String currency, long minor, LocalDate valueOn, boolean keyed) {

  OpenLine {
    if (minor == 0) {
      throw new IllegalArgumentException("a line is never zero: " + id);
    }
  }
}
