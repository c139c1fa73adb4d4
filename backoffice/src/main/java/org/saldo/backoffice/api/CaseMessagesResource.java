package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.SendPreview;
import org.saldo.problem.Refusal;
import org.saldo.procedure.HandWritten;
import org.saldo.procedure.WritingDesk;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.ContactLine;
import org.saldo.reporting.ContactList;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** What was said to the debtor of a case, and what he said; and writing to him. */
@Path("/case-files/{number}/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class CaseMessagesResource extends CaseCalls {

  /** No receivable has it, so that the desk refuses a number that cannot be asked for. */
  private static final UUID NOT_ASKABLE = new UUID(0, 0);

  @EJB private ContactList contacts;
  @EJB private WritingDesk desk;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  @Operation(summary = "The contact log of a case, the newest first")
  public Response contacts(@QueryParam("channel") String channel, @Context Request request) {
    MessageChannel wanted = Answers.constant("channel", channel, MessageChannel.class);
    return onCase(header -> Answers.ok(log(header, wanted), request));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Write to the debtor; with dryRun nothing is sent")
  public Response write(@QueryParam("dryRun") boolean dryRun, String body) {
    if (dryRun) {
      JsonBody sent = JsonBody.of(body);
      return onCase(header -> shown(desk.preview(header.id(), wish(header, sent))));
    }
    return once(body, this::sent);
  }

  private Supplier<Response> sent(CaseSheet.Header header, JsonBody sent) {
    WritingDesk.Outcome outcome = desk.send(header.id(), wish(header, sent));
    if (outcome.refusal() != null) {
      return () -> refused(outcome.refusal());
    }
    return () ->
        Response.status(Response.Status.CREATED)
            .entity(
                Json.createObjectBuilder()
                    .add("channel", outcome.sent().channel().name())
                    .add("passed", codes(outcome.sent().passed()))
                    .build())
            .build();
  }

  private Response shown(SendPreview preview) {
    if (preview.shown().missing() != null) {
      return refused(preview.shown().missing());
    }
    JsonArrayBuilder paragraphs = Json.createArrayBuilder();
    preview.shown().paragraphs().forEach(paragraphs::add);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("channel", preview.channel().name())
            .add("to", preview.shown().to())
            .add("passed", codes(preview.passed()))
            .add("paragraphs", paragraphs);
    json.add("subject", text(preview.shown().subject()));
    if (preview.shown().sms() != null) {
      json.add("smsParts", preview.shown().sms().parts())
          .add("smsCost", SmsJson.cost(preview.shown().cost()));
    }
    return Response.ok(json.build()).build();
  }

  private HandWritten wish(CaseSheet.Header header, JsonBody sent) {
    Map<String, UUID> askable =
        desk.askable(header.id()).stream()
            .collect(
                Collectors.toMap(
                    WritingDesk.Askable::number, WritingDesk.Askable::id, (x, y) -> x));
    List<UUID> all =
        sent.texts("receivables").stream().map(n -> askable.getOrDefault(n, NOT_ASKABLE)).toList();
    return new HandWritten(
        sent.text("template"),
        sent.constant("channel", MessageChannel.class),
        all,
        sent.day("payBy"),
        sent.text("words"),
        sent.flag("statement"));
  }

  private JsonObject log(CaseSheet.Header header, MessageChannel channel) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    contacts.of(header.id(), channel).forEach(line -> items.add(json(line)));
    return Answers.list(items, null).build();
  }

  private static JsonObjectBuilder json(ContactLine line) {
    return Json.createObjectBuilder()
        .add("id", line.id().toString())
        .add("at", line.at().toString())
        .add("channel", line.channel().name())
        .add("direction", line.incoming() ? "IN" : "OUT")
        .add("with", text(line.with()))
        .add("template", text(line.template()))
        .add("version", line.version() == null ? JsonValue.NULL : Json.createValue(line.version()))
        .add("subject", text(line.subject()))
        .add("state", line.state().name())
        .add("sentAt", text(line.sentAt()))
        .add("heldUntil", text(line.heldUntil()))
        .add(
            "heldBecause",
            line.heldBecause() == null ? JsonValue.NULL : text(line.heldBecause().code()))
        .add("dropped", line.dropped() == null ? JsonValue.NULL : text(line.dropped().code()))
        .add("receipt", text(line.receipt()))
        .add("receiptDetail", text(line.receiptDetail()))
        .add("passed", codes(line.passed()))
        .add("sms", line.sms() == null ? JsonValue.NULL : SmsJson.cost(line.sms()))
        .add("outcome", text(line.outcome()))
        .add("note", text(line.note()))
        .add("nextAction", text(line.nextAction()))
        .add("nextActionOn", text(line.nextActionOn()))
        .add("document", text(line.documentId()))
        .add("enclosure", text(line.enclosureId()))
        .add("erasedAt", text(line.erasedAt()))
        .add("by", line.by());
  }

  private static JsonValue text(Object value) {
    return value == null ? JsonValue.NULL : Json.createValue(value.toString());
  }

  private static JsonArrayBuilder codes(List<Refusal> refusals) {
    JsonArrayBuilder codes = Json.createArrayBuilder();
    refusals.forEach(refusal -> codes.add(refusal.code()));
    return codes;
  }
}
