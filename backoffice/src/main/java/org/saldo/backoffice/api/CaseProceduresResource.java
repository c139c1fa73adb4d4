package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.backoffice.procedure.ReasonTeller;
import org.saldo.backoffice.procedure.StepNames;
import org.saldo.procedure.Finding;
import org.saldo.procedure.Forecast;
import org.saldo.procedure.Unless;
import org.saldo.reporting.CaseProcedure;
import org.saldo.reporting.ProcedureReport;
import org.saldo.ui.Texts;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Problem;

/** Where a case stands in its procedures, what was decided and why, and what comes next. */
@Path("/case-files/{number}/procedures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class CaseProceduresResource {

  private static final String TEXTS = "org.saldo.backoffice.messages";

  @EJB private ProcedureReport report;
  @Inject private StepNames names;
  @Context private HttpHeaders headers;

  @GET
  @Operation(summary = "The procedures of a case: where it stands, past steps, what comes when")
  public Response show(@PathParam("number") String number, @Context Request request) {
    return report
        .ofCase(number)
        .map(procedure -> Answers.ok(json(procedure).build(), request))
        .orElseGet(
            () -> Problem.of(404, "case.unknown", "There is no such case in your reach.").build());
  }

  private JsonObjectBuilder json(CaseProcedure procedure) {
    JsonArrayBuilder past = Json.createArrayBuilder();
    procedure.past().forEach(step -> past.add(json(step)));
    JsonArrayBuilder next = Json.createArrayBuilder();
    procedure.next().forEach(coming -> next.add(json(coming, procedure)));
    return Json.createObjectBuilder()
        .add("primary", primary(procedure))
        .add("secondary", secondary(procedure))
        .add("past", past)
        .add("next", next);
  }

  private static JsonObjectBuilder primary(CaseProcedure procedure) {
    JsonObjectBuilder primary =
        Json.createObjectBuilder()
            .add("version", procedure.version())
            .add("pinned", procedure.pinned())
            .add("level", procedure.level());
    Answers.text(primary, "key", procedure.key());
    Answers.text(primary, "name", procedure.name());
    primary.add("because", codes(procedure.because()));
    Forecast standing = procedure.standing();
    Answers.text(primary, "leading", standing == null ? null : standing.leading());
    return standing == null
        ? primary.addNull("daysInProcedure")
        : primary.add("daysInProcedure", standing.days());
  }

  private static JsonArrayBuilder secondary(CaseProcedure procedure) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (CaseProcedure.Secondary each : procedure.secondary()) {
      JsonArrayBuilder next = Json.createArrayBuilder();
      if (each.standing() != null) {
        each.standing()
            .next()
            .forEach(
                coming ->
                    next.add(
                        Json.createObjectBuilder()
                            .add("step", coming.step().key())
                            .add("on", coming.on().toString())));
      }
      all.add(
          Json.createObjectBuilder()
              .add("key", each.key())
              .add("name", each.name())
              .add("startedOn", each.startedOn().toString())
              .add("because", codes(each.reason().rules()))
              .add("next", next));
    }
    return all;
  }

  /** Rules that were tried, with their values. */
  private static JsonArrayBuilder codes(List<Finding> findings) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (Finding finding : findings) {
      JsonArrayBuilder values = Json.createArrayBuilder();
      finding.values().forEach(value -> values.add(value.toString()));
      all.add(
          Json.createObjectBuilder()
              .add("rule", finding.code())
              .add("held", finding.held())
              .add("values", values));
    }
    return all;
  }

  private static JsonObjectBuilder json(CaseProcedure.Step step) {
    Finding deciding = step.reason().deciding();
    return Json.createObjectBuilder()
        .add("id", step.id().toString())
        .add("procedure", step.procedure())
        .add("step", step.key())
        .add("channel", step.channel().name())
        .add("state", step.state().name())
        .add("dueOn", step.dueOn().toString())
        .add("on", step.decidedOn().toString())
        .add("leading", step.leading())
        .add("reason", deciding == null ? "" : deciding.code());
  }

  private JsonObjectBuilder json(Forecast.Coming coming, CaseProcedure procedure) {
    JsonArrayBuilder unless = Json.createArrayBuilder();
    procedure.unless(coming).forEach(each -> unless.add(json(each)));
    return Json.createObjectBuilder()
        .add("step", coming.step().key())
        .add("on", coming.on().toString())
        .add("unless", unless)
        .add(
            "reason",
            "%s reaches %d days in procedure"
                .formatted(procedure.standing().leading(), coming.step().dayOffset()));
  }

  private JsonObjectBuilder json(Unless unless) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    unless.values().forEach(value -> values.add(value.toString()));
    Texts texts = Texts.in(AcceptedLanguage.of(headers), TEXTS);
    return Json.createObjectBuilder()
        .add("code", unless.code())
        .add("already", unless.standing())
        .add("values", values)
        .add("text", new ReasonTeller(texts, names).unless(unless));
  }
}
