package org.saldo.receivable;

/** An invoice or a credit note was taken into a case; observed in the same transaction. */
public record ReceivableTaken(long caseFileId, long receivableId, boolean credit) {}
