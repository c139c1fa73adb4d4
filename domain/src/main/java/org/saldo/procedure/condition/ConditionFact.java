package org.saldo.procedure.condition;

import static org.saldo.procedure.condition.FactKind.CHOICE;
import static org.saldo.procedure.condition.FactKind.NUMBER;

import java.util.EnumSet;
import java.util.Set;

/** What a condition may ask of a case on a day. */
public enum ConditionFact {
  /** What is open on the case, in whole units of its currency; credits count against it. */
  AMOUNT_OPEN(NUMBER, false),
  /** Calendar days since the oldest open receivable was due; negative before that day. */
  DAYS_OVERDUE(NUMBER, false),
  /** Open receivables of the case, due or not. */
  NUMBER_OPEN(NUMBER, false),
  /** Dunning level that the case reached before the day; what the day itself brings comes after. */
  DUNNING_LEVEL(NUMBER, false),
  /** Days since the first invoice of the debtor at the creditor. */
  CUSTOMER_DAYS(NUMBER, true),
  /** Days within a year on which payments of what is open went back. */
  RETURNED_PAYMENTS(NUMBER, false),
  /** CONSUMER or BUSINESS. */
  DEBTOR_KIND(CHOICE, true),
  /** Country of the debtor's address, ISO 3166; none when no address is known. */
  COUNTRY(CHOICE, true),
  /** Language of the debtor: de, en, es or el. */
  LANGUAGE(CHOICE, true),
  /** Segment of the case; none when it has none. */
  SEGMENT(CHOICE, true),
  /** Key of the creditor. */
  CREDITOR(CHOICE, true),
  /** Kinds of the claims that are open: CONSIDERATION, OTHER, CONSUMER_CREDIT. */
  CLAIM_KIND(CHOICE, true),
  /** ISO 4217. */
  CURRENCY(CHOICE, false),
  /** Marks of the debtor: INSOLVENT, DECEASED, VULNERABLE. */
  MARK(CHOICE, false),
  /**
   * What holds an open receivable, all or a part of it: DISPUTE, PROMISE, PLAN, PLACEMENT, LEGAL,
   * INSOLVENCY, MANUAL.
   */
  HELD_BY(CHOICE, false);

  private final FactKind kind;
  private final boolean read;

  ConditionFact(FactKind kind, boolean read) {
    this.kind = kind;
    this.read = read;
  }

  public FactKind kind() {
    return kind;
  }

  /** Whether it has to be looked up; else the decision knows it anyhow. */
  public boolean read() {
    return read;
  }

  /** What it can be compared by. */
  public Set<Comparison> comparisons() {
    return kind == NUMBER
        ? EnumSet.of(Comparison.AT_LEAST, Comparison.LESS_THAN)
        : EnumSet.of(Comparison.ONE_OF, Comparison.NONE_OF);
  }
}
