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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.problem.Refusal;
import org.saldo.reporting.BulkReport;
import org.saldo.reporting.Slice;
import org.saldo.task.bulk.BulkDesk;
import org.saldo.ui.rest.Answers;

/** Work on many entries of a list: how far it is, what came of each entry, how it goes on. */
@Path("/worksheet-jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class WorksheetJobsResource extends RecordCalls {

  private static final int USUAL = 50;
  private static final int MAX = 200;
  private static final Refusal UNKNOWN = Refusal.because("bulk.unknown");

  @EJB private BulkDesk desk;
  @EJB private BulkReport report;

  @GET
  @Path("/{id}")
  @Operation(summary = "How far a job is")
  public Response show(@PathParam("id") String id) {
    return found(id)
        .map(job -> Answers.ok(json(job).build()))
        .orElseGet(() -> unknown(UNKNOWN.code(), "There is no such job."));
  }

  @GET
  @Path("/{id}/items")
  @Operation(summary = "What came of the entries of a job")
  public Response items(
      @PathParam("id") String id,
      @QueryParam("state") String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    BulkReport.ItemState only = Answers.constant("state", state, BulkReport.ItemState.class);
    int most = Answers.limit(limit, USUAL, MAX);
    return found(id)
        .map(job -> listed(report.items(job, only, cursor, most)))
        .orElseGet(() -> unknown(UNKNOWN.code(), "There is no such job."));
  }

  private static Response listed(Slice<BulkReport.Item> slice) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    slice.rows().forEach(item -> items.add(json(item)));
    return Answers.ok(Answers.list(items, slice.next()).build());
  }

  @POST
  @Path("/{id}/execution")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Carry out what the dry run found to be possible")
  public Response execute(@PathParam("id") String id, String body) {
    return changed(id, body, desk::execute);
  }

  @POST
  @Path("/{id}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Stop a job; what is done stays done")
  public Response cancel(@PathParam("id") String id, String body) {
    return changed(id, body, desk::cancel);
  }

  @POST
  @Path("/{id}/retry")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Try the entries again that failed")
  public Response retry(@PathParam("id") String id, String body) {
    return changed(id, body, desk::retry);
  }

  @POST
  @Path("/{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take back what a job did and has not left yet, in a further job")
  public Response undo(@PathParam("id") String id, String body) {
    return once(
        body,
        sent -> {
          BulkDesk.Started started =
              Ids.read(id).map(desk::undo).orElseGet(() -> new BulkDesk.Started(null, UNKNOWN));
          return answer(started.refusal(), () -> accepted(started.id()));
        });
  }

  private Response changed(String id, String body, Function<UUID, Optional<Refusal>> change) {
    return once(
        body,
        sent -> {
          Optional<UUID> job = Ids.read(id);
          Optional<Refusal> refusal =
              job.isEmpty() ? UNKNOWN.asOptional() : change.apply(job.get());
          return answer(refusal.orElse(null), () -> accepted(job.orElseThrow()));
        });
  }

  private Response accepted(UUID id) {
    return accepted("worksheet-jobs/", json(report.byId(id).orElseThrow()));
  }

  private Optional<BulkReport.Job> found(String id) {
    return Ids.read(id).flatMap(report::byId);
  }

  /** As every job that is polled; {@code dryRun} says that nothing was changed so far. */
  static JsonObjectBuilder json(BulkReport.Job job) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", job.id().toString())
            .add("list", job.list())
            .add("action", job.action())
            .add("state", state(job.state()))
            .add("dryRun", job.state().dry())
            .add("total", job.total())
            .add("open", job.open())
            .add("ready", job.ready())
            .add("done", job.done())
            .add("skipped", job.skipped())
            .add("failed", job.failed())
            .add("startedAt", job.startedAt().toString())
            .add("startedBy", job.startedBy());
    return Answers.text(json, "endedAt", job.endedAt());
  }

  private static String state(BulkReport.JobState state) {
    return switch (state) {
      case CHECKING, RUNNING -> "RUNNING";
      case CHECKED, DONE -> "DONE";
      case FAILED -> "FAILED";
      case CANCELLED -> "CANCELLED";
    };
  }

  private static JsonObjectBuilder json(BulkReport.Item item) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("number", item.number())
            .add("id", item.id().toString())
            .add("state", item.state().name());
    Answers.text(json, "caseFile", item.caseNumber());
    Answers.text(json, "debtor", item.debtorName());
    Answers.text(json, "code", item.reason() == null ? null : item.reason().code());
    Answers.text(json, "problem", item.problem());
    return Answers.text(json, "at", item.at());
  }
}
