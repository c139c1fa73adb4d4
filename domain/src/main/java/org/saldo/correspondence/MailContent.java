package org.saldo.correspondence;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;

/**
 * What an e-mail says, as it lies in the outbox.
 *
 * @param replyTo null for the sender
 * @param documents keys of the stored files that it carries
 */
public record MailContent(
    String to,
    String toName,
    String fromName,
    String replyTo,
    String subject,
    String text,
    String html,
    String language,
    List<Long> documents) {

  public MailContent {
    documents = List.copyOf(documents);
  }

  /** One that carries nothing. */
  public MailContent(
      String to,
      String toName,
      String fromName,
      String replyTo,
      String subject,
      String text,
      String html,
      String language) {
    this(to, toName, fromName, replyTo, subject, text, html, language, List.of());
  }

  /** As it lies in the outbox. */
  public String json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("to", to)
            .add("toName", toName)
            .add("fromName", fromName)
            .add("subject", subject)
            .add("text", text)
            .add("html", html)
            .add("language", language);
    if (replyTo != null) {
      json.add("replyTo", replyTo);
    }
    if (!documents.isEmpty()) {
      JsonArrayBuilder ids = Json.createArrayBuilder();
      documents.forEach(ids::add);
      json.add("documents", ids);
    }
    return json.build().toString();
  }

  /** What lies in the outbox. */
  public static MailContent of(String payload) {
    JsonObject json = Json.createReader(new StringReader(payload)).readObject();
    return new MailContent(
        json.getString("to"),
        json.getString("toName"),
        json.getString("fromName"),
        json.getString("replyTo", null),
        json.getString("subject"),
        json.getString("text"),
        json.getString("html"),
        json.getString("language"),
        json.containsKey("documents")
            ? json.getJsonArray("documents").getValuesAs(JsonNumber::longValueExact)
            : List.of());
  }
}
