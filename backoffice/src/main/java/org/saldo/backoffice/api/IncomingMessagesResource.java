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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.correspondence.MessageChannel;
import org.saldo.incoming.IncomingDesk;
import org.saldo.incoming.IncomingState;
import org.saldo.problem.Refusal;
import org.saldo.reporting.IncomingFilter;
import org.saldo.reporting.IncomingList;
import org.saldo.reporting.IncomingRow;
import org.saldo.reporting.IncomingSheet;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;

/** What came in, and whose it is. */
@Path("/incoming-messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, AUDITOR})
public class IncomingMessagesResource {

  private static final int USUAL = 50;
  private static final int MAX = 200;

  @EJB private IncomingList list;
  @EJB private IncomingDesk desk;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  @GET
  @Operation(summary = "What came in, the newest first")
  public Response list(
      @QueryParam("state") String state,
      @QueryParam("channel") String channel,
      @QueryParam("creditor") String creditor,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int size = Answers.limit(limit, USUAL, MAX);
    IncomingFilter filter =
        new IncomingFilter(
            Answers.constant("state", state, IncomingState.class),
            Answers.constant("channel", channel, MessageChannel.class),
            creditor);
    List<IncomingRow> rows = list.after(filter, cursor, size);
    JsonArrayBuilder items = Json.createArrayBuilder();
    rows.forEach(row -> items.add(IncomingJson.row(row)));
    String next = rows.size() < size ? null : rows.get(rows.size() - 1).cursor();
    return Answers.ok(Answers.list(items, next).build(), request);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One of them with its text, its files and the cases it may belong to")
  public Response show(@PathParam("id") String id) {
    return answer(known(id));
  }

  /** Says whose it is: {@code caseFile}, or none and the {@code reason} for that. */
  @POST
  @Path("/{id}/assignment")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({CONTROLLER, SUPERVISOR})
  @Operation(summary = "Assign it to a case, or say with a reason that it belongs to none")
  public Response assign(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, String text) {
    return decided(
        "assignment",
        id,
        key,
        text,
        (message, version, body) ->
            body.absent("caseFile")
                ? desk.dismiss(message, version, body.text("reason"))
                : desk.assign(message, version, body.text("caseFile"), body.flag("byDebtor")));
  }

  /** Says that it belongs to another case than the one it lies on. */
  @POST
  @Path("/{id}/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({CONTROLLER, SUPERVISOR})
  @Operation(summary = "Move it from the case it was assigned to to another one")
  public Response move(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, String text) {
    return decided(
        "move",
        id,
        key,
        text,
        (message, version, body) ->
            desk.move(message, version, body.text("caseFile"), body.text("reason")));
  }

  /** What a person decides about a message in the version that they saw. */
  private interface Decision {
    Optional<Refusal> about(UUID message, long version, JsonBody body);
  }

  /** Once for a key, however often it is sent; without a version about the present state. */
  private Response decided(String what, String id, String key, String text, Decision decision) {
    JsonBody body = JsonBody.of(text);
    IncomingRow row = known(id).row();
    long version = body.absent("version") ? row.version() : body.number("version");
    return once.change(
        key,
        what + "\n" + id + "\n" + text,
        () -> {
          Optional<Refusal> refusal = decision.about(row.id(), version, body);
          return () ->
              refusal
                  .map(r -> Refused.answer(r, AcceptedLanguage.of(headers)))
                  .orElseGet(() -> list.byId(row.id()).map(this::answer).orElseGet(this::gone));
        });
  }

  /** It was dismissed by somebody who does not see what is nobody's. */
  private Response gone() {
    return Response.noContent().build();
  }

  private IncomingSheet known(String id) {
    return Ids.read(id)
        .flatMap(list::byId)
        .orElseThrow(() -> new NotFoundException("There is no such incoming message."));
  }

  private Response answer(IncomingSheet sheet) {
    return Answers.ok(
        IncomingJson.sheet(sheet, desk.candidates(sheet.row().id()), AcceptedLanguage.of(headers))
            .build());
  }
}
