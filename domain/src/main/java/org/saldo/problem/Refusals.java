package org.saldo.problem;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

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
      JsonObjectBuilder object =
          Json.createObjectBuilder()
              .add("code", refusal.code())
              .add("arguments", Values.write(refusal.arguments()));
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
        refusals.add(
            new Refusal(
                object.getString("code"),
                object.getString("field", null),
                Values.read(object.getJsonArray("arguments"))));
      }
    }
    return refusals;
  }
}
