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
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.backoffice.print.PrintTaking;
import org.saldo.correspondence.print.BatchState;
import org.saldo.correspondence.print.PrintDesk;
import org.saldo.reporting.PrintBatchList;
import org.saldo.reporting.PrintBatchRow;
import org.saldo.reporting.PrintLetterRow;
import org.saldo.reporting.Slice;
import org.saldo.ui.ContentDisposition;
import org.saldo.ui.rest.Answers;

/** Letters that are printed and posted in batches. */
@Path("/print-batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class PrintBatchesResource extends RecordCalls {

  private static final int USUAL = 100;
  private static final int MAX = 200;

  @EJB private PrintBatchList list;
  @EJB private PrintDesk desk;
  @Inject private PrintTaking taking;

  @GET
  @Operation(summary = "Print batches, the newest first")
  public Response list(
      @QueryParam("status") String status,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    Slice<PrintBatchRow> slice =
        list.latest(
            Answers.constant("status", status, BatchState.class),
            cursor,
            Answers.limit(limit, USUAL, MAX));
    JsonArrayBuilder items = Json.createArrayBuilder();
    slice.rows().forEach(row -> items.add(json(row)));
    return Answers.ok(
        Answers.list(items, slice.next()).add("waiting", list.waiting()).build(), request);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One print batch with its letters")
  public Response show(
      @PathParam("id") String id,
      @QueryParam("cursor") Integer cursor,
      @QueryParam("limit") Integer limit) {
    UUID batch = Ids.read(id).orElseThrow(NotFoundException::new);
    JsonObjectBuilder json = json(list.byId(batch).orElseThrow(NotFoundException::new));
    Slice<PrintLetterRow> slice =
        list.letters(batch, cursor == null ? 0 : cursor, Answers.limit(limit, USUAL, MAX));
    JsonArrayBuilder letters = Json.createArrayBuilder();
    slice.rows().forEach(row -> letters.add(json(row)));
    return Answers.ok(Answers.text(json.add("items", letters), "next", slice.next()).build());
  }

  @GET
  @Path("/{id}/files/{file}")
  @Produces({"application/pdf", "text/csv", "text/plain", "application/problem+json"})
  @Operation(summary = "A file of a print batch: pdf, index or checksums")
  public Response file(@PathParam("id") String id, @PathParam("file") String file) {
    PrintDesk.Taken taken =
        Ids.read(id).flatMap(batch -> taking.take(batch, file)).orElseThrow(NotFoundException::new);
    StreamingOutput content = out -> taking.write(taken, out);
    return Response.ok(content, taken.file().type())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(taken.fileName()))
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SUPERVISOR, ADMIN})
  @Operation(summary = "Have a batch cut now of all letters that are due")
  public Response cut(String body) {
    return once(
        body,
        sent ->
            desk.cutNow()
                .<Supplier<Response>>map(refusal -> () -> refused(refusal))
                .orElse(() -> Response.accepted().build()));
  }

  @POST
  @Path("/{id}/again")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SUPERVISOR, ADMIN})
  @Operation(summary = "Hand a print batch over once more")
  public Response again(@PathParam("id") String id, String body) {
    return once(
        body,
        sent ->
            desk.handOverAgain(
                    Ids.read(id).orElse(null), sent.number("version"), sent.text("reason"))
                .<Supplier<Response>>map(refusal -> () -> refused(refusal))
                .orElse(() -> Response.accepted().build()));
  }

  private static JsonObjectBuilder json(PrintBatchRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", row.id().toString())
            .add("version", row.version())
            .add("number", row.number())
            .add("cutAt", row.cutAt().toString())
            .add("cutBy", row.cutBy())
            .add("letters", row.letters())
            .add("pages", row.pages())
            .add("sheets", row.sheets())
            .add("duplex", row.duplex())
            .add("status", row.handOver().name());
    if (row.postage() != null) {
      json.add("postage", Answers.amount(row.postage())).add("currency", row.postage().currency());
    }
    Answers.text(json, "handedOverAt", row.handedOverAt());
    return Answers.text(json, "error", row.error());
  }

  private static JsonObjectBuilder json(PrintLetterRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("sequence", row.sequence()).add("key", row.key());
    Answers.text(json, "caseFile", row.caseNumber());
    json.add("recipient", row.recipient())
        .add("country", row.country())
        .add("pages", row.pages())
        .add("sheets", row.sheets());
    return Answers.text(json, "postageClass", row.postageClass()).add("kept", row.kept());
  }
}
