/**
 * Computes an exported ledger again, from the file alone. Shares no code with Saldo, so that a
 * fault of the one is not a fault of the other; the format is
 * docs/reference/ledger-proof-format.md.
 */
package org.saldo.verifier;
