package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.anchor.AnchorFrequency;
import org.saldo.anchor.AnchorRecipient;
import org.saldo.anchor.AnchorRecipientRecord;
import org.saldo.anchor.AnchorRecipients;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** Who gets the anchors of a creditor by e-mail. */
@Path("/ledger/anchor-recipients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, ADMIN})
public class AnchorRecipientsResource extends RecordCalls {

  @EJB private AnchorRecipients recipients;

  @GET
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "Every record of a recipient of anchors, the latest first")
  public Response list(@QueryParam("creditor") String creditor, @Context Request request) {
    return Answers.ok(all(creditor).build(), request);
  }

  private JsonObjectBuilder all(String creditor) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    recipients.records(creditor).forEach(r -> items.add(json(r)));
    return Answers.list(items, null);
  }

  private static JsonObjectBuilder json(AnchorRecipientRecord r) {
    AnchorRecipient recipient = r.recipient();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("address", recipient.address())
            .add("language", recipient.language())
            .add("frequency", recipient.frequency().name())
            .add("from", recipient.firstOn().toString());
    Answers.text(json, "to", recipient.lastOn() == null ? null : recipient.lastOn().toString());
    return json.add("latest", r.latest())
        .add("reason", r.reason())
        .add("recordedAt", r.recordedAt().toString())
        .add("recordedBy", r.recordedBy());
  }

  /** What is recorded about an address replaces what was; both days are counted. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record who gets the anchors of a creditor, or what is different about it")
  public Response record(String body) {
    return once(
        body,
        sent -> {
          String creditor = sent.text("creditor");
          return recipients
              .record(creditor, wanted(sent), sent.text("reason"))
              .<Supplier<Response>>map(refusal -> () -> refused(refusal))
              .orElse(() -> Answers.ok(all(creditor).build()));
        });
  }

  private static AnchorRecipient wanted(JsonBody sent) {
    return new AnchorRecipient(
        sent.text("address"),
        sent.text("language"),
        sent.requiredConstant("frequency", AnchorFrequency.class),
        sent.requiredDay("from"),
        sent.absent("to") ? null : sent.requiredDay("to"));
  }
}
