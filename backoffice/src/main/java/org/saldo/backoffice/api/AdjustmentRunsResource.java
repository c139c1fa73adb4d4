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
import org.saldo.adjustment.AdjustmentRunView;
import org.saldo.adjustment.AdjustmentRuns;
import org.saldo.adjustment.PlannedAdjustment;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** Runs of the rules of adjustment: looked at beforehand, started and polled. */
@Path("/adjustment-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ACCOUNTANT, ADMIN})
public class AdjustmentRunsResource extends RecordCalls {

  @EJB private AdjustmentRuns runs;
  @EJB private CreditorRegistry creditors;

  @GET
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "The latest runs of the rules of adjustment")
  public Response list(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    runs.newest().forEach(run -> items.add(json(run)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "How far a run is")
  public Response show(@PathParam("id") String id) {
    return Ids.read(id)
        .flatMap(runs::byId)
        .map(run -> Answers.ok(json(run).build()))
        .orElseGet(() -> unknown("adjustment.run.unknown", "There is no such run."));
  }

  /** Nothing is written, so it may be asked as often as somebody likes. */
  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "What a run of today would do to the cases of a creditor")
  public Response look(String body) {
    JsonBody sent = JsonBody.of(body);
    String creditor = creditor(sent);
    if (creditors.byKey(creditor).isEmpty()) {
      return refused(Refusal.because("creditor.unknown", creditor).on("creditor"));
    }
    AdjustmentRuns.Look look = runs.look(creditor, sent.text("cursor"));
    JsonArrayBuilder items = Json.createArrayBuilder();
    look.planned().forEach(planned -> items.add(json(planned)));
    return Answers.ok(Answers.list(items, look.next()).add("cases", look.cases()).build());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Apply the rules to the cases of a creditor; poll what Location names")
  public Response start(String body) {
    return once(
        body,
        sent -> {
          AdjustmentRuns.Started started = runs.start(creditor(sent));
          return answer(
              started.refusal(),
              () -> accepted("adjustment-runs/", json(runs.byId(started.id()).orElseThrow())));
        });
  }

  private static JsonObjectBuilder json(AdjustmentRunView run) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", run.id().toString())
            .add("on", run.on().toString())
            .add("state", run.endedAt() == null ? "RUNNING" : "DONE");
    Answers.text(json, "creditor", run.creditorKey())
        .add("seen", run.seen())
        .add("posted", run.posted())
        .add("queued", run.queued())
        .add("refused", run.refused())
        .add("failed", run.failed())
        .add("startedAt", run.startedAt().toString())
        .add("startedBy", run.startedBy());
    return Answers.text(json, "endedAt", run.endedAt());
  }

  private static JsonObjectBuilder json(PlannedAdjustment planned) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("kind", planned.kind().name())
            .add("caseFile", planned.caseNumber());
    Answers.text(json, "receivable", planned.receivable())
        .add("amount", Answers.amount(planned.amount()))
        .add("currency", planned.amount().currency());
    return Answers.text(json, "percent", planned.percent())
        .add("needsApproval", planned.queued())
        .add("ruleFrom", planned.ruleFrom().toString());
  }
}
