package org.saldo.payment.online;

/**
 * What a provider told us by itself, with a signature that was checked.
 *
 * @param key the provider's key of the event: the same again is the same event
 * @param kind the provider's name of what happened, for people to read
 * @param checkout how the checkout stood when it was told, which may be long ago
 */
public record ProviderEvent(String key, String kind, ProviderCheckout checkout) {}
