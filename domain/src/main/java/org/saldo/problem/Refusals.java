package org.saldo.problem;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saldo.money.Money;

/**
 * Refusals as stored JSON, so that a page can say in the reader's language a year later why
 * something was refused.
 */
public final class Refusals {

  private Refusals() {}

  /** The refusals as a JSON array; null when there are none. */
  public static String write(List<Refusal> refusals) {
    if (refusals.isEmpty()) {
      return null;
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Refusal refusal : refusals) {
      JsonArrayBuilder arguments = Json.createArrayBuilder();
      refusal.arguments().forEach(a -> arguments.add(argument(a)));
      JsonObjectBuilder object =
          Json.createObjectBuilder().add("code", refusal.code()).add("arguments", arguments);
      if (refusal.field() != null) {
        object.add("field", refusal.field());
      }
      array.add(object);
    }
    return array.build().toString();
  }

  /** The refusals that {@link #write} stored; none for null. */
  public static List<Refusal> read(String json) {
    List<Refusal> refusals = new ArrayList<>();
    if (json != null) {
      JsonArray array = Json.createReader(new StringReader(json)).readArray();
      for (JsonObject object : array.getValuesAs(JsonObject.class)) {
        List<Serializable> arguments =
            object.getJsonArray("arguments").stream().map(Refusals::argument).toList();
        refusals.add(
            new Refusal(object.getString("code"), object.getString("field", null), arguments));
      }
    }
    return refusals;
  }

  private static JsonObject argument(Serializable value) {
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

  private static Serializable argument(JsonValue value) {
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
    return ((JsonString) object.get("text")).getString();
  }
}
