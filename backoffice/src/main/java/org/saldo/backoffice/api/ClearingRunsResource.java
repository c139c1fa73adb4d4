package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.ledger.transit.ClearingRunView;
import org.saldo.ledger.transit.ClearingRuns;
import org.saldo.ui.rest.Answers;

/** Runs that clear transfer accounts by their rules: started and polled. */
@Path("/ledger/transfer-accounts/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ACCOUNTANT)
public class ClearingRunsResource extends RecordCalls {

  @EJB private ClearingRuns runs;

  @GET
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  @Operation(summary = "The latest runs over transfer accounts")
  public Response list(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    runs.newest().forEach(run -> items.add(json(run)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  @Operation(summary = "How far a run is")
  public Response show(@PathParam("id") String id) {
    return Ids.read(id)
        .flatMap(runs::byId)
        .map(run -> Answers.ok(json(run).build()))
        .orElseGet(() -> unknown("transfer.run.unknown", "There is no such run."));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Clear the transfer accounts of a creditor by rules; poll what Location names")
  public Response start(String body) {
    return once(
        body,
        sent -> {
          ClearingRuns.Started started = runs.start(creditor(sent));
          return answer(
              started.refusal(),
              () ->
                  accepted(
                      "ledger/transfer-accounts/runs/",
                      json(runs.byId(started.id()).orElseThrow())));
        });
  }

  private static JsonObjectBuilder json(ClearingRunView run) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", run.id().toString())
            .add("on", run.on().toString())
            .add("state", run.endedAt() == null ? "RUNNING" : "DONE");
    Answers.text(json, "creditor", run.creditorKey())
        .add("accounts", run.accounts())
        .add("clearings", run.clearings())
        .add("lines", run.lines())
        .add("failed", run.failed())
        .add("startedAt", run.startedAt().toString())
        .add("startedBy", run.startedBy());
    return Answers.text(json, "endedAt", run.endedAt());
  }
}
