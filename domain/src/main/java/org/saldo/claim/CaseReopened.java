package org.saldo.claim;

/** Something is open again on a closed case; observed in the same transaction. */
public record CaseReopened(long caseFileId, String cause) {}
