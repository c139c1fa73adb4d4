/**
 * Puts letters into the folder from which they are printed. Adapter behind {@link
 * org.saldo.outbox.Courier} for parcels of kind {@code LETTER}.
 */
package org.saldo.adapter.print;
