/**
 * Receivables (open items) with their components and status, and how invoices come in.
 *
 * <p>May use creditor, debtor, casefile, ledger, document, task and tier 0.
 */
package org.saldo.receivable;
