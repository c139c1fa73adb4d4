package org.saldo.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The realm as shipped plus what only demo and tests have: their users and the client for scripts.
 * The two files meet here and nowhere else, so that nothing of the demo can reach a real realm.
 */
final class RealmFile {

  static String merged(Path folder) throws IOException {
    return merge(read(folder.resolve("saldo-realm.json")), read(folder.resolve("demo-realm.json")))
        .toString();
  }

  static JsonObject read(Path file) throws IOException {
    try (var reader = Json.createReader(new StringReader(Files.readString(file)))) {
      return reader.readObject();
    }
  }

  /**
   * Objects are merged member by member, lists are joined, anything else is replaced by the
   * addition.
   */
  static JsonObject merge(JsonObject base, JsonObject additions) {
    JsonObjectBuilder result = Json.createObjectBuilder(base);
    additions.forEach(
        (name, added) ->
            result.add(name, base.containsKey(name) ? join(base.get(name), added) : added));
    return result.build();
  }

  private static JsonValue join(JsonValue base, JsonValue added) {
    if (base instanceof JsonObject a && added instanceof JsonObject b) {
      return merge(a, b);
    }
    if (base instanceof JsonArray a && added instanceof JsonArray b) {
      return Json.createArrayBuilder(a).addAll(Json.createArrayBuilder(b)).build();
    }
    return added;
  }

  private RealmFile() {}
}
