package org.saldo.payment;

import java.time.LocalDate;

/** A payment went back; observed in the same transaction. */
public record PaymentReturned(
    long paymentId, long caseFileId, String reasonCode, LocalDate returnedOn) {}
