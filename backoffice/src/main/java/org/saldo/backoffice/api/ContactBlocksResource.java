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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.debtor.ContactBlockDesk;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.JsonBody;

/** Contact blocks that a person placed. */
@Path("/contact-blocks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ADMIN})
public class ContactBlocksResource extends RecordCalls {

  @EJB private ContactBlockDesk desk;

  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Allow contact again from today on; a second time is refused")
  public Response end(@PathParam("id") String id, String body) {
    return once(
        body, sent -> answer(ended(id, sent).orElse(null), () -> Response.noContent().build()));
  }

  private Optional<Refusal> ended(String id, JsonBody sent) {
    return Ids.read(id)
        .map(block -> desk.end(block, sent.number("version")))
        .orElseGet(() -> Refusal.of("contact.block.unknown"));
  }
}
