package org.saldo.ledger.export;

/** What a column of a template may show. */
public enum ExportField {
  ENTRY_NO,
  LINE_NO,
  POSTING_DATE,
  DOCUMENT_DATE,
  DOC_TYPE,
  /** Number of the receivable, else what people know the event by. */
  DOC_NO,
  ACCOUNT,
  ACCOUNT_NAME,
  /** The account on the other side, where there is only one. */
  CONTRA,
  DEBIT,
  CREDIT,
  /** Debit positive, credit negative. */
  AMOUNT,
  /** Without sign; beside it stands the side. */
  AMOUNT_ABSOLUTE,
  /** S for debit, H for credit. */
  SIDE,
  CURRENCY,
  COMPONENT,
  DUE_DATE,
  DEBTOR_NO,
  CASE_NO,
  EVENT_ID,
  ENTRY_ID,
  TEXT,
  /** Number of the entry that this one takes back. */
  REVERSAL_OF,
  RECORDED_AT,
  RECORDED_BY,
  /** The further key of the line that the column names. */
  FLEXFIELD,
  /** The same text in every line, or none. */
  CONSTANT;

  /** Whether it may differ between the lines of an entry. */
  boolean isOfLine() {
    return switch (this) {
      case LINE_NO,
          DOC_NO,
          ACCOUNT,
          ACCOUNT_NAME,
          CONTRA,
          DEBIT,
          CREDIT,
          AMOUNT,
          AMOUNT_ABSOLUTE,
          SIDE,
          COMPONENT,
          DUE_DATE,
          FLEXFIELD ->
          true;
      default -> false;
    };
  }

  /** Whether a column with it needs a further word. */
  public boolean hasDetail() {
    return this == FLEXFIELD || this == CONSTANT;
  }
}
