package org.saldo.claim;

/**
 * A receivable belongs to another case from now on; observed in the same transaction, before
 * anything is worked out anew.
 */
public record ReceivableMoved(long receivableId, long from, long to) {}
