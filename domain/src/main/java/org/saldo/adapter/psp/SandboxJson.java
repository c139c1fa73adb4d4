package org.saldo.adapter.psp;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Locale;
import org.saldo.money.Money;
import org.saldo.payment.online.CheckoutOrder;
import org.saldo.payment.online.ProviderCheckout;
import org.saldo.payment.online.ProviderEvent;
import org.saldo.payment.online.ProviderState;

/** The sandbox's JSON in our words. */
final class SandboxJson {

  private SandboxJson() {}

  static String order(CheckoutOrder order, String returnUrl, String webhookUrl) {
    return Json.createObjectBuilder()
        .add("reference", order.intent().toString())
        .add("amount", order.amount().minor())
        .add("currency", order.amount().currency())
        .add("payee", order.payee())
        .add("description", order.description())
        .add("language", order.language())
        .add("return_url", returnUrl)
        .add("webhook_url", webhookUrl)
        .build()
        .toString();
  }

  static String refund(Money amount) {
    return Json.createObjectBuilder().add("amount", amount.minor()).build().toString();
  }

  static ProviderCheckout checkout(String body) {
    return checkout(object(body));
  }

  static ProviderEvent event(String body) {
    JsonObject json = object(body);
    return new ProviderEvent(
        json.getString("id"), json.getString("type"), checkout(json.getJsonObject("checkout")));
  }

  static String key(String body) {
    return object(body).getString("id");
  }

  private static ProviderCheckout checkout(JsonObject json) {
    String currency = json.getString("currency");
    String url = json.getString("url", "");
    return new ProviderCheckout(
        json.getString("id"),
        json.getString("reference"),
        url.isEmpty() ? null : url,
        state(json.getString("status")),
        Money.ofMinor(json.getJsonNumber("amount").longValueExact(), currency),
        Money.ofMinor(json.getJsonNumber("refunded").longValueExact(), currency),
        json.getString("failure", null));
  }

  private static ProviderState state(String status) {
    return status.equals("canceled")
        ? ProviderState.CANCELLED
        : ProviderState.valueOf(status.toUpperCase(Locale.ROOT));
  }

  private static JsonObject object(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }
}
