package org.saldo.ledger.chart;

import java.util.List;
import org.saldo.ledger.AccountKind;
import org.saldo.ledger.EventKind;

/**
 * An account of a chart.
 *
 * @param version the version that the reader sees
 * @param closed whether no new rule may name it
 * @param usedBy kinds of events whose rules name it, today or from a later day on
 */
public record AccountRow(
    String number,
    String name,
    AccountKind kind,
    long version,
    boolean closed,
    List<EventKind> usedBy) {

  public AccountRow {
    usedBy = List.copyOf(usedBy);
  }
}
