package org.saldo.payment;

/** A payment was recorded; observed in the same transaction. */
public record PaymentRecorded(long caseFileId, Recorded payment) {}
