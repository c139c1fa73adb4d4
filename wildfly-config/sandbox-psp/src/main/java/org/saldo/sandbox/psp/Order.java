package org.saldo.sandbox.psp;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Currency;

/**
 * What a merchant asks to be paid.
 *
 * @param reference the merchant's own, comes back in every answer and event
 * @param amount in minor units of the currency
 * @param payee whom the customer pays, as the page and the bank's challenge show it
 * @param lifetimeSeconds how long it can be paid
 */
record Order(
    String reference,
    long amount,
    String currency,
    String payee,
    String description,
    String returnUrl,
    String webhookUrl,
    String language,
    long lifetimeSeconds) {

  private static final long HALF_AN_HOUR = 1800;

  Order {
    Currency.getInstance(currency);
    if (amount <= 0) {
      throw new IllegalArgumentException("amount is more than zero");
    }
    for (String url : new String[] {returnUrl, webhookUrl}) {
      if (!URI.create(url).getScheme().matches("https?")) {
        throw new IllegalArgumentException("an address begins with http or https");
      }
    }
  }

  static Order of(JsonObject json) {
    return new Order(
        json.getString("reference"),
        json.getJsonNumber("amount").longValueExact(),
        json.getString("currency"),
        json.getString("payee", ""),
        json.getString("description", ""),
        json.getString("return_url"),
        json.getString("webhook_url"),
        json.getString("language", ""),
        json.getInt("expires_in", (int) HALF_AN_HOUR));
  }

  JsonObject toJson() {
    return Json.createObjectBuilder()
        .add("reference", reference)
        .add("amount", amount)
        .add("currency", currency)
        .add("payee", payee)
        .add("description", description)
        .add("return_url", returnUrl)
        .add("webhook_url", webhookUrl)
        .add("language", language)
        .add("expires_in", lifetimeSeconds)
        .build();
  }
}
