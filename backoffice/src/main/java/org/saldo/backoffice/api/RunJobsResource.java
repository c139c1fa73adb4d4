package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.problem.Refusal;
import org.saldo.procedure.StepJobs;
import org.saldo.reporting.RunProposals;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** Jobs that release or take back the steps of a run; started, polled, and told step by step. */
@Path("/dunning-runs/{id}/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ADMIN})
public class RunJobsResource extends RecordCalls {

  private static final int USUAL = 50;
  private static final int MAX = 500;

  @EJB private StepJobs jobs;
  @EJB private RunProposals proposals;

  /** Starts a job; one that is at work for the same is the answer. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(SUPERVISOR)
  @Operation(summary = "Release all that a run proposed, or take back what has not left")
  public Response start(@PathParam("id") String id, String body) {
    return once(body, sent -> started(id, sent));
  }

  private Supplier<Response> started(String id, JsonBody sent) {
    StepJobs.Kind kind = sent.requiredConstant("kind", StepJobs.Kind.class);
    Optional<UUID> run = Ids.read(id);
    StepJobs.Started started =
        run.isEmpty()
            ? new StepJobs.Started(null, Refusal.because("run.unknown"))
            : jobs.start(run.get(), kind);
    return answer(
        started.refusal(),
        () ->
            accepted(
                "dunning-runs/" + id + "/jobs/", json(proposals.job(started.id()).orElseThrow())));
  }

  @GET
  @Path("/{job}")
  @Operation(summary = "How far a job is")
  public Response show(@PathParam("id") String id, @PathParam("job") String job) {
    return Answers.ok(json(found(id, job)).build());
  }

  @GET
  @Path("/{job}/steps")
  @Operation(summary = "What came of each step of a job")
  public Response steps(
      @PathParam("id") String id,
      @PathParam("job") String job,
      @QueryParam("status") String status,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    int rows = Answers.limit(limit, USUAL, MAX);
    return RunStepsResource.list(
        proposals.itemsAfter(found(id, job).key(), status, RunStepsResource.after(cursor), rows),
        rows,
        RunProposals.Item::key,
        RunJobsResource::json);
  }

  private RunProposals.Job found(String run, String job) {
    return Ids.read(job)
        .flatMap(proposals::job)
        .filter(found -> Ids.read(run).filter(found.runId()::equals).isPresent())
        .orElseThrow(NotFoundException::new);
  }

  private static JsonObjectBuilder json(RunProposals.Job job) {
    return Json.createObjectBuilder()
        .add("id", job.id().toString())
        .add("run", job.runId().toString())
        .add("kind", job.kind().name())
        .add("state", job.state())
        .add("steps", job.steps())
        .add("open", job.open())
        .add("done", job.done())
        .add("refused", job.refused());
  }

  private static JsonObjectBuilder json(RunProposals.Item item) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("step", item.stepId().toString())
            .add("caseFile", item.caseNumber())
            .add("key", item.step())
            .add("state", item.state());
    return Answers.text(json, "refusal", item.refusal() == null ? null : item.refusal().code());
  }
}
