/**
 * Sends SMS by SMPP 3.4 to a message centre, or by HTTP to a gateway that speaks Twilio's
 * interface, and takes their receipts and what debtors send. Adapter behind {@link
 * org.saldo.outbox.Courier} for parcels of kind {@code SMS} and {@link
 * org.saldo.correspondence.SmsLine}; SMPP types stay in here.
 */
package org.saldo.adapter.sms;
