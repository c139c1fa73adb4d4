package org.saldo.dispute;

/** A receivable is disputed; observed in the same transaction. */
public record DisputeOpened(long disputeId, long caseFileId, long receivableId) {}
