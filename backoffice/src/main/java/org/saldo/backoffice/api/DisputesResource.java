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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.actor.IdempotencyKeys;
import org.saldo.dispute.DisputeChannel;
import org.saldo.dispute.DisputeDesk;
import org.saldo.dispute.DisputeReason;
import org.saldo.dispute.DisputeState;
import org.saldo.dispute.Objection;
import org.saldo.dispute.Raised;
import org.saldo.dispute.Resolution;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.reporting.DisputeReport;
import org.saldo.reporting.DisputeSheet;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.Problem;

/** Disputes of a case: what is there, registering one, deciding one. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class DisputesResource {

  @EJB private DisputeReport report;
  @EJB private DisputeDesk desk;
  @EJB private CaseSheets cases;
  @EJB private IdempotencyKeys keys;
  @Context private HttpHeaders headers;

  @GET
  @Path("/case-files/{number}/disputes")
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  @Operation(summary = "The disputes of a case, newest first")
  public Response list(@PathParam("number") String number, @Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (DisputeSheet.Row row : report.ofCase(number)) {
      items.add(json(row));
    }
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @POST
  @Path("/case-files/{number}/disputes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Register a dispute: steps on the receivable stand still at once")
  public Response raise(
      @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, String body) {
    byte[] asked = (number + "\n" + body).getBytes(StandardCharsets.UTF_8);
    return Once.answer(keys, key, Answers.sha256(asked), () -> raise(number, JsonBody.of(body)));
  }

  private Response raise(String number, JsonBody body) {
    CaseSheet sheet =
        cases
            .byNumber(number, null)
            .orElseThrow(() -> new NotFoundException("There is no such case."));
    String item = body.text("receivable");
    Optional<UUID> receivable =
        sheet.receivables().stream()
            .filter(r -> r.number().equals(item))
            .map(CaseSheet.Item::id)
            .findFirst();
    if (receivable.isEmpty()) {
      return refused(Refusal.because("receivable.unknown").on("receivable"));
    }
    DisputeChannel channel = body.constant("channel", DisputeChannel.class);
    Raised raised =
        desk.raise(
            sheet.header().id(),
            new Objection(
                UUID.randomUUID(),
                receivable.get(),
                body.amount("amount", sheet.header().currency()),
                body.constant("reason", DisputeReason.class),
                body.text("text"),
                channel == null ? DisputeChannel.PHONE : channel,
                body.day("raisedOn") == null ? sheet.asOf() : body.day("raisedOn"),
                List.of()));
    return raised.refusal().isPresent() ? refused(raised.refusal().get()) : shown(raised.id(), 201);
  }

  @POST
  @Path("/disputes/{id}/resolution")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decide a dispute: REJECTED, UPHELD (with a credit) or WITHDRAWN")
  public Response resolve(@PathParam("id") UUID id, String text) {
    JsonBody body = JsonBody.of(text);
    DisputeSheet sheet =
        report.byId(id).orElseThrow(() -> new NotFoundException("There is no such dispute."));
    Resolution resolution =
        new Resolution(
            body.constant("outcome", DisputeState.class),
            body.amount("credit", sheet.openPrincipal().currency()),
            body.text("explanation"));
    long version = body.number("version");
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(() -> desk.resolve(id, version, resolution));
    return refusal.isPresent() ? refused(refusal.get()) : shown(id, 200);
  }

  private Response shown(UUID id, int status) {
    DisputeSheet.Row row = report.byId(id).orElseThrow().row();
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON)
        .entity(json(row).build().toString())
        .build();
  }

  private Response refused(Refusal refusal) {
    return Problem.refused(List.of(refusal), AcceptedLanguage.of(headers));
  }

  private static JsonObjectBuilder json(DisputeSheet.Row row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", row.id().toString())
            .add("number", row.number())
            .add("version", row.version())
            .add("caseFile", row.caseNumber())
            .add("receivable", row.itemNumber())
            .add("state", row.state().name())
            .add("reason", row.reason().name())
            .add("channel", row.channel().name())
            .add("raisedOn", row.raisedOn().toString());
    return Answers.text(json, "amount", row.amount() == null ? null : Answers.amount(row.amount()));
  }
}
