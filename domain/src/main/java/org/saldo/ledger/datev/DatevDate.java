package org.saldo.ledger.datev;

/** Which date of an entry is the document date in DATEV, and so decides month and fiscal year. */
public enum DatevDate {
  /** The value date: the month of the document, as VAT needs it. */
  VALUE("value_on"),
  /** The booking day: never in a month that is closed in Saldo. */
  POSTED("posted_on");

  private final String column;

  DatevDate(String column) {
    this.column = column;
  }

  /** Where an entry has it. */
  public String column() {
    return column;
  }
}
