package org.saldo.ledger.closing;

import java.util.Locale;
import java.util.stream.Stream;

/** What must hold of the books of every creditor; each has one definition. */
public enum LedgerCheck {
  /** The debits of an entry equal its credits, per currency. */
  ENTRY_BALANCED(Of.ENTRIES),
  /** The total of an entry is the sum of its debits. */
  ENTRY_TOTAL(Of.ENTRIES),
  /** Currency, value date and case of a line are those of its entry. */
  LINE_OF_ENTRY(Of.ENTRIES),
  /** The accounts of an entry belong to the creditor of the entry. */
  ACCOUNT_OF_CREDITOR(Of.ENTRIES),
  /** An entry has its event, of the same creditor, case and value date. */
  ENTRY_OF_EVENT(Of.ENTRIES),
  /** A line that changes a claim names a receivable of its own case. */
  CLAIM_OF_CASE(Of.ENTRIES),
  /** An entry is booked not before the one ahead of it, and on a day that was open. */
  PERIOD_OPEN(Of.ENTRIES),
  /** A line has the flexfields that its creditor demands. */
  FLEXFIELDS(Of.ENTRIES),
  /** A line has its entry and its account. */
  LINE_ORPHANED(Of.BOOKS),
  /** An account is what it was in the chain, or was renamed by somebody. */
  ACCOUNT_NAMED(Of.BOOKS),
  /** Entries are numbered from 1 without gaps, and the next number follows the last. */
  ENTRY_NUMBERS(Of.BOOKS),
  /** Every event with amounts has its entry. */
  EVENT_POSTED(Of.BOOKS),
  /** All lines of a creditor in a currency add up to zero. */
  ZERO_SUM(Of.BOOKS),
  /** The accounts of claims add up to what is open on claims. */
  CONTROL_ACCOUNT(Of.BOOKS),
  /** The list of cases shows what the ledger gives. */
  CASE_OVERVIEW(Of.BOOKS),
  /** What allowances stand is what was posted as set and released. */
  ALLOWANCE(Of.BOOKS),
  /** The payments that stand are the money that was posted. */
  PAYMENT_POSTED(Of.BOOKS),
  /** A payment pays no more than it is. */
  PAYMENT_ALLOCATED(Of.BOOKS),
  /** A claim is paid by what was posted as paid, and by no more than it is. */
  CLAIM_ALLOCATED(Of.BOOKS),
  /** Money held for others is what is owed to them. */
  CLIENT_MONEY(Of.BOOKS),
  /** What was cleared on transfer accounts adds up to nothing, so what is open is their balance. */
  TRANSFER_CLEARED(Of.BOOKS),
  /** A closed day has what it had when it was closed. */
  DAY_UNCHANGED(Of.BOOKS),
  /** A closed day goes on where the one before ended. */
  DAY_CHAINED(Of.BOOKS),
  /** Booked interest is what it is when it is worked out again; of cases that the day touched. */
  INTEREST_BOOKED(Of.DAY),
  /** Every validated entry and closed day gives the hash that was stored for it. */
  CHAIN(Of.DAY),
  /** The closing of the day came to its end; found is what it broke off with. */
  CLOSING(Of.DAY);

  private enum Of {
    ENTRIES,
    BOOKS,
    DAY
  }

  private final Of of;

  LedgerCheck(Of of) {
    this.of = of;
  }

  /** The checks that are views of the database. */
  public static Stream<LedgerCheck> views() {
    return Stream.of(values()).filter(check -> check.of != Of.DAY);
  }

  /** Whether each finding is one entry's, so that some entries can be looked at alone. */
  boolean isOfEntries() {
    return of == Of.ENTRIES;
  }

  /** The view whose rows are the findings. */
  public String view() {
    return "check_" + name().toLowerCase(Locale.ROOT);
  }
}
