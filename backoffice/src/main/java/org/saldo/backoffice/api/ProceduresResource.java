package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.backoffice.procedure.PlanJson;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;
import org.saldo.procedure.ProcedureKind;
import org.saldo.procedure.planning.PlanFinding;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.procedure.planning.ProcedureDraft;
import org.saldo.reporting.PlanReport;
import org.saldo.reporting.PlanVersion;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Problem;

/** Procedures: versions that hold or are to hold, and the one that is being planned. */
@Path("/procedures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class ProceduresResource extends RecordCalls {

  @EJB private PlanReport report;
  @EJB private ProcedureBook book;
  @Inject private BusinessClock clock;
  @Context private HttpHeaders headers;

  @GET
  @Operation(summary = "Every version of every procedure, of each the one that holds last first")
  public Response versions() {
    JsonArrayBuilder items = Json.createArrayBuilder();
    report.versions().forEach(version -> items.add(told(version)));
    return Answers.ok(Json.createObjectBuilder().add("items", items).addNull("next").build());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "Begin a procedure: its name, PRIMARY or SECONDARY; answers its empty draft")
  public Response create(String body) {
    return once(
        body,
        sent -> {
          ProcedureBook.Made made =
              book.create(sent.text("name"), sent.requiredConstant("kind", ProcedureKind.class));
          return answer(made.refusal(), () -> draft(made.key()));
        });
  }

  @GET
  @Path("/{key}/versions/{number}")
  @Operation(summary = "A version with its steps, as it can be sent again")
  public Response version(@PathParam("key") String key, @PathParam("number") String number) {
    return report.versions(key).stream()
        .filter(version -> String.valueOf(version.number()).equals(number))
        .findFirst()
        .map(
            version ->
                Answers.ok(
                    told(version)
                        .addAll(PlanJson.plan(key, version.plan().settings(), version.steps()))
                        .build()))
        .orElseGet(() -> unknown("procedure.version.unknown", "There is no such version."));
  }

  @GET
  @Path("/{key}/draft")
  @Operation(summary = "The version that is being planned, and what speaks against it")
  public Response draft(@PathParam("key") String key) {
    return book.draft(key)
        .map(draft -> Answers.ok(told(draft, book.findings(key)).build()))
        .orElseGet(() -> unknown("procedure.draft.none", "Nobody plans a version of it."));
  }

  @POST
  @Path("/{key}/draft")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "Plan a version: all its steps; with the revision that was read, if any")
  public Response plan(@PathParam("key") String key, String body) {
    return once(
        body,
        sent -> {
          Long revision = sent.object().containsKey("revision") ? sent.number("revision") : null;
          Optional<Refusal> refusal =
              book.replace(key, revision, PlanJson.settings(sent), PlanJson.steps(sent));
          return answer(refusal.orElse(null), () -> draft(key));
        });
  }

  @POST
  @Path("/{key}/draft/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "Throw the draft away")
  public Response discard(@PathParam("key") String key, String body) {
    return once(
        body,
        sent ->
            answer(
                book.discard(key, sent.number("revision")).orElse(null),
                () -> Response.noContent().build()));
  }

  @POST
  @Path("/{key}/draft/activate")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "Let the draft hold from a day on")
  public Response activate(@PathParam("key") String key, String body) {
    return once(
        body,
        sent -> {
          String number = book.draft(key).map(draft -> String.valueOf(draft.number())).orElse("");
          Optional<Refusal> refusal =
              book.activate(
                  key, sent.number("revision"), sent.requiredDay("validFrom"), sent.text("reason"));
          return answer(refusal.orElse(null), () -> version(key, number));
        });
  }

  @POST
  @Path("/{key}/versions/{number}/take-back")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "Make a version that does not hold yet a draft again")
  public Response takeBack(
      @PathParam("key") String key, @PathParam("number") String number, String body) {
    return once(
        body,
        sent -> {
          int wanted = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
          return answer(
              book.takeBack(key, wanted, sent.text("reason")).orElse(null), () -> draft(key));
        });
  }

  private JsonObjectBuilder told(PlanVersion version) {
    return Json.createObjectBuilder()
        .add("procedure", version.key())
        .add("name", version.name())
        .add("number", version.number())
        .add("validFrom", version.validFrom().toString())
        .add("begun", !version.validFrom().isAfter(clock.today()))
        .add("kind", version.plan().settings().kind().name())
        .add("countedFrom", version.plan().countedFrom().name())
        .add("recordedAt", version.recordedAt().toString())
        .add("recordedBy", version.recordedBy())
        .add("reason", version.reason());
  }

  private JsonObjectBuilder told(ProcedureDraft draft, List<PlanFinding> findings) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (PlanFinding finding : findings) {
      JsonObjectBuilder each =
          Json.createObjectBuilder()
              .add("refuses", finding.refuses())
              .add("code", finding.words().code())
              .add("detail", Problem.message(finding.words(), AcceptedLanguage.of(headers)));
      if (finding.step() == null) {
        each.addNull("step");
      } else {
        each.add("step", finding.step());
      }
      all.add(each);
    }
    return PlanJson.plan(draft.key(), draft.settings(), draft.steps())
        .add("name", draft.name())
        .add("number", draft.number())
        .add("revision", draft.revision())
        .add("recordedAt", draft.recordedAt().toString())
        .add("recordedBy", draft.recordedBy())
        .add("findings", all);
  }
}
