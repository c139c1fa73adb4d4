/**
 * Paper out and in: puts letters into the folder from which they are printed, behind {@link
 * org.saldo.outbox.Courier} for parcels of kind {@code LETTER}; takes letters from the folder of a
 * scanner, behind {@link org.saldo.incoming.ScanFolder}.
 */
package org.saldo.adapter.print;
