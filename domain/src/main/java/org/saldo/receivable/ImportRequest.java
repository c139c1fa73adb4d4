package org.saldo.receivable;

/**
 * A file of invoices to be taken.
 *
 * @param creditorKey whose invoices they are
 * @param format null: told from the content
 * @param dryRun whether only to say what would happen
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ImportRequest(
    String creditorKey, InvoiceFormat format, String fileName, byte[] content, boolean dryRun) {}
