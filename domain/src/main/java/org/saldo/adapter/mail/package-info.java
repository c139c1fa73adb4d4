/**
 * Sends e-mails over the server's mail session. Adapter behind {@link org.saldo.outbox.Courier} for
 * parcels of kind {@code EMAIL}; mail types stay in here.
 */
package org.saldo.adapter.mail;
