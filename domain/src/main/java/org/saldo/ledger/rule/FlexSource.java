package org.saldo.ledger.rule;

/** Where the value of a key of a line comes from. */
public enum FlexSource {
  /** Always the same text, e.g. a cost centre. */
  CONSTANT,
  /** Number of the invoice of the line's receivable, or of the event. */
  INVOICE_NUMBER,
  CASE_NUMBER,
  DEBTOR_NUMBER,
  /** What people know the event by. */
  REFERENCE,
  /** Of the value date: {@code 2026}. */
  YEAR,
  /** Of the value date: {@code 2026-Q2}. */
  QUARTER,
  /** Of the value date: {@code 2026-05}. */
  MONTH;

  /** Whether the answer is asked of the case and not of the event itself. */
  public boolean isOfCase() {
    return this == INVOICE_NUMBER || this == CASE_NUMBER || this == DEBTOR_NUMBER;
  }
}
