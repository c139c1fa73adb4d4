/**
 * What is said to debtors and by them: the texts, the letters, the log of every contact. May use
 * creditor, debtor, document, outbox, task and law.
 *
 * <p>A demand is queued in the transaction that decides it, asked for once more through {@link
 * org.saldo.correspondence.SendGuard} right before it leaves, and then told of by {@link
 * org.saldo.correspondence.MessageSent} or {@link org.saldo.correspondence.MessageDropped}.
 */
package org.saldo.correspondence;
