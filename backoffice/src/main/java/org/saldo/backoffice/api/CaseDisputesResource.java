package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.dispute.DisputeChannel;
import org.saldo.dispute.DisputeDesk;
import org.saldo.dispute.DisputeReason;
import org.saldo.dispute.Objection;
import org.saldo.dispute.Raised;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.reporting.DisputeReport;
import org.saldo.reporting.DisputeSheet;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.Problem;

/** Disputes of a case: what is there, and registering one. */
@Path("/case-files/{number}/disputes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class CaseDisputesResource {

  @EJB private DisputeReport report;
  @EJB private DisputeDesk desk;
  @EJB private CaseSheets cases;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  @Operation(summary = "The disputes of a case, newest first")
  public Response list(@PathParam("number") String number, @Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (DisputeSheet.Row row : report.ofCase(number)) {
      items.add(DisputeAnswer.of(row));
    }
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Register a dispute: steps on the receivable stand still at once")
  public Response raise(
      @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, String body) {
    return once.change(key, number + "\n" + body, () -> raise(number, JsonBody.of(body)));
  }

  private Supplier<Response> raise(String number, JsonBody body) {
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
      return () -> refused(Refusal.because("receivable.unknown").on("receivable"));
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
    return () ->
        raised.refusal().isPresent()
            ? refused(raised.refusal().get())
            : DisputeAnswer.of(201, report.byId(raised.id()).orElseThrow().row());
  }

  private Response refused(Refusal refusal) {
    return Problem.refused(List.of(refusal), AcceptedLanguage.of(headers));
  }
}
