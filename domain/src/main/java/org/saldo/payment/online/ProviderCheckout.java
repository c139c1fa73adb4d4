package org.saldo.payment.online;

import org.saldo.money.Money;

/**
 * A checkout as its provider describes it.
 *
 * @param key the provider's
 * @param reference ours: the public id of the intent
 * @param url of the page on which the debtor pays; null where the provider does not repeat it
 * @param amount what was asked, or what was really taken once it is paid
 * @param refunded how much of it went back
 * @param failure the provider's code of why it failed, null when it did not
 */
public record ProviderCheckout(
    String key,
    String reference,
    String url,
    ProviderState state,
    Money amount,
    Money refunded,
    String failure) {}
