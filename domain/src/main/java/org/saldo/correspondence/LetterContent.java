package org.saldo.correspondence;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Base64;

/**
 * A letter as it lies in the outbox: the document that holds it, or the PDF itself when it must not
 * be kept.
 *
 * @param documentId null when the PDF is here
 * @param pdf null when there is a document
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LetterContent(Long documentId, byte[] pdf) {

  String json() {
    return documentId != null
        ? Json.createObjectBuilder().add("document", documentId).build().toString()
        : Json.createObjectBuilder()
            .add("pdf", Base64.getEncoder().encodeToString(pdf))
            .build()
            .toString();
  }

  /** What lies in the outbox. */
  public static LetterContent of(String payload) {
    JsonObject json = Json.createReader(new StringReader(payload)).readObject();
    return json.containsKey("document")
        ? new LetterContent(json.getJsonNumber("document").longValueExact(), null)
        : new LetterContent(null, Base64.getDecoder().decode(json.getString("pdf")));
  }
}
