package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.procedure.StepState;
import org.saldo.reporting.DunningReport;
import org.saldo.reporting.RunSteps;
import org.saldo.ui.rest.Answers;

/** The cases behind the counts of a run. */
@Path("/dunning-runs/{id}/steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ADMIN})
public class RunStepsResource {

  private static final int USUAL = 50;
  private static final int MAX = 500;

  @EJB private DunningReport report;
  @EJB private RunSteps steps;

  @GET
  @Operation(summary = "What a run decided about which case, as it did")
  public Response steps(
      @PathParam("id") String id,
      @QueryParam("procedure") String procedure,
      @QueryParam("step") String step,
      @QueryParam("status") String status,
      @QueryParam("rule") String rule,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    RunSteps.Choice choice =
        new RunSteps.Choice(
            procedure, step, Answers.constant("status", status, StepState.class), rule);
    int rows = Answers.limit(limit, USUAL, MAX);
    return list(
        steps.after(run(id), choice, after(cursor), rows),
        rows,
        RunSteps.Decided::key,
        RunStepsResource::json);
  }

  private long run(String id) {
    return Ids.read(id).flatMap(report::byId).orElseThrow(NotFoundException::new).key();
  }

  /** The key that a cursor names, 0 without one. */
  static long after(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    if (!cursor.matches("[0-9]{1,18}")) {
      throw new RefusedException(Refusal.because("cursor.invalid"));
    }
    return Long.parseLong(cursor);
  }

  /** A page whose cursor is the key of its last row, null when there cannot be more. */
  static <T> Response list(
      List<T> found, int limit, ToLongFunction<T> key, Function<T, JsonObjectBuilder> json) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    found.forEach(each -> items.add(json.apply(each)));
    String next =
        found.size() < limit ? null : String.valueOf(key.applyAsLong(found.get(found.size() - 1)));
    return Answers.ok(Answers.list(items, next).build());
  }

  private static JsonObjectBuilder json(RunSteps.Decided decided) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    Answers.text(json, "id", decided.stepId());
    json.add("caseFile", decided.caseNumber()).add("debtor", decided.debtorName());
    Answers.text(json, "procedure", decided.procedure());
    json.add("step", decided.step())
        .add("state", decided.state().name())
        .add("rule", decided.rule());
    Answers.text(json, "dueOn", decided.dueOn());
    Answers.text(json, "now", decided.now());
    return Answers.text(json, "task", decided.taskId());
  }
}
