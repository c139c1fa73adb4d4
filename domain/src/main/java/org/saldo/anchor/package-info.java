/**
 * Anchors of closed days: the paper that says what a day is remembered by, signed with the
 * operator's key, and to whom it goes. An {@link org.saldo.anchor.AnchorRecipient} gets the anchors
 * of a creditor by e-mail; a <em>dispatch</em> is one day's anchor for one recipient, queued in the
 * transaction that closes the day.
 *
 * <p>May use ledger, creditor, correspondence (its words), outbox and tier 0. Ports: {@link
 * org.saldo.anchor.AnchorPrinter} and {@link org.saldo.anchor.DocumentSeal}.
 */
package org.saldo.anchor;
