package org.saldo.ledger.proof;

/**
 * A closed day as it is stored.
 *
 * @param lastHash hash of the entry with its last number; null where there is none
 */
record SealedDay(DaySeal covered, Hash previousSeal, Hash seal, Hash lastHash) {}
