package org.saldo.ledger.datev;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saldo.ledger.EventKind;

/**
 * A journal entry as it goes to DATEV.
 *
 * @param reversal whether it takes another event back
 * @param day the document date
 */
public record DatevEntry(
    long entryNo,
    UUID eventId,
    EventKind kind,
    boolean reversal,
    LocalDate day,
    LocalDate valueOn,
    String currency,
    String reference,
    String caseNumber,
    List<Leg> legs) {

  /**
   * A line of it.
   *
   * @param account its number in DATEV
   * @param minor debit positive, credit negative, in minor units; never zero
   * @param receivable number of the receivable whose claim it changes, null for none
   * @param dueOn of that receivable
   */
  public record Leg(
      String account,
      long minor,
      String receivable,
      LocalDate dueOn,
      Map<String, String> flexfields) {

    public Leg {
      flexfields = Map.copyOf(flexfields);
    }
  }

  public DatevEntry {
    legs = List.copyOf(legs);
  }
}
