package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.casefile.HoldDesk;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.JsonBody;

/** Holds that a person placed. */
@Path("/holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT})
public class HoldsResource {

  @EJB private HoldDesk desk;
  @Context private HttpHeaders headers;

  @POST
  @Path("/{id}/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Let steps go on from today; a second time is refused")
  public Response release(@PathParam("id") String id, String body) {
    JsonBody sent = JsonBody.of(body);
    Optional<Refusal> refusal =
        Ids.read(id)
            .map(hold -> desk.release(hold, sent.text("reason")))
            .orElseGet(() -> Refusal.of("hold.unknown"));
    return refusal
        .map(r -> Refused.answer(r, AcceptedLanguage.of(headers)))
        .orElseGet(() -> Response.noContent().build());
  }
}
