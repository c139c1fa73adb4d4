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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.correspondence.CallOutcome;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.procedure.CallDesk;
import org.saldo.procedure.CallReport;
import org.saldo.procedure.StepChannel;
import org.saldo.reporting.CallAttempt;
import org.saldo.reporting.CallQueue;
import org.saldo.reporting.CallRow;
import org.saldo.reporting.ProcedureReport;
import org.saldo.reporting.Slice;
import org.saldo.reporting.StepSheet;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** The queue of calls: what is to be made, and what came of those that were. */
@Path("/calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class CallsResource extends RecordCalls {

  private static final int USUAL = 50;
  private static final int MAX = 200;

  @EJB private CallQueue queue;
  @EJB private CallDesk desk;
  @EJB private ProcedureReport report;

  @GET
  @Operation(summary = "Calls to be made, what is due first before the others")
  public Response due(
      @QueryParam("everybody") boolean everybody,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    Slice<CallRow> slice = queue.due(everybody, cursor, Answers.limit(limit, USUAL, MAX));
    JsonArrayBuilder items = Json.createArrayBuilder();
    slice.rows().forEach(row -> items.add(json(row)));
    return Answers.ok(Answers.list(items, slice.next()).build(), request);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One call with the attempts that were made, the latest first")
  public Response show(@PathParam("id") String id) {
    return Answers.ok(shown(Ids.read(id).orElseThrow(NotFoundException::new)).build());
  }

  @POST
  @Path("/{id}/attempts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Write down a call that was made; the rules say whether it is tried again")
  public Response record(@PathParam("id") String id, String body) {
    return once(
        body,
        sent -> {
          Optional<UUID> step = Ids.read(id);
          Optional<Refusal> refusal =
              step.isEmpty() ? Refusal.of("step.unknown") : desk.record(step.get(), call(sent));
          return answer(refusal.orElse(null), () -> Answers.ok(shown(step.orElseThrow()).build()));
        });
  }

  private static CallReport call(JsonBody sent) {
    return new CallReport(
        sent.constant("outcome", CallOutcome.class),
        sent.text("number"),
        sent.text("note"),
        sent.text("nextAction"),
        sent.day("nextActionOn"),
        time(sent.text("callBackAt")));
  }

  private static LocalTime time(String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
      throw new RefusedException(Refusal.because("contact.time.unreadable").on("callBackAt"));
    }
    return LocalTime.parse(text);
  }

  private JsonObjectBuilder shown(UUID id) {
    StepSheet step =
        report
            .step(id)
            .filter(found -> found.channel() == StepChannel.CALL)
            .orElseThrow(NotFoundException::new);
    JsonArrayBuilder attempts = Json.createArrayBuilder();
    queue.attempts(id).forEach(attempt -> attempts.add(json(attempt)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", id.toString())
            .add("caseFile", step.caseNumber())
            .add("state", step.state().name())
            .add("dueOn", step.dueOn().toString());
    Answers.text(json, "phone", step.phone());
    return Answers.text(json, "nextAt", queue.nextAt(id).orElse(null)).add("attempts", attempts);
  }

  private static JsonObjectBuilder json(CallRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", row.step().toString())
            .add("caseFile", row.caseNumber())
            .add("debtor", row.debtorName())
            .add("creditor", row.creditor())
            .add("dueOn", row.dueOn().toString())
            .add("attempts", row.attempts());
    Answers.text(json, "phone", row.phone());
    Answers.text(json, "nextAt", row.nextAt());
    return Answers.text(json, "owner", row.owner());
  }

  private static JsonObjectBuilder json(CallAttempt attempt) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("at", attempt.at().toString())
            .add("by", attempt.by())
            .add("outcome", attempt.outcome().name());
    Answers.text(json, "number", attempt.number());
    Answers.text(json, "note", attempt.note());
    Answers.text(json, "nextAction", attempt.nextAction());
    return Answers.text(json, "nextActionOn", attempt.nextActionOn());
  }
}
