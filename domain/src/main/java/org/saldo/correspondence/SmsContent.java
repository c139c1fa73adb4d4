package org.saldo.correspondence;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/**
 * What an SMS says, as it lies in the outbox.
 *
 * @param to the number, E.164
 * @param text all of it, however many parts that takes
 */
public record SmsContent(String to, String text) {

  /** As it lies in the outbox. */
  public String json() {
    return Json.createObjectBuilder().add("to", to).add("text", text).build().toString();
  }

  /** What lies in the outbox. */
  public static SmsContent of(String payload) {
    JsonObject json = Json.createReader(new StringReader(payload)).readObject();
    return new SmsContent(json.getString("to"), json.getString("text"));
  }
}
