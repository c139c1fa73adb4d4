/**
 * What makes the books provable: the form in which an entry is hashed, the chain of hashes of a
 * creditor, seals of closed days, and the file from which anybody can compute them again. May use
 * what its parent may; the format is told in docs/reference/ledger-proof-format.md.
 */
package org.saldo.ledger.proof;
