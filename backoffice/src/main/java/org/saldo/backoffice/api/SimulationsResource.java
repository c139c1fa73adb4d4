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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.problem.Refusal;
import org.saldo.procedure.simulation.NewSimulation;
import org.saldo.procedure.simulation.SimulationDesk;
import org.saldo.reporting.SimulationReport;
import org.saldo.reporting.SimulationReport.Simulation;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** Drafts that are tried on all open cases: a job that is started and polled. */
@Path("/simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class SimulationsResource extends RecordCalls {

  @EJB private SimulationDesk desk;
  @EJB private SimulationReport report;

  @GET
  @Operation(summary = "The latest simulations, newest first")
  public Response latest() {
    return Answers.ok(list(report.latest(), SimulationsResource::json).build());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SUPERVISOR, ADMIN})
  @Operation(summary = "Try a draft on all open cases; poll what Location names")
  public Response start(String body) {
    return once(
        body,
        sent -> {
          SimulationDesk.Started started = desk.start(order(sent));
          return answer(
              started.refusal(),
              () -> accepted("simulations/", json(report.byId(started.id()).orElseThrow())));
        });
  }

  private static NewSimulation order(JsonBody sent) {
    return new NewSimulation(
        sent.text("procedure"),
        sent.flag("back"),
        (int) Math.max(-1, Math.min(sent.number("days"), Integer.MAX_VALUE)),
        sent.day("draftFrom"),
        !sent.flag("proposalsStay"),
        sent.text("creditor"),
        sent.text("note"));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "How far a simulation is, and how much differs")
  public Response show(@PathParam("id") String id) {
    return of(
        id,
        simulation ->
            json(simulation)
                .add(
                    "differences",
                    array(report.differences(simulation.key()), SimulationsResource::json)));
  }

  @GET
  @Path("/{id}/totals")
  @Operation(summary = "How often each step comes, by the versions in force and with the draft")
  public Response totals(@PathParam("id") String id) {
    return of(id, simulation -> list(report.totals(simulation.key()), SimulationsResource::json));
  }

  @GET
  @Path("/{id}/days")
  @Operation(summary = "How many steps of each channel come on which day")
  public Response days(@PathParam("id") String id) {
    return of(id, simulation -> list(report.days(simulation.key()), SimulationsResource::json));
  }

  @POST
  @Path("/{id}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SUPERVISOR, ADMIN})
  @Operation(summary = "Cancel a simulation that waits or is at work")
  public Response cancel(@PathParam("id") String id, String body) {
    return once(
        body,
        sent -> {
          Optional<UUID> named = Ids.read(id);
          return answer(
              refusal(named, desk::cancel),
              () -> Answers.ok(json(report.byId(named.orElseThrow()).orElseThrow()).build()));
        });
  }

  @POST
  @Path("/{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SUPERVISOR, ADMIN})
  @Operation(summary = "Throw a simulation away with its result")
  public Response discard(@PathParam("id") String id, String body) {
    return once(
        body,
        sent -> answer(refusal(Ids.read(id), desk::discard), () -> Response.noContent().build()));
  }

  private static Refusal refusal(Optional<UUID> named, Function<UUID, Optional<Refusal>> work) {
    return named.map(work).orElseGet(() -> Refusal.of("simulation.unknown")).orElse(null);
  }

  private Response of(String id, Function<Simulation, JsonObjectBuilder> shown) {
    return Ids.read(id)
        .flatMap(report::byId)
        .map(simulation -> Answers.ok(shown.apply(simulation).build()))
        .orElseGet(() -> unknown("simulation.unknown", "There is no such simulation."));
  }

  private static <T> JsonObjectBuilder list(List<T> found, Function<T, JsonObjectBuilder> json) {
    return Answers.list(array(found, json), null);
  }

  private static <T> JsonArrayBuilder array(List<T> found, Function<T, JsonObjectBuilder> json) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    found.forEach(each -> items.add(json.apply(each)));
    return items;
  }

  private static JsonObjectBuilder json(SimulationReport.Differences each) {
    return Json.createObjectBuilder()
        .add("difference", each.difference().name())
        .add("steps", each.steps())
        .add("cases", each.cases());
  }

  private static JsonObjectBuilder json(SimulationReport.Day day) {
    return Json.createObjectBuilder()
        .add("on", day.on().toString())
        .add("channel", day.channel().name())
        .add("now", day.now())
        .add("drafted", day.drafted());
  }

  private static JsonObjectBuilder json(Simulation simulation) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("id", simulation.id().toString());
    Answers.text(json, "procedure", simulation.procedure());
    if (simulation.version() == null) {
      json.addNull("version");
    } else {
      json.add("version", simulation.version());
    }
    json.add("back", simulation.back())
        .add("first", simulation.first().toString())
        .add("last", simulation.last().toString())
        .add("draftFrom", simulation.draftFrom().toString())
        .add("proposalsStay", !simulation.proposalsDone());
    Answers.text(json, "creditor", simulation.creditor());
    Answers.text(json, "note", simulation.note());
    json.add("state", simulation.state().name());
    Answers.text(json, "orderedAt", simulation.orderedAt());
    json.add("orderedBy", simulation.orderedBy());
    Answers.text(json, "finishedAt", simulation.finishedAt());
    json.add("cases", simulation.cases()).add("seen", simulation.seen());
    Answers.text(json, "problem", simulation.problem());
    Answers.text(json, "hash", simulation.hash());
    return json.add("outdated", simulation.outdated());
  }

  private static JsonObjectBuilder json(SimulationReport.Total total) {
    return Json.createObjectBuilder()
        .add("procedure", total.procedure())
        .add("step", total.step())
        .add("channel", total.channel().name())
        .add("now", total.now())
        .add("drafted", total.drafted())
        .add("nowParked", total.nowParked())
        .add("draftedParked", total.draftedParked())
        .add("nowLeft", total.nowLeft())
        .add("draftedLeft", total.draftedLeft())
        .add("nowFees", Answers.amount(total.nowFees()))
        .add("draftedFees", Answers.amount(total.draftedFees()))
        .add("currency", total.nowFees().currency());
  }
}
