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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.correspondence.SendPreview;
import org.saldo.problem.Refusal;
import org.saldo.procedure.StepDesk;
import org.saldo.reporting.ProcedureReport;
import org.saldo.reporting.StepSheet;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** Single steps: look at what would leave, release, leave out, take back. */
@Path("/procedure-steps/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class ProcedureStepsResource extends RecordCalls {

  @EJB private StepDesk desk;
  @EJB private ProcedureReport report;

  @GET
  @Path("/preview")
  @Operation(summary = "What releasing a step would send, or why it would be refused")
  public Response preview(@PathParam("id") String id) {
    SendPreview preview = Ids.read(id).flatMap(desk::preview).orElseThrow(NotFoundException::new);
    JsonArrayBuilder paragraphs = Json.createArrayBuilder();
    preview.shown().paragraphs().forEach(paragraphs::add);
    JsonObjectBuilder json = Json.createObjectBuilder();
    Refusal missing = preview.shown().missing();
    Answers.text(json, "refusal", missing == null ? null : missing.code());
    Answers.text(json, "channel", preview.channel());
    Answers.text(json, "to", preview.shown().to());
    Answers.text(json, "subject", preview.shown().subject());
    return Answers.ok(json.add("paragraphs", paragraphs).build());
  }

  @POST
  @Path("/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Carry out a proposed step after another look at its case")
  public Response release(@PathParam("id") String id, String body) {
    return decided(id, body, (step, sent) -> desk.release(step));
  }

  @POST
  @Path("/skip")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Leave a proposed or waiting step out, with a reason")
  public Response skip(@PathParam("id") String id, String body) {
    return decided(id, body, (step, sent) -> desk.skip(step, sent.text("reason")));
  }

  @POST
  @Path("/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take back what a step did and has not left; it is proposed again")
  public Response undo(@PathParam("id") String id, String body) {
    return decided(id, body, (step, sent) -> desk.undo(step));
  }

  private Response decided(
      String id, String body, BiFunction<UUID, JsonBody, Optional<Refusal>> verb) {
    return once(
        body,
        sent -> {
          Optional<UUID> step = Ids.read(id);
          Optional<Refusal> refusal =
              step.isEmpty() ? Refusal.of("step.unknown") : verb.apply(step.get(), sent);
          return answer(refusal.orElse(null), () -> Answers.ok(shown(step.orElseThrow()).build()));
        });
  }

  private JsonObjectBuilder shown(UUID id) {
    StepSheet step = report.step(id).orElseThrow(NotFoundException::new);
    return Json.createObjectBuilder()
        .add("id", id.toString())
        .add("caseFile", step.caseNumber())
        .add("step", step.key())
        .add("state", step.state().name());
  }
}
