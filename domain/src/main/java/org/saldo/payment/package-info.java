/**
 * Money that comes in, by whatever way, where it went, and what goes back. May use claim,
 * receivable, casefile, creditor, currency, debtor, charge, approval, outbox, task and tier 0.
 */
package org.saldo.payment;
