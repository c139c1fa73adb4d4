/**
 * How letters are handed to whoever prints and posts them: the cut takes what is due into a {@link
 * org.saldo.correspondence.print.PrintBatch} and so completes its parcels, in one transaction; the
 * batch is a parcel of its own, handed over as files through {@link
 * org.saldo.correspondence.print.PostalService}, as often as it takes.
 */
package org.saldo.correspondence.print;
