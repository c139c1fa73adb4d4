package org.saldo.procedure.condition;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** Conditions as they are stored. */
public final class ConditionsText {

  private ConditionsText() {}

  private static JsonArray json(List<Condition> conditions) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Condition condition : conditions) {
      array.add(
          Json.createObjectBuilder()
              .add("fact", condition.fact().name())
              .add("comparison", condition.comparison().name())
              .add("values", Json.createArrayBuilder(condition.values())));
    }
    return array.build();
  }

  /** Empty for none. */
  public static String write(List<Condition> conditions) {
    return conditions.isEmpty() ? "" : json(conditions).toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws RuntimeException for anything else, e.g. a fact that there is not
   */
  public static List<Condition> read(String text) {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return read(reader.readArray());
    }
  }

  private static List<Condition> read(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream()
        .map(
            object ->
                new Condition(
                    ConditionFact.valueOf(object.getString("fact")),
                    Comparison.valueOf(object.getString("comparison")),
                    object.getJsonArray("values").getValuesAs(JsonString::getString)))
        .toList();
  }
}
