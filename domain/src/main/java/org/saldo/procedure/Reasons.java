package org.saldo.procedure;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.saldo.problem.Values;

/** Reasons as stored JSON, read again a year later in any language. */
public final class Reasons {

  private Reasons() {}

  static String write(Reason reason) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("on", reason.on().toString())
            .add("procedure", reason.procedure())
            .add("version", reason.version())
            .add("step", reason.step())
            .add("facts", findings(reason.facts()))
            .add("rules", findings(reason.rules()));
    if (reason.nextStep() != null) {
      json.add("nextStep", reason.nextStep());
    }
    if (reason.nextOn() != null) {
      json.add("nextOn", reason.nextOn().toString());
    }
    return json.build().toString();
  }

  /** The reason that was stored. */
  public static Reason read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      String nextOn = object.getString("nextOn", null);
      return new Reason(
          LocalDate.parse(object.getString("on")),
          object.getString("procedure"),
          object.getInt("version"),
          object.getString("step"),
          findings(object.getJsonArray("facts")),
          findings(object.getJsonArray("rules")),
          object.getString("nextStep", null),
          nextOn == null ? null : LocalDate.parse(nextOn));
    }
  }

  private static JsonArrayBuilder findings(List<Finding> findings) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Finding finding : findings) {
      JsonObjectBuilder object =
          Json.createObjectBuilder()
              .add("code", finding.code())
              .add("values", Values.write(finding.values()));
      if (finding.held() != null) {
        object.add("held", finding.held());
      }
      if (finding.source() != null) {
        object.add("source", finding.source());
      }
      array.add(object);
    }
    return array;
  }

  private static List<Finding> findings(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream()
        .map(
            object ->
                new Finding(
                    object.getString("code"),
                    object.containsKey("held") ? object.getBoolean("held") : null,
                    Values.read(object.getJsonArray("values")),
                    object.getString("source", null)))
        .toList();
  }
}
