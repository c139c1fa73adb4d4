package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.dispute.DisputeDesk;
import org.saldo.dispute.DisputeState;
import org.saldo.dispute.Resolution;
import org.saldo.problem.Refusal;
import org.saldo.reporting.DisputeReport;
import org.saldo.reporting.DisputeSheet;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;

/** Decides a dispute. */
@Path("/disputes/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class DisputesResource {

  @EJB private DisputeReport report;
  @EJB private DisputeDesk desk;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  @POST
  @Path("/resolution")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decide a dispute: REJECTED, UPHELD (with a credit) or WITHDRAWN")
  public Response resolve(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, String text) {
    JsonBody body = JsonBody.of(text);
    DisputeSheet sheet =
        report.byId(id).orElseThrow(() -> new NotFoundException("There is no such dispute."));
    Resolution resolution =
        new Resolution(
            body.constant("outcome", DisputeState.class),
            body.amount("credit", sheet.openPrincipal().currency()),
            body.text("explanation"));
    long version = body.absent("version") ? sheet.row().version() : body.number("version");
    return once.change(
        key,
        id + "\n" + text,
        () -> {
          Optional<Refusal> refusal = desk.resolve(id, version, resolution);
          return () ->
              refusal.isPresent()
                  ? Refused.answer(refusal.get(), AcceptedLanguage.of(headers))
                  : DisputeAnswer.of(200, report.byId(id).orElseThrow().row());
        });
  }
}
