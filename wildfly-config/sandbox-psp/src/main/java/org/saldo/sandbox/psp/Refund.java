package org.saldo.sandbox.psp;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Money given back, all of a payment or part of it; made at once. */
record Refund(String id, String key, long amount, long createdAt) {

  static Refund of(JsonObject json) {
    return new Refund(
        json.getString("id"),
        json.getString("idempotency_key"),
        json.getJsonNumber("amount").longValueExact(),
        json.getJsonNumber("created").longValueExact());
  }

  JsonObject toJson() {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("idempotency_key", key)
        .add("amount", amount)
        .add("status", "succeeded")
        .add("created", createdAt)
        .build();
  }
}
