package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.saldo.reporting.CaseSheets;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.Problem;

/** Until when the receivables of a case can be enforced, and what bears on it. */
@Path("/case-files/{number}/limitation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class CaseLimitationResource {

  @EJB private CaseSheets cases;
  @EJB private LimitationDesk desk;
  @Inject private Once once;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @PathParam("number")
  private String number;

  @HeaderParam("Idempotency-Key")
  private String key;

  @GET
  @Operation(summary = "The last day of each receivable with the reasons, and what was recorded")
  public Response show(@Context Request request) {
    return sheet()
        .map(sheet -> Answers.ok(json(sheet), request))
        .orElseGet(CaseLimitationResource::unknown);
  }

  /** Records what bears on limitation; the very same again is refused. */
  @POST
  @Path("/events")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT})
  @Operation(summary = "Record negotiations, an acknowledgement, an act of enforcement or a title")
  public Response record(String body) {
    JsonBody sent = JsonBody.of(body);
    Optional<CaseSheet.Header> header = cases.header(number);
    if (header.isEmpty()) {
      return unknown();
    }
    return once.change(key, uri.getPath() + "\n" + body, () -> record(header.get(), sent));
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
        .<Supplier<Response>>map(r -> () -> Refused.answer(r, AcceptedLanguage.of(headers)))
        .orElse(() -> Answers.ok(json(sheet().orElseThrow())));
  }

  private Optional<LimitationSheet> sheet() {
    return cases.header(number).flatMap(header -> desk.ofCase(header.id()));
  }

  private static JsonObject json(LimitationSheet sheet) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    sheet.claims().forEach(c -> items.add(LimitationJson.claim(c)));
    JsonArrayBuilder events = Json.createArrayBuilder();
    sheet.recorded().forEach(r -> events.add(LimitationJson.recorded(r, sheet.claims())));
    return Answers.list(items, null).add("events", events).build();
  }

  private static Response unknown() {
    return Problem.of(404, "case.unknown", "There is no such case in your reach.").build();
  }
}
