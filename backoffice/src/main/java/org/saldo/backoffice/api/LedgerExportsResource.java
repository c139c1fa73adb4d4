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
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.backoffice.reading.ExportTaking;
import org.saldo.ledger.export.ExportFiles;
import org.saldo.ledger.export.ExportFormat;
import org.saldo.ledger.export.ExportList;
import org.saldo.ledger.export.ExportOrder;
import org.saldo.ledger.export.ExportRow;
import org.saldo.ledger.export.ExportSubject;
import org.saldo.ledger.export.Exports;
import org.saldo.problem.Refusal;
import org.saldo.ui.ContentDisposition;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;

/** Exports of the books: jobs that are ordered, polled and taken away. */
@Path("/ledger/exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, AUDITOR})
public class LedgerExportsResource {

  private static final int USUAL = 50;
  private static final int MAX = 200;

  @EJB private Exports exports;
  @EJB private ExportList list;
  @Inject private ExportTaking taking;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  /** Without a period all that is new is taken. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Order an export of a creditor's books; poll what Location names")
  public Response order(@HeaderParam("Idempotency-Key") String key, String body) {
    JsonBody wanted = JsonBody.of(body);
    ExportSubject subject = wanted.constant("subject", ExportSubject.class);
    ExportOrder order =
        new ExportOrder(
            wanted.text("creditor"),
            subject == null ? ExportSubject.JOURNAL : subject,
            wanted.requiredConstant("format", ExportFormat.class),
            wanted.text("template"),
            wanted.absent("from") && wanted.absent("until"),
            wanted.absent("closedOnly") || wanted.flag("closedOnly"),
            wanted.day("from"),
            wanted.day("until"),
            wanted.text("account"));
    return once.work(
        key, body.getBytes(StandardCharsets.UTF_8), () -> answer(exports.order(order)));
  }

  @POST
  @Path("/{id}/again")
  @Operation(summary = "Write a finished export once more; it has the same bytes")
  public Response again(@PathParam("id") UUID id) {
    return answer(exports.again(id));
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(summary = "Stop an export that is running")
  public Response cancel(@PathParam("id") UUID id) {
    return done(exports.cancel(id));
  }

  @POST
  @Path("/{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ACCOUNTANT)
  @Operation(summary = "Let go of what a finished export holds; it can be written again")
  public Response discard(@PathParam("id") UUID id, String body) {
    return done(exports.discard(id, JsonBody.of(body).text("reason")));
  }

  private Response done(Optional<Refusal> refusal) {
    return refusal
        .map(why -> Refused.answer(why, AcceptedLanguage.of(headers)))
        .orElseGet(() -> Response.noContent().build());
  }

  @GET
  @Operation(summary = "The latest exports of a creditor")
  public Response latest(
      @QueryParam("creditor") String creditor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    list.latest(creditor, Answers.limit(limit, USUAL, MAX)).forEach(row -> items.add(json(row)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "How far an export is")
  public Response show(@PathParam("id") UUID id) {
    return Answers.ok(json(list.byId(id).orElseThrow(NotFoundException::new)).build());
  }

  @GET
  @Path("/{id}/content")
  @Produces({"text/csv", "application/x-ndjson", "application/zip", "application/problem+json"})
  @Operation(summary = "The file of a finished export; who took it is noted")
  public Response content(@PathParam("id") UUID id) {
    ExportFiles.Whole taken = taking.take(id).orElseThrow(NotFoundException::new);
    StreamingOutput file = out -> taking.write(taken, out);
    return Response.ok(file, taken.type())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(taken.fileName()))
        .header("X-Content-SHA256", taken.sha256())
        .build();
  }

  private Response answer(Exports.Outcome outcome) {
    if (outcome.refusal() != null) {
      return Refused.answer(outcome.refusal(), AcceptedLanguage.of(headers));
    }
    return Response.accepted(json(list.byId(outcome.id()).orElseThrow()).build().toString())
        .type(MediaType.APPLICATION_JSON)
        .location(URI.create("ledger/exports/" + outcome.id()))
        .build();
  }

  private static JsonObjectBuilder json(ExportRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", row.id().toString())
            .add("creditor", row.creditor())
            .add("subject", row.subject().name())
            .add("format", row.format().name());
    Answers.text(json, "template", row.template());
    Answers.text(json, "from", row.from());
    Answers.text(json, "until", row.until());
    json.add("closedOnly", row.closedOnly())
        .add("firstNo", row.firstNo())
        .add("lastNo", row.lastNo())
        .add("entries", row.entries())
        .add("entriesDone", row.entriesDone())
        .add("lines", row.linesDone())
        .add("state", row.progress().name());
    Answers.text(json, "failure", row.failure());
    Answers.text(json, "file", row.fileName());
    Answers.text(json, "sha256", row.sha256());
    Answers.text(json, "repeats", row.repeats());
    return json.add("requestedAt", row.requestedAt().toString())
        .add("requestedBy", row.requestedBy())
        .add("discarded", row.discarded())
        .add("downloads", row.downloads());
  }
}
