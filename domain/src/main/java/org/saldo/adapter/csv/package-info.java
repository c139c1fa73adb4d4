/**
 * Reads Saldo's own table of invoices (docs/reference/invoice-csv.md). Adapter behind {@link
 * org.saldo.receivable.InvoiceReader}; the CSV library stays in here.
 *
 * <p>Uses tier 0 and the invoice types of receivable; nothing depends on it.
 */
package org.saldo.adapter.csv;
