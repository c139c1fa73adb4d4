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
import org.saldo.creditor.ContactRole;
import org.saldo.creditor.CreditorContact;
import org.saldo.creditor.CreditorContactDesk;
import org.saldo.creditor.CreditorContactVersion;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** Who has which role at a creditor. */
@Path("/creditor-contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class CreditorContactsResource extends RecordCalls {

  @EJB private CreditorContactDesk desk;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "Every record of who has which role at a creditor, the latest first")
  public Response list(@QueryParam("creditor") String creditor, @Context Request request) {
    return Answers.ok(all(creditor).build(), request);
  }

  private JsonObjectBuilder all(String creditor) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    desk.versions(creditor).forEach(v -> items.add(json(v)));
    return Answers.list(items, null);
  }

  private static JsonObjectBuilder json(CreditorContactVersion v) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("role", v.contact().role().name())
            .add("name", v.contact().name());
    Answers.text(json, "email", v.contact().email());
    return json.add("language", v.contact().language())
        .add("from", v.firstOn().toString())
        .add("inForce", v.inForce())
        .add("reason", v.reason())
        .add("recordedAt", v.recordedAt().toString())
        .add("recordedBy", v.recordedBy());
  }

  /** Who had the role has it no more from that day on. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record who has a role at a creditor from a day on")
  public Response record(String body) {
    return once(
        body,
        sent -> {
          String creditor = sent.text("creditor");
          return desk.record(creditor, wanted(sent), sent.requiredDay("from"), sent.text("reason"))
              .<Supplier<Response>>map(refusal -> () -> refused(refusal))
              .orElse(() -> Answers.ok(all(creditor).build()));
        });
  }

  private static CreditorContact wanted(JsonBody sent) {
    return new CreditorContact(
        sent.requiredConstant("role", ContactRole.class),
        sent.text("name"),
        sent.absent("email") ? null : sent.text("email"),
        sent.text("language"));
  }
}
