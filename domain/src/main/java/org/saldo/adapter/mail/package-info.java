/**
 * Sends e-mails over the server's mail session, behind {@link org.saldo.outbox.Courier} for parcels
 * of kind {@code EMAIL}; reads the mailbox by IMAP and takes its mails apart, behind {@link
 * org.saldo.incoming.Mailbox} and {@link org.saldo.incoming.MailReader}. Mail types stay in here.
 */
package org.saldo.adapter.mail;
