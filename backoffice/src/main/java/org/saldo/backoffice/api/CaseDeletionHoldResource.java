package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.problem.Refusal;
import org.saldo.retention.DeletionHoldDesk;
import org.saldo.ui.rest.Answers;

/** Keeps a case from being deleted. */
@Path("/case-files/{number}/deletion-holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT})
public class CaseDeletionHoldResource extends CaseCalls {

  @EJB private DeletionHoldDesk desk;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "What keeps the case from being deleted, and what did")
  public Response holds() {
    return onCase(header -> Answers.ok(held(header.id())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Delete nothing of the case until that is ended")
  public Response place(String body) {
    return once(
        body, (header, sent) -> said(header.id(), desk.place(header.id(), sent.text("reason"))));
  }

  @POST
  @Path("/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Let the rules decide again")
  public Response end(String body) {
    return once(
        body, (header, sent) -> said(header.id(), desk.end(header.id(), sent.text("reason"))));
  }

  private Supplier<Response> said(UUID caseFile, Optional<Refusal> refusal) {
    return refusal
        .<Supplier<Response>>map(r -> () -> refused(r))
        .orElse(() -> Answers.ok(held(caseFile)));
  }

  private JsonObject held(UUID caseFile) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    desk.of(caseFile).forEach(hold -> items.add(RetentionJson.hold(hold)));
    return Answers.list(items, null).build();
  }
}
