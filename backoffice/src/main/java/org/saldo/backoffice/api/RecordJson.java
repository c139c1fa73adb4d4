package org.saldo.backoffice.api;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;

/** Who recorded something when and why, as JSON. */
final class RecordJson {

  private RecordJson() {}

  static JsonObjectBuilder by(JsonObjectBuilder json, Instant at, String by, String reason) {
    return json.add("recordedAt", at.toString()).add("recordedBy", by).add("reason", reason);
  }
}
