/**
 * Hands print batches to whoever prints and posts them. Adapter behind {@link
 * org.saldo.outbox.Courier} for parcels of kind {@code PRINT_BATCH} and behind {@link
 * org.saldo.correspondence.print.PostalService}.
 */
package org.saldo.adapter.print;
