package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.procedure.PinDesk;
import org.saldo.reporting.CaseSheet;
import org.saldo.ui.rest.JsonBody;

/** The choice of the primary procedure of a case by hand. */
@Path("/case-files/{number}/procedures/pin")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class CasePinResource extends CaseCalls {

  @EJB private PinDesk desk;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Pin a primary procedure; null leaves the choice to the rules again")
  public Response pin(String body) {
    return once(body, this::pin);
  }

  private Supplier<Response> pin(CaseSheet.Header header, JsonBody sent) {
    return desk.pin(header.id(), sent.text("procedure"), sent.text("reason"))
        .<Supplier<Response>>map(refusal -> () -> refused(refusal))
        .orElse(() -> Response.noContent().build());
  }
}
