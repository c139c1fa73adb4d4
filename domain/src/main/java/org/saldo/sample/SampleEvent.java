package org.saldo.sample;

import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * Something the debtor or the debtor's bank is meant to do about an invoice.
 *
 * <p>Only an intention: nothing has happened until a service has been called with it. May lie up to
 * 60 days after the demo date, for a demo whose clock moves on; never before the invoice.
 *
 * @param kind what happens
 * @param creditorKey key of the invoice's {@link SampleCreditor}
 * @param invoiceNumber the invoice it is about
 * @param amount paid, returned, disputed or promised; above zero, in the invoice's currency
 * @param text remittance information, reason or message, in the debtor's language
 */
public record SampleEvent(
    LocalDate on, Kind kind, String creditorKey, String invoiceNumber, Money amount, String text) {

  /** What happens. */
  public enum Kind {
    /** A transfer or a collected direct debit arrives. */
    PAYMENT,
    /** A payment of the same invoice and amount, some days before, goes back. */
    PAYMENT_RETURNED,
    /** The debtor objects to the amount. */
    DISPUTE,
    /** The debtor promises to pay the amount within 14 days. */
    PROMISE
  }
}
