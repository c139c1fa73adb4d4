package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.backoffice.waiting.WaitingTaking;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.check.CheckDesk;
import org.saldo.correspondence.check.MarkKind;
import org.saldo.correspondence.check.MessageLook;
import org.saldo.correspondence.check.WaitingPreview;
import org.saldo.outbox.Stop;
import org.saldo.outbox.Stopped;
import org.saldo.reporting.Slice;
import org.saldo.reporting.WaitingFilter;
import org.saldo.reporting.WaitingList;
import org.saldo.reporting.WaitingRow;
import org.saldo.ui.ContentDisposition;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Problem;

/** Messages that are about to leave: looked at, marked, kept back. */
@Path("/waiting-messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class WaitingMessagesResource extends RecordCalls {

  private static final int USUAL = 50;
  private static final int MAX = 200;

  /** No parcel has it, so that the desk refuses what is no id. */
  private static final UUID NOBODYS = new UUID(0, 0);

  @EJB private WaitingList list;
  @EJB private MessageLook look;
  @EJB private CheckDesk desk;
  @Inject private WaitingTaking taking;
  @Context private HttpHeaders headers;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, AUDITOR})
  @Operation(summary = "Messages that wait in the outbox, the longest waiting first")
  public Response list(
      @QueryParam("creditor") String creditor,
      @QueryParam("template") String template,
      @QueryParam("channel") String channel,
      @QueryParam("language") String language,
      @QueryParam("mark") String mark,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    Slice<WaitingRow> slice =
        list.of(
            filter(creditor, template, channel, language, mark),
            cursor,
            Answers.limit(limit, USUAL, MAX));
    JsonArrayBuilder items = Json.createArrayBuilder();
    slice.rows().forEach(row -> items.add(json(row)));
    return Answers.ok(Answers.list(items, slice.next()).build(), request);
  }

  @GET
  @Path("/letters.pdf")
  @Produces({"application/pdf", "application/problem+json"})
  @RolesAllowed({CONTROLLER, SUPERVISOR, AUDITOR})
  @Operation(summary = "Such messages in one PDF, at most 300")
  public Response all(
      @QueryParam("creditor") String creditor,
      @QueryParam("template") String template,
      @QueryParam("channel") String channel,
      @QueryParam("language") String language,
      @QueryParam("mark") String mark) {
    WaitingFilter filter = filter(creditor, template, channel, language, mark);
    StreamingOutput content = out -> taking.write(filter, out);
    return Response.ok(content, "application/pdf")
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment("messages.pdf"))
        .build();
  }

  private static WaitingFilter filter(
      String creditor, String template, String channel, String language, String mark) {
    return new WaitingFilter(
        creditor,
        template,
        Answers.constant("channel", channel, MessageChannel.class),
        language,
        Answers.constant("mark", mark, MarkKind.class));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({CONTROLLER, SUPERVISOR, AUDITOR})
  @Operation(summary = "One of them as its recipient would get it")
  public Response preview(@PathParam("id") String id) {
    WaitingPreview shown = Ids.read(id).flatMap(look::preview).orElseThrow(NotFoundException::new);
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", id).add("channel", shown.channel().name());
    Answers.text(json, "to", shown.to());
    Answers.text(json, "subject", shown.subject());
    Answers.text(json, "text", shown.text());
    Answers.text(json, "html", shown.html())
        .add("pages", shown.pages())
        .add("secret", shown.secret())
        .add("sms", shown.cost() == null ? JsonValue.NULL : SmsJson.cost(shown.cost()));
    return Answers.ok(json.build());
  }

  @GET
  @Path("/{id}/letter.pdf")
  @Produces({"application/pdf", "application/problem+json"})
  @RolesAllowed({CONTROLLER, SUPERVISOR, AUDITOR})
  @Operation(summary = "A letter that waits, as it will be printed")
  public Response letter(@PathParam("id") String id) {
    byte[] pdf = Ids.read(id).flatMap(look::letter).orElseThrow(NotFoundException::new);
    return Response.ok(pdf, "application/pdf")
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment("letter.pdf"))
        .build();
  }

  @POST
  @Path("/{id}/mark")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Mark one as checked or to be kept back; without a mark it is taken away")
  public Response mark(@PathParam("id") String id, String body) {
    return once(
        body,
        sent ->
            answer(
                desk.mark(
                        Ids.read(id).orElse(NOBODYS),
                        sent.constant("mark", MarkKind.class),
                        sent.text("reason"))
                    .orElse(null),
                () -> Response.noContent().build()));
  }

  @POST
  @Path("/withhold")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Keep messages back for good; what has left is refused, one by one")
  public Response withhold(String body) {
    return once(
        body,
        sent -> {
          String reason = sent.text("reason");
          List<Stop> stops =
              sent.texts("ids").stream()
                  .map(id -> new Stop(Ids.read(id).orElse(NOBODYS), reason))
                  .toList();
          List<Stopped> stopped = desk.withhold(stops);
          return () -> Answers.ok(json(stopped).build());
        });
  }

  @POST
  @Path("/{id}/withhold")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Keep one message back for good")
  public Response withholdOne(@PathParam("id") String id, String body) {
    return once(
        body,
        sent ->
            answer(
                desk.withhold(List.of(new Stop(Ids.read(id).orElse(NOBODYS), sent.text("reason"))))
                    .get(0)
                    .refusal(),
                () -> Response.noContent().build()));
  }

  private JsonObjectBuilder json(List<Stopped> stopped) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (Stopped each : stopped) {
      JsonObjectBuilder item =
          Json.createObjectBuilder()
              .add("id", each.parcel().toString())
              .add("withheld", each.refusal() == null);
      if (each.refusal() != null) {
        item.add("code", each.refusal().code())
            .add("message", Problem.message(each.refusal(), AcceptedLanguage.of(headers)));
      }
      items.add(item);
    }
    return Answers.list(items, null);
  }

  private static JsonObjectBuilder json(WaitingRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", row.id().toString())
            .add("channel", row.channel().name())
            .add("caseFile", row.caseNumber())
            .add("creditorName", row.creditorName());
    Answers.text(json, "template", row.template());
    Answers.text(json, "language", row.language());
    Answers.text(json, "to", row.recipient());
    Answers.text(json, "subject", row.subject());
    json.add("queuedAt", row.queuedAt().toString()).add("queuedBy", row.queuedBy());
    Answers.text(json, "heldUntil", row.heldUntil());
    Answers.text(json, "heldBecause", row.heldBecause() == null ? null : row.heldBecause().code());
    Answers.text(json, "error", row.error());
    Answers.text(json, "mark", row.mark());
    return Answers.text(json, "markReason", row.markReason());
  }
}
