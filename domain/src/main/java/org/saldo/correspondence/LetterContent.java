package org.saldo.correspondence;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.Base64;

/**
 * A letter as it lies in the outbox: the document that holds it, or the PDF itself when it must not
 * be kept.
 *
 * @param documentId null when the PDF is here
 * @param pdf null when there is a document
 * @param country where it goes, ISO 3166-1 alpha-2; null when not known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LetterContent(Long documentId, byte[] pdf, String country) {

  String json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (documentId != null) {
      json.add("document", documentId);
    } else {
      json.add("pdf", Base64.getEncoder().encodeToString(pdf));
    }
    if (country != null) {
      json.add("country", country);
    }
    return json.build().toString();
  }

  /** What lies in the outbox. */
  public static LetterContent of(String payload) {
    JsonObject json = Json.createReader(new StringReader(payload)).readObject();
    String country = json.getString("country", null);
    return json.containsKey("document")
        ? new LetterContent(json.getJsonNumber("document").longValueExact(), null, country)
        : new LetterContent(null, Base64.getDecoder().decode(json.getString("pdf")), country);
  }
}
