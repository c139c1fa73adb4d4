package org.saldo.sandbox.psp;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * Something the merchant is told. Delivered at least once: until each copy was answered with 2xx.
 *
 * @param sequence the order in which it happened
 * @param body what is sent, byte for byte
 * @param dueAt not before, in milliseconds
 * @param copies how many times it still has to arrive
 */
record Event(
    String id,
    long sequence,
    String type,
    String checkoutId,
    String url,
    String body,
    long dueAt,
    int copies,
    int attempts) {

  Event arrived() {
    return new Event(id, sequence, type, checkoutId, url, body, dueAt, copies - 1, 0);
  }

  /** Tried again after 1, 2, 4 … at most 60 seconds. */
  Event failed(long nowMillis) {
    long wait = Math.min(60, 1L << Math.min(attempts, 6)) * 1000;
    return new Event(
        id, sequence, type, checkoutId, url, body, nowMillis + wait, copies, attempts + 1);
  }

  Event once(long nowMillis) {
    return new Event(id, sequence, type, checkoutId, url, body, nowMillis, copies + 1, 0);
  }

  static Event of(JsonObject json) {
    return new Event(
        json.getString("id"),
        json.getJsonNumber("sequence").longValueExact(),
        json.getString("type"),
        json.getString("checkout"),
        json.getString("url"),
        json.getString("body"),
        json.getJsonNumber("due_at").longValueExact(),
        json.getInt("copies"),
        json.getInt("attempts"));
  }

  JsonObject toJson() {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("sequence", sequence)
        .add("type", type)
        .add("checkout", checkoutId)
        .add("url", url)
        .add("body", body)
        .add("due_at", dueAt)
        .add("copies", copies)
        .add("attempts", attempts)
        .build();
  }
}
