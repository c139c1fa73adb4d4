package org.saldo.reporting;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * A line of a journal entry.
 *
 * @param debit null when it is a credit
 * @param credit null when it is a debit
 * @param component set exactly when the line changes a claim, together with the receivable
 * @param flexfields further keys to report by, in alphabetical order
 */
public record EntryLine(
    int number,
    String account,
    String accountName,
    Money debit,
    Money credit,
    Component component,
    UUID receivableId,
    String receivableNumber,
    Map<String, String> flexfields) {

  public EntryLine {
    flexfields = Collections.unmodifiableMap(flexfields);
  }

  /** The amount, whichever side it is on. */
  public Money amount() {
    return debit == null ? credit : debit;
  }
}
