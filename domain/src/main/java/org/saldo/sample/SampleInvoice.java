package org.saldo.sample;

import org.saldo.receivable.InvoiceDocument;

/**
 * An invented invoice or credit note.
 *
 * @param creditorKey key of its {@link SampleCreditor}
 * @param document what its file states
 * @param payerIban account to be debited, null exactly when the document has no mandate reference
 */
public record SampleInvoice(String creditorKey, InvoiceDocument document, String payerIban) {}
