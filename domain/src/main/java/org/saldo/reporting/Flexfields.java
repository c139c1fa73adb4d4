package org.saldo.reporting;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The further keys of a posting line, stored as a JSON object of texts. */
final class Flexfields {

  private Flexfields() {}

  /** The keys in alphabetical order; none for null. */
  static Map<String, String> read(String json) {
    SortedMap<String, String> fields = new TreeMap<>();
    if (json != null) {
      try (JsonReader reader = Json.createReader(new StringReader(json))) {
        reader
            .readObject()
            .forEach(
                (key, value) ->
                    fields.put(
                        key,
                        value instanceof JsonString text ? text.getString() : value.toString()));
      }
    }
    return Collections.unmodifiableSortedMap(fields);
  }
}
