package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.claim.limitation.LimitationDesk;
import org.saldo.claim.limitation.LimitationEventKind;
import org.saldo.claim.limitation.LimitationSheet;
import org.saldo.claim.limitation.LimitedClaim;
import org.saldo.claim.limitation.NewLimitationEvent;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseSheet;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** Until when the receivables of a case can be enforced, and what bears on it. */
@Path("/case-files/{number}/limitation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class CaseLimitationResource extends CaseCalls {

  @EJB private LimitationDesk desk;

  @GET
  @Operation(summary = "The last day of each receivable with the reasons, and what was recorded")
  public Response show(@Context Request request) {
    return onCase(header -> Answers.ok(json(header), request));
  }

  /** Records what bears on limitation; the very same again is refused. */
  @POST
  @Path("/events")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT})
  @Operation(summary = "Record negotiations, an acknowledgement, an act of enforcement or a title")
  public Response record(String body) {
    return once(body, this::record);
  }

  private Supplier<Response> record(CaseSheet.Header header, JsonBody sent) {
    String receivable = sent.text("receivable");
    Optional<UUID> item =
        desk.ofCase(header.id()).orElseThrow().claims().stream()
            .filter(c -> c.number().equals(receivable))
            .map(LimitedClaim::publicId)
            .findFirst();
    Optional<Refusal> refusal =
        receivable != null && item.isEmpty()
            ? Refusal.because("receivable.unknown").on("receivable").asOptional()
            : desk.record(
                header.id(),
                new NewLimitationEvent(
                    item.orElse(null),
                    sent.constant("kind", LimitationEventKind.class),
                    sent.day("from"),
                    sent.day("until"),
                    sent.text("note"),
                    null));
    return refusal
        .<Supplier<Response>>map(r -> () -> refused(r))
        .orElse(() -> Answers.ok(json(header)));
  }

  private JsonObject json(CaseSheet.Header header) {
    LimitationSheet sheet = desk.ofCase(header.id()).orElseThrow();
    JsonArrayBuilder items = Json.createArrayBuilder();
    sheet.claims().forEach(c -> items.add(LimitationJson.claim(c)));
    JsonArrayBuilder events = Json.createArrayBuilder();
    sheet.recorded().forEach(r -> events.add(LimitationJson.recorded(r, sheet.claims())));
    return Answers.list(items, null).add("events", events).build();
  }
}
