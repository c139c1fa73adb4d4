package org.saldo.problem;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.saldo.money.Money;

/**
 * Values of a sentence as JSON that keeps their kind: amounts, dates and numbers come back as such,
 * so that they can be written in the reader's notation a year later.
 */
public final class Values {

  private Values() {}

  /** The values as a JSON array. */
  public static JsonArrayBuilder write(List<? extends Serializable> values) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(value -> array.add(write(value)));
    return array;
  }

  /** The values that {@link #write(List)} wrote. */
  public static List<Serializable> read(JsonArray array) {
    return array.stream().map(Values::read).toList();
  }

  private static JsonObject write(Serializable value) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    if (value instanceof Money money) {
      return object.add("minor", money.minor()).add("currency", money.currency()).build();
    }
    if (value instanceof LocalDate date) {
      return object.add("date", date.toString()).build();
    }
    if (value instanceof Integer || value instanceof Long) {
      return object.add("number", ((Number) value).longValue()).build();
    }
    return object.add("text", String.valueOf(value)).build();
  }

  private static Serializable read(JsonValue value) {
    JsonObject object = value.asJsonObject();
    if (object.containsKey("minor")) {
      return Money.ofMinor(
          object.getJsonNumber("minor").longValueExact(), object.getString("currency"));
    }
    if (object.containsKey("date")) {
      return LocalDate.parse(object.getString("date"));
    }
    if (object.containsKey("number")) {
      return object.getJsonNumber("number").longValueExact();
    }
    return object.getString("text");
  }
}
