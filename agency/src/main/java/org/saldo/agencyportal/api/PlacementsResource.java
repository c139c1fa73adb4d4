package org.saldo.agencyportal.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.agency.AgencyDesk;
import org.saldo.agency.AgencyReports;
import org.saldo.agency.CostKind;
import org.saldo.agency.CostReport;
import org.saldo.agency.PaymentReport;
import org.saldo.agency.PlacementState;
import org.saldo.agency.Reported;
import org.saldo.law.CostService;
import org.saldo.problem.Refusal;
import org.saldo.reporting.PlacementFilter;
import org.saldo.reporting.PlacementRow;
import org.saldo.reporting.PlacementSheets;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.PlacementJson;
import org.saldo.ui.rest.Problem;

/** The placements of the caller's agency: what it has, what it answers, what it reports. */
@Path("/placements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENCY_USER, AGENCY_ADMIN})
public class PlacementsResource {

  private static final int USUAL = 50;
  private static final int MAX = 200;

  @EJB private PlacementSheets placements;
  @EJB private AgencyDesk desk;
  @EJB private AgencyReports reports;
  @Inject private Once once;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @GET
  @Operation(summary = "Placements of the caller's agency by number; q searches names and numbers")
  public Response list(
      @QueryParam("q") String q,
      @QueryParam("state") String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int size = Answers.limit(limit, USUAL, MAX);
    List<PlacementRow> rows =
        placements.after(new PlacementFilter(q, stateOf(state), null), cursor, size);
    JsonArrayBuilder items = Json.createArrayBuilder();
    rows.forEach(row -> items.add(PlacementJson.of(row)));
    String next = rows.size() < size ? null : rows.get(rows.size() - 1).number();
    return Answers.ok(Answers.list(items, next).build(), request);
  }

  @GET
  @Path("/{number}")
  @Operation(summary = "A placement: claim at hand-over and today, costs, payments, debtor")
  public Response show(@PathParam("number") String number, @Context Request request) {
    return placements
        .byNumber(number)
        .map(sheet -> Answers.ok(PlacementJson.of(sheet).build(), request))
        .orElseGet(PlacementsResource::unknown);
  }

  @POST
  @Path("/{number}/accept")
  @Operation(summary = "Take an offer; taking it again changes nothing")
  public Response accept(
      @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, String body) {
    return once(key, body, number, id -> answered(number, desk.accept(id, null)));
  }

  @POST
  @Path("/{number}/decline")
  @Operation(summary = "Decline an offer: reason")
  public Response decline(
      @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, String body) {
    return once(
        key,
        body,
        number,
        id -> answered(number, desk.decline(id, null, JsonBody.of(body).text("reason"))));
  }

  @POST
  @Path("/{number}/return")
  @Operation(summary = "Give a placement back: reason")
  public Response giveBack(
      @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, String body) {
    return once(
        key,
        body,
        number,
        id -> answered(number, desk.giveBack(id, null, JsonBody.of(body).text("reason"))));
  }

  @POST
  @Path("/{number}/costs")
  @Operation(
      summary =
          "Report a cost: kind, service, reference, amount, currency, valueOn, note, fileName, document"
              + " (PDF, JPEG or PNG in base64)")
  public Response cost(
      @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, String body) {
    return once(
        key,
        body,
        number,
        id -> {
          JsonBody read = JsonBody.of(body);
          return reported(
              reports.cost(
                  id,
                  new CostReport(
                      read.constant("kind", CostKind.class),
                      read.constant("service", CostService.class),
                      read.text("reference"),
                      read.money("amount", "currency"),
                      read.day("valueOn"),
                      read.text("note"),
                      read.text("fileName"),
                      read.bytes("document"))));
        });
  }

  @POST
  @Path("/{number}/payments")
  @Operation(
      summary =
          "Report a payment: reference, amount, currency, receivedOn, note; the same reference again"
              + " is the same payment")
  public Response payment(
      @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, String body) {
    return once(
        key,
        body,
        number,
        id -> {
          JsonBody read = JsonBody.of(body);
          return reported(
              reports.payment(
                  id,
                  new PaymentReport(
                      read.text("reference"),
                      read.money("amount", "currency"),
                      read.day("receivedOn"),
                      read.text("note"))));
        });
  }

  /** One request per key, path and content; a placement that is not the caller's does not exist. */
  private Response once(
      String key, String body, String number, Function<UUID, Supplier<Response>> work) {
    Optional<UUID> id = placements.byNumber(number).map(sheet -> sheet.header().id());
    if (id.isEmpty()) {
      return unknown();
    }
    return once.change(key, uri.getPath() + "\n" + body, () -> work.apply(id.get()));
  }

  private Supplier<Response> answered(String number, Optional<Refusal> refusal) {
    return () -> refusal.isPresent() ? refused(refusal.get()) : Answers.ok(state(number));
  }

  private JsonObject state(String number) {
    PlacementState state =
        placements.byNumber(number).map(sheet -> sheet.header().state()).orElseThrow();
    return Json.createObjectBuilder().add("number", number).add("state", state.name()).build();
  }

  private Supplier<Response> reported(Reported reported) {
    if (reported.refusal().isPresent()) {
      return () -> refused(reported.refusal().get());
    }
    JsonObjectBuilder answer =
        Json.createObjectBuilder()
            .add("id", reported.id().toString())
            .add("state", reported.pending() ? "PENDING" : "POSTED")
            .add("alreadyKnown", reported.alreadyKnown());
    return () -> Answers.ok(answer.build());
  }

  private Response refused(Refusal refusal) {
    Locale locale = AcceptedLanguage.of(headers);
    return switch (refusal.code()) {
      case "placement.unknown" -> unknown();
      case "changed.meanwhile" ->
          Problem.of(409, refusal.code(), Problem.message(refusal, locale)).build();
      case "file.too.large" ->
          Problem.of(413, refusal.code(), Problem.message(refusal, locale)).build();
      default -> Problem.refused(List.of(refusal), locale);
    };
  }

  private static Response unknown() {
    return Problem.of(404, "placement.unknown", "There is no such placement in your reach.")
        .build();
  }

  private static PlacementState stateOf(String state) {
    try {
      return state == null || state.isBlank()
          ? null
          : PlacementState.valueOf(state.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("no such state: " + state, e);
    }
  }
}
