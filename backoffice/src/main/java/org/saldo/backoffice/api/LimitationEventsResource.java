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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.claim.limitation.LimitationDesk;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.JsonBody;

/** What was recorded because it bears on limitation. */
@Path("/limitation-events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT})
public class LimitationEventsResource {

  @EJB private LimitationDesk desk;
  @Context private HttpHeaders headers;

  @POST
  @Path("/{id}/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say that an event does not hold; a second time is refused")
  public Response withdraw(@PathParam("id") String id, String body) {
    JsonBody sent = JsonBody.of(body);
    return on(id, event -> desk.withdraw(event, sent.text("reason")));
  }

  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say on which day negotiations or proceedings ended")
  public Response end(@PathParam("id") String id, String body) {
    JsonBody sent = JsonBody.of(body);
    return on(id, event -> desk.end(event, sent.day("until"), sent.text("note")));
  }

  private Response on(String id, Function<UUID, Optional<Refusal>> work) {
    return Ids.read(id)
        .map(work)
        .orElseGet(() -> Refusal.of("limitation.event.unknown"))
        .map(r -> Refused.answer(r, AcceptedLanguage.of(headers)))
        .orElseGet(() -> Response.noContent().build());
  }
}
