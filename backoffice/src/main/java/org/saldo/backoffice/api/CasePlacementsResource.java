package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.reporting.PlacementReport;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.PlacementJson;

/** What of a case is or was with agencies. */
@Path("/case-files/{number}/placements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class CasePlacementsResource extends CaseCalls {

  @EJB private PlacementReport placements;

  @GET
  @Operation(summary = "The placements of a case, newest first")
  public Response list(@Context Request request) {
    return onCase(
        header -> {
          JsonArrayBuilder items = Json.createArrayBuilder();
          placements
              .ofCase(header.key())
              .forEach(row -> items.add(PlacementJson.of(row).add("agency", row.agencyName())));
          return Answers.ok(Answers.list(items, null).build(), request);
        });
  }
}
