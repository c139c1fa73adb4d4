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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.retention.RetentionRuns;
import org.saldo.ui.rest.Answers;

/** What the next night deletes, and what each one did. */
@Path("/retention-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, AUDITOR})
public class RetentionRunsResource extends RecordCalls {

  @EJB private RetentionRuns runs;

  @GET
  @Operation(summary = "What the latest nights deleted")
  public Response list() {
    return Answers.ok(nights());
  }

  @GET
  @Path("/ahead")
  @Operation(summary = "What the next night would delete; nothing is changed")
  public Response ahead() {
    JsonArrayBuilder items = Json.createArrayBuilder();
    runs.ahead().forEach(ahead -> items.add(RetentionJson.ahead(ahead)));
    return Answers.ok(Answers.list(items, null).build());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "Begin the work of today, where the date is set by hand")
  public Response start(String body) {
    return once(body, sent -> answer(runs.start().orElse(null), () -> Answers.ok(nights())));
  }

  private JsonObject nights() {
    JsonArrayBuilder items = Json.createArrayBuilder();
    runs.newest().forEach(night -> items.add(RetentionJson.night(night)));
    return Answers.list(items, null).build();
  }
}
