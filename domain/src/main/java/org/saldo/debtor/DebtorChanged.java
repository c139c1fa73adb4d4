package org.saldo.debtor;

/** Data of a debtor changed; observed in the same transaction. */
public record DebtorChanged(long debtorId) {}
