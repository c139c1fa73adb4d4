package org.saldo.sandbox.psp;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing to be paid, from the merchant's request to its end. Guarded by {@link Sandbox}. */
final class Checkout {

  private final String id;
  private final String key;
  private final Order order;
  private final long createdAt;
  private final List<Refund> refunds = new ArrayList<>();
  private Status status = Status.OPEN;
  private Card card;
  private String failure = "";
  private long paid;

  /** When an unknown outcome becomes known, in milliseconds; 0 when nothing is awaited. */
  private long settlesAt;

  private Status settlesAs = Status.SUCCEEDED;

  Checkout(String id, String key, Order order, long createdAt) {
    this.id = id;
    this.key = key;
    this.order = order;
    this.createdAt = createdAt;
  }

  String id() {
    return id;
  }

  String key() {
    return key;
  }

  Order order() {
    return order;
  }

  Status status() {
    return status;
  }

  Optional<Card> card() {
    return Optional.ofNullable(card);
  }

  String failure() {
    return failure;
  }

  long refundable() {
    return paid - refunds.stream().mapToLong(Refund::amount).sum();
  }

  Optional<Refund> refund(String refundKey) {
    return refunds.stream().filter(refund -> refund.key().equals(refundKey)).findFirst();
  }

  boolean expired(long nowSeconds) {
    return status.waitsForCustomer() && nowSeconds >= createdAt + order.lifetimeSeconds();
  }

  boolean settles(long nowMillis) {
    return settlesAt > 0 && nowMillis >= settlesAt;
  }

  Status settlesAs() {
    return settlesAs;
  }

  void uses(Card chosen) {
    card = chosen;
  }

  void becomes(Status next) {
    status = next;
    settlesAt = 0;
  }

  void succeeds(long amount) {
    becomes(Status.SUCCEEDED);
    paid = amount;
  }

  void fails(String code) {
    becomes(Status.FAILED);
    failure = code;
  }

  void unknownUntil(long millis, Status end) {
    becomes(Status.UNKNOWN);
    settlesAt = millis;
    settlesAs = end;
  }

  void refunded(Refund refund) {
    refunds.add(refund);
  }

  /** As the merchant sees it. */
  JsonObject toJson(String url) {
    JsonArrayBuilder given = Json.createArrayBuilder();
    refunds.forEach(refund -> given.add(refund.toJson()));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", id)
            .add("reference", order.reference())
            .add("status", status.text())
            // What was really taken once it is paid, which a merchant has to compare.
            .add("amount", paid > 0 ? paid : order.amount())
            .add("currency", order.currency())
            .add("refunded", paid - refundable())
            .add("refunds", given)
            .add("created", createdAt)
            .add("expires", createdAt + order.lifetimeSeconds())
            .add("url", url);
    card().ifPresent(used -> json.add("card", "visa " + used.lastFour()));
    if (!failure.isEmpty()) {
      json.add("failure", failure);
    }
    return json.build();
  }

  /** As it is kept. */
  JsonObject toRecord() {
    JsonArrayBuilder given = Json.createArrayBuilder();
    refunds.forEach(refund -> given.add(refund.toJson()));
    return Json.createObjectBuilder()
        .add("id", id)
        .add("key", key)
        .add("order", order.toJson())
        .add("created", createdAt)
        .add("status", status.text())
        .add("card", card == null ? "" : card.name())
        .add("failure", failure)
        .add("paid", paid)
        .add("settles_at", settlesAt)
        .add("settles_as", settlesAs.text())
        .add("refunds", given)
        .build();
  }

  static Checkout ofRecord(JsonObject json) {
    Checkout checkout =
        new Checkout(
            json.getString("id"),
            json.getString("key"),
            Order.of(json.getJsonObject("order")),
            json.getJsonNumber("created").longValueExact());
    checkout.status = Status.of(json.getString("status"));
    String card = json.getString("card");
    checkout.card = card.isEmpty() ? null : Card.valueOf(card);
    checkout.failure = json.getString("failure");
    checkout.paid = json.getJsonNumber("paid").longValueExact();
    checkout.settlesAt = json.getJsonNumber("settles_at").longValueExact();
    checkout.settlesAs = Status.of(json.getString("settles_as"));
    json.getJsonArray("refunds")
        .getValuesAs(JsonObject.class)
        .forEach(refund -> checkout.refunds.add(Refund.of(refund)));
    return checkout;
  }
}
