package org.saldo.dispute;

/** A dispute has ended and steps go on; observed in the same transaction. */
public record DisputeResolved(
    long disputeId, long caseFileId, long receivableId, DisputeState outcome) {}
