package org.saldo.payment.online;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import org.saldo.money.Money;
import org.saldo.outbox.Courier;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/**
 * Asks a provider to give money back. The parcel's key is the provider's idempotency key, so asking
 * again after an answer that was lost gives back nothing more.
 */
@ApplicationScoped
public class RefundCourier implements Courier {

  static final String KIND = "CARD_REFUND";

  @Inject private Providers providers;

  static String payload(PaymentIntent intent, Money amount) {
    return Json.createObjectBuilder()
        .add("provider", intent.provider())
        .add("checkout", intent.providerKey())
        .add("minor", amount.minor())
        .add("currency", amount.currency())
        .build()
        .toString();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    try (JsonReader reader = Json.createReader(new StringReader(parcel.payload()))) {
      JsonObject json = reader.readObject();
      Optional<PaymentProvider> provider = providers.named(json.getString("provider"));
      if (provider.isEmpty()) {
        return Delivery.failed("the provider is not set up");
      }
      return delivery(
          provider
              .get()
              .refund(
                  json.getString("checkout"),
                  Money.ofMinor(
                      json.getJsonNumber("minor").longValueExact(), json.getString("currency")),
                  parcel.deliveryKey()));
    }
  }

  private static Delivery delivery(ProviderAnswer<String> answer) {
    if (answer.value() != null) {
      return Delivery.delivered(answer.value());
    }
    return answer.refused()
        ? Delivery.refused(answer.problem())
        : Delivery.failed(answer.problem());
  }
}
