/**
 * Paper out and in: hands print batches to whoever prints and posts them, behind {@link
 * org.saldo.outbox.Courier} for parcels of kind {@code PRINT_BATCH} and {@link
 * org.saldo.correspondence.print.PostalService}; takes letters from the folder of a scanner, behind
 * {@link org.saldo.incoming.ScanFolder}.
 */
package org.saldo.adapter.print;
