/**
 * Reads electronic invoices of EN 16931: UBL, Cross Industry Invoice, and the latter inside a PDF
 * (Factur-X, ZUGFeRD). Adapters behind {@link org.saldo.receivable.InvoiceReader}.
 *
 * <p>Files come from outside and are taken for hostile: no DTD, no entity, no connection, bounded
 * memory and effort. XML and PDF types stay in here. Uses tier 0 and the invoice types of
 * receivable; nothing depends on it.
 */
package org.saldo.adapter.einvoice;
