package org.saldo.debtor;

/** Whether the law sees a consumer (section 13 BGB) or a business (section 14 BGB). */
public enum DebtorKind {
  CONSUMER,
  BUSINESS
}
