/**
 * What changes a claim after invoicing, and what it does to it: facts, allocation, closing and
 * reopening. May use creditor, currency, debtor, casefile, receivable, interest, ledger, document,
 * task and tier 0.
 *
 * <p>A fact is posted, the statuses of its receivables follow, and the case closes or reopens, all
 * in the transaction of who brought the fact.
 */
package org.saldo.claim;
