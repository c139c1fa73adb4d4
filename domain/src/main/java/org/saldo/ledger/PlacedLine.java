package org.saldo.ledger;

/**
 * A line that a rule has placed.
 *
 * @param minor more than zero
 * @param amount which amount of the event it places; null where that was not kept
 * @param receivableId set exactly with {@code component}
 * @param flexfields a JSON object, null when empty
 */
record PlacedLine(
    long accountId,
    Side side,
    long minor,
    Component component,
    Long receivableId,
    String flexfields,
    AmountKind amount) {

  PlacedLine {
    if (minor <= 0) {
      throw new IllegalArgumentException("a line is more than zero: " + minor);
    }
    if ((component == null) != (receivableId == null)) {
      throw new IllegalArgumentException("a claim line names receivable and component");
    }
  }
}
