package org.saldo.ledger;

/**
 * Which of an event's entries tells about the event as a whole: the first, which places every
 * amount. Further ones only move some of them.
 */
public final class FirstEntry {

  private FirstEntry() {}

  /**
   * A condition of SQL on a row of {@code journal_entry}.
   *
   * @param alias of the row
   */
  public static String only(String alias) {
    return " AND NOT EXISTS (SELECT 1 FROM journal_entry first_of WHERE"
        + " first_of.business_event_id = "
        + alias
        + ".business_event_id AND first_of.entry_no < "
        + alias
        + ".entry_no)";
  }
}
