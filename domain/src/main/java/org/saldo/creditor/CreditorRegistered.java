package org.saldo.creditor;

/** A creditor was registered; observed in the same transaction, e.g. to open its books. */
public record CreditorRegistered(long creditorId, ShippedChart chart) {}
