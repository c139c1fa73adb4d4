package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.agency.PlacementDesk;
import org.saldo.problem.Refusal;
import org.saldo.reporting.PlacementReport;
import org.saldo.reporting.PlacementSheet;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.PlacementJson;
import org.saldo.ui.rest.Problem;

/** A placement as the creditor's side sees it, and taking it back or having the agency wait. */
@Path("/placements/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(SUPERVISOR)
public class PlacementsResource {

  @EJB private PlacementReport placements;
  @EJB private PlacementDesk desk;
  @Inject private Once once;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @PathParam("number")
  private String number;

  @HeaderParam("Idempotency-Key")
  private String key;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  @Operation(summary = "A placement: claim at hand-over and today, costs, payments, debtor")
  public Response show(@Context Request request) {
    return placements
        .byNumber(number)
        .map(sheet -> Answers.ok(PlacementJson.of(sheet).build(), request))
        .orElseGet(PlacementsResource::unknown);
  }

  @POST
  @Path("/recall")
  @Operation(summary = "Take a placement back: reason, which the agency reads")
  public Response recall(String body) {
    return change(body, desk::recall);
  }

  @POST
  @Path("/pause")
  @Operation(summary = "Have the agency wait: reason")
  public Response pause(String body) {
    return change(body, desk::pause);
  }

  @POST
  @Path("/resume")
  @Operation(summary = "Let the agency go on: reason")
  public Response resume(String body) {
    return change(body, desk::resume);
  }

  private interface Step {
    Optional<Refusal> on(UUID placement, long version, String reason);
  }

  private Response change(String body, Step step) {
    String reason = JsonBody.of(body).text("reason");
    Optional<PlacementSheet.Header> found = placements.byNumber(number).map(PlacementSheet::header);
    return found.isEmpty()
        ? unknown()
        : once.change(
            key,
            uri.getPath() + "\n" + body,
            () -> {
              Optional<Refusal> refusal = step.on(found.get().id(), found.get().version(), reason);
              return () ->
                  refusal.isPresent()
                      ? Refused.answer(refusal.get(), AcceptedLanguage.of(headers))
                      : Answers.ok(
                          PlacementJson.of(placements.byNumber(number).orElseThrow()).build());
            });
  }

  private static Response unknown() {
    return Problem.of(404, "placement.unknown", "There is no such placement in your reach.")
        .build();
  }
}
