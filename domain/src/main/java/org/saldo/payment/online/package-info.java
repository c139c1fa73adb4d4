/**
 * Online payment through a provider: what a debtor wants to pay, where that stands, and the money
 * that came of it.
 *
 * <p>A {@link org.saldo.payment.online.PaymentIntent} is made before the provider is asked; the
 * browser's way back only ever reads it. Money is booked when the provider said so itself, by a
 * signed event or by an answer to our own question, and once. Card data is never seen here.
 */
package org.saldo.payment.online;
