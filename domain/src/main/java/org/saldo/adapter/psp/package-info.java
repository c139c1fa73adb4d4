/**
 * Talks to payment service providers. Adapter behind {@link
 * org.saldo.payment.online.PaymentProvider}; HTTP and the shapes of the providers stay in here.
 *
 * <p>Uses tier 0 and payment; nothing depends on it.
 */
package org.saldo.adapter.psp;
