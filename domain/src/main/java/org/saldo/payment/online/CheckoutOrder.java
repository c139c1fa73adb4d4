package org.saldo.payment.online;

import java.util.UUID;
import org.saldo.money.Money;

/**
 * What a provider is asked to take.
 *
 * @param intent our reference and idempotency key: asked twice, the provider makes one checkout
 * @param payee whom the debtor pays, as the bank will show it
 * @param description what for; no line breaks
 * @param language of the page: de, en, es or el
 */
public record CheckoutOrder(
    UUID intent, Money amount, String payee, String description, String language) {}
