/**
 * The verifier against a file that is computed here, after docs/reference/ledger-proof-format.md.
 */
package org.saldo.verifier;
