package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.problem.Refusal;
import org.saldo.procedure.DunningRuns;
import org.saldo.reporting.DunningReport;
import org.saldo.reporting.RunSteps;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.Problem;

/** Dunning runs: a job that is started and polled. */
@Path("/dunning-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ADMIN})
public class DunningRunsResource extends RecordCalls {

  @EJB private DunningRuns runs;
  @EJB private DunningReport report;
  @EJB private RunSteps steps;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  /** Starts the run of a date; one that is at work for the date already is the answer. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Start the dunning run of a date; poll what Location names")
  public Response start(@HeaderParam("Idempotency-Key") String key, String body) {
    JsonBody sent = JsonBody.of(body);
    LocalDate date = sent.requiredDay("date");
    boolean propose = sent.flag("propose");
    return once.work(key, body.getBytes(StandardCharsets.UTF_8), () -> answer(date, propose));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "How far a dunning run is")
  public Response show(@PathParam("id") UUID id) {
    return report
        .byId(id)
        .map(run -> Answers.ok(json(run)))
        .orElseGet(() -> Problem.of(404, "run.unknown", "There is no such run.").build());
  }

  @POST
  @Path("/{id}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Cancel a dunning run; what is done stays")
  public Response cancel(@PathParam("id") String id, String body) {
    return once(
        body,
        sent -> {
          Optional<UUID> run = Ids.read(id);
          Optional<Refusal> refusal =
              run.isEmpty() ? Refusal.of("run.unknown") : runs.cancel(run.get());
          return answer(
              refusal.orElse(null),
              () -> Answers.ok(json(report.byId(run.orElseThrow()).orElseThrow())));
        });
  }

  @GET
  @Path("/{id}/report")
  @Operation(summary = "What a run decided, counted by procedure, step, state and rule")
  public Response groups(@PathParam("id") String id) {
    return Ids.read(id)
        .flatMap(report::byId)
        .map(run -> Answers.ok(groups(run)))
        .orElseGet(() -> unknown("run.unknown", "There is no such run."));
  }

  private JsonObject groups(DunningReport.Run run) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (RunSteps.Group group : steps.groups(run.key())) {
      JsonObjectBuilder item = Json.createObjectBuilder();
      Answers.text(item, "procedure", group.procedure());
      items.add(
          item.add("step", group.step())
              .add("state", group.state().name())
              .add("rule", group.rule())
              .add("count", group.count()));
    }
    return Answers.list(items, null).build();
  }

  private Response answer(LocalDate date, boolean propose) {
    DunningRuns.Started started = runs.start(date, propose);
    if (started.refusal() != null) {
      return Problem.refused(List.of(started.refusal()), AcceptedLanguage.of(headers));
    }
    DunningReport.Run run = report.byId(started.id()).orElseThrow();
    return Response.accepted(json(run).toString())
        .type(MediaType.APPLICATION_JSON)
        .location(URI.create("dunning-runs/" + run.id()))
        .build();
  }

  private static JsonObject json(DunningReport.Run run) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", run.id().toString())
            .add("date", run.on().toString())
            .add("state", run.state())
            .add("seen", run.seen())
            .add("done", run.done())
            .add("refused", run.refused())
            .add("parked", run.parked())
            .add("seconds", run.seconds())
            .add("proposes", run.proposes())
            .add("parts", run.parts())
            .add("through", run.through());
    return json.build();
  }
}
