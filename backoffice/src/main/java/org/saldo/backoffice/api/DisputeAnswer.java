package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.saldo.reporting.DisputeSheet;
import org.saldo.ui.rest.Answers;

/** A dispute as REST shows it. */
final class DisputeAnswer {

  private DisputeAnswer() {}

  static Response of(int status, DisputeSheet.Row row) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON)
        .entity(of(row).build().toString())
        .build();
  }

  static JsonObjectBuilder of(DisputeSheet.Row row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", row.id().toString())
            .add("number", row.number())
            .add("version", row.version())
            .add("caseFile", row.caseNumber())
            .add("receivable", row.itemNumber())
            .add("state", row.state().name())
            .add("reason", row.reason().name())
            .add("channel", row.channel().name())
            .add("raisedOn", row.raisedOn().toString());
    return Answers.text(json, "amount", row.amount() == null ? null : Answers.amount(row.amount()));
  }
}
