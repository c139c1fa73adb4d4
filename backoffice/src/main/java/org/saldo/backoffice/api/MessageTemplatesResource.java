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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.correspondence.template.TextBook;
import org.saldo.correspondence.template.TextForm;
import org.saldo.correspondence.template.TextsInForce;
import org.saldo.problem.Refusal;
import org.saldo.procedure.TextTrials;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.Problem;

/** The templates of letters and messages, what holds today, every text, and new ones. */
@Path("/message-templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class MessageTemplatesResource {

  @EJB private TextBook book;
  @EJB private TextTrials trials;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  @GET
  @Operation(summary = "The templates, with what each is for and which places its texts may have")
  public Response list(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    book.templates().forEach(t -> items.add(TextJson.template(t)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "A template of one's own for demands; its texts are written after that")
  public Response create(@HeaderParam("Idempotency-Key") String key, String body) {
    return once.change(
        key,
        "message-template " + body,
        () -> {
          JsonBody sent = JsonBody.of(body);
          Optional<Refusal> refusal = book.create(sent.text("key"), sent.text("name"));
          return () -> refusal.isPresent() ? refused(refusal.get()) : one(sent.text("key"));
        });
  }

  @GET
  @Path("/{key}")
  @Operation(summary = "One template")
  public Response one(@PathParam("key") String template) {
    return book.template(template)
        .map(found -> Answers.ok(TextJson.template(found).build()))
        .orElseGet(MessageTemplatesResource::unknown);
  }

  @GET
  @Path("/{key}/in-force")
  @Operation(summary = "The texts that hold today for a creditor and a language, by form")
  public Response inForce(
      @PathParam("key") String template,
      @QueryParam("creditor") String creditor,
      @QueryParam("language") String language,
      @Context Request request) {
    Optional<TextsInForce> texts =
        book.template(template).flatMap(t -> book.inForce(template, creditor, language));
    if (texts.isEmpty()) {
      return unknown();
    }
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (TextForm form : TextForm.values()) {
      if (texts.get().of(form) != null) {
        items.add(TextJson.inForce(form, texts.get().of(form)));
      }
    }
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @GET
  @Path("/{key}/texts")
  @Operation(summary = "Every text that was written for a template, the newest first")
  public Response texts(@PathParam("key") String template, @Context Request request) {
    if (book.template(template).isEmpty()) {
      return unknown();
    }
    JsonArrayBuilder items = Json.createArrayBuilder();
    book.versions(template).forEach(v -> items.add(TextJson.version(v)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @POST
  @Path("/{key}/texts")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "A draft; it holds once it was submitted and another person approved it")
  public Response draft(
      @PathParam("key") String template, @HeaderParam("Idempotency-Key") String key, String body) {
    return once.change(
        key,
        "message-text " + template + " " + body,
        () -> {
          TextBook.Drafted drafted = book.draft(TextJson.wanted(template, JsonBody.of(body)));
          return () ->
              drafted.refusal() != null
                  ? refused(drafted.refusal())
                  : Answers.ok(TextJson.version(book.version(drafted.id()).orElseThrow()).build());
        });
  }

  @POST
  @Path("/{key}/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "What a text would say on an invented case or one in scope; keeps nothing")
  public Response preview(@PathParam("key") String template, String body) {
    JsonBody sent = JsonBody.of(body);
    var wanted = TextJson.wanted(template, sent);
    var preview = trials.preview(wanted, sent.text("caseFile"));
    return preview.missing() != null
        ? refused(preview.missing())
        : Answers.ok(
            TextJson.preview(preview, book.findings(wanted), AcceptedLanguage.of(headers)));
  }

  @POST
  @Path("/{key}/preview.pdf")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({"application/pdf", MediaType.APPLICATION_JSON})
  @Operation(summary = "The same letter as it would be printed")
  public Response print(@PathParam("key") String template, String body) {
    JsonBody sent = JsonBody.of(body);
    var printed = trials.print(TextJson.wanted(template, sent), sent.text("caseFile"));
    return printed.refusal() != null
        ? refused(printed.refusal())
        : Response.ok(printed.pdf(), "application/pdf").build();
  }

  private static Response unknown() {
    return Problem.of(404, "message.template.unknown", "There is no such template or text.")
        .build();
  }

  private Response refused(Refusal refusal) {
    return Refused.answer(refusal, AcceptedLanguage.of(headers));
  }
}
