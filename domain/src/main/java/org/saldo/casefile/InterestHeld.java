package org.saldo.casefile;

/** A hold that stops interest began or ended; observed in the same transaction. */
public record InterestHeld(long caseFileId) {}
