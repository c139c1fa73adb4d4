package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.procedure.simulation.StepDifference;
import org.saldo.reporting.SimulationReport;
import org.saldo.reporting.SimulationSteps;
import org.saldo.ui.rest.Answers;

/** The steps of cases that a simulation found. */
@Path("/simulations/{id}/steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class SimulationStepsResource {

  private static final int USUAL = 50;
  private static final int MAX = 500;

  @EJB private SimulationReport report;
  @EJB private SimulationSteps steps;

  @GET
  @Operation(summary = "What becomes of the steps of cases, now and with the draft")
  public Response steps(
      @PathParam("id") String id,
      @QueryParam("differing") boolean differing,
      @QueryParam("difference") String difference,
      @QueryParam("procedure") String procedure,
      @QueryParam("step") String step,
      @QueryParam("caseFile") String caseFile,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    SimulationSteps.Choice choice =
        new SimulationSteps.Choice(
            differing,
            Answers.constant("difference", difference, StepDifference.class),
            procedure,
            step,
            caseFile);
    long key = Ids.read(id).flatMap(report::byId).orElseThrow(NotFoundException::new).key();
    int rows = Answers.limit(limit, USUAL, MAX);
    int after = (int) Math.min(RunStepsResource.after(cursor), Integer.MAX_VALUE);
    return RunStepsResource.list(
        steps.after(key, choice, after, rows),
        rows,
        SimulationSteps.Step::row,
        SimulationStepsResource::json);
  }

  private static JsonObjectBuilder json(SimulationSteps.Step step) {
    return Json.createObjectBuilder()
        .add("caseFile", step.caseNumber())
        .add("debtor", step.debtorName())
        .add("receivable", step.receivable())
        .add("procedure", step.procedure())
        .add("step", step.step())
        .add("channel", step.channel().name())
        .add("now", side(step.now()))
        .add("drafted", side(step.drafted()))
        .add("difference", step.difference().name());
  }

  private static JsonValue side(SimulationSteps.Side side) {
    if (side == null) {
      return JsonValue.NULL;
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("on", side.on().toString())
            .add("state", side.state().name())
            .add("rule", side.rule());
    return Answers.text(json, "fee", side.fee() == null ? null : Answers.amount(side.fee()))
        .build();
  }
}
