/** Stored content with its hash, sniffed type and visibility. May use tier 0. */
package org.saldo.document;
