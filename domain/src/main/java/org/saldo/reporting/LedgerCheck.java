package org.saldo.reporting;

/** What the verification report looks at; each holds for every creditor in scope. */
public enum LedgerCheck {
  /** The debits of an entry equal its credits, per currency. */
  ENTRY_BALANCED,
  /** The total of an entry is the sum of its debits. */
  ENTRY_TOTAL,
  /** Currency, value date and case of a line are those of its entry. */
  LINE_OF_ENTRY,
  /** The accounts of an entry belong to the creditor of the entry. */
  ACCOUNT_OF_CREDITOR,
  /** Entries are numbered from 1 without gaps, and the next number follows the last. */
  ENTRY_NUMBERS,
  /** Every event with amounts has its entry. */
  EVENT_POSTED,
  /** A line that changes a claim names a receivable of its own case. */
  CLAIM_OF_CASE,
  /** The list of cases shows what the ledger gives. */
  CASE_OVERVIEW,
  /** What allowances stand is what was posted as set and released. */
  ALLOWANCE,
  /** All lines of a creditor in a currency add up to zero. */
  ZERO_SUM
}
