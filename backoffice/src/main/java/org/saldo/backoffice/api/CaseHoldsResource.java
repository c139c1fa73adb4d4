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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.casefile.HoldDesk;
import org.saldo.reporting.CaseSheet;
import org.saldo.ui.rest.Answers;

/** What stops the steps of a case. */
@Path("/case-files/{number}/holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT})
public class CaseHoldsResource extends CaseCalls {

  @EJB private HoldDesk holds;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  @Operation(summary = "What stops steps on a case today")
  public Response holds(@Context Request request) {
    return onCase(header -> Answers.ok(held(header), request));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Stop every step on a case, until a day or until released")
  public Response hold(String body) {
    return once(
        body,
        (header, sent) ->
            holds
                .place(
                    header.id(), sent.day("until"), sent.flag("stopsInterest"), sent.text("reason"))
                .<Supplier<Response>>map(refusal -> () -> refused(refusal))
                .orElse(() -> Answers.ok(held(header))));
  }

  private JsonObject held(CaseSheet.Header header) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    sheets()
        .byId(header.id(), null)
        .ifPresent(s -> s.holds().forEach(h -> items.add(ClaimJson.hold(h))));
    return Answers.list(items, null).build();
  }
}
