package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.correspondence.template.NewText;
import org.saldo.correspondence.template.TextBook;
import org.saldo.correspondence.template.TextVersion;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.Problem;

/** A text of a template on its way from a draft to what holds. */
@Path("/message-texts/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class MessageTextsResource {

  @EJB private TextBook book;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "A text with what became of it")
  public Response one(@PathParam("id") String id) {
    return shown(Ids.read(id).orElse(null));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Write a draft anew; names the revision that was read")
  public Response change(@PathParam("id") String id, String body) {
    UUID text = Ids.read(id).orElse(null);
    Optional<TextVersion> found = book.version(text);
    if (found.isEmpty()) {
      return unknown();
    }
    JsonBody sent = JsonBody.of(body);
    TextVersion known = found.get();
    NewText asked = TextJson.wanted(known.template(), sent);
    return done(
        text,
        book.change(
            text,
            sent.number("revision"),
            new NewText(
                known.template(),
                known.creditor(),
                known.language(),
                known.form(),
                asked.text(),
                asked.validFrom(),
                asked.reason())));
  }

  @POST
  @Path("/submit")
  @Operation(summary = "Ask another person to approve a draft")
  public Response submit(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
    return step(key, "submit", id, "", () -> book.submit(Ids.read(id).orElseThrow()));
  }

  @POST
  @Path("/take-back")
  @Operation(summary = "Make a draft of a submitted text again")
  public Response takeBack(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
    return step(key, "take-back", id, "", () -> book.takeBack(Ids.read(id).orElse(null)));
  }

  @POST
  @Path("/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SUPERVISOR, ADMIN})
  @Operation(summary = "Let it hold from its day on; never who wrote it")
  public Response approve(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, String body) {
    return step(
        key,
        "approve",
        id,
        body,
        () -> book.approve(Ids.read(id).orElse(null), JsonBody.of(body).text("words")));
  }

  @POST
  @Path("/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SUPERVISOR, ADMIN})
  @Operation(summary = "Send it back for good, with a reason; never who wrote it")
  public Response reject(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, String body) {
    return step(
        key,
        "reject",
        id,
        body,
        () -> book.reject(Ids.read(id).orElse(null), JsonBody.of(body).text("words")));
  }

  private Response step(
      String key, String what, String id, String body, Supplier<Optional<Refusal>> change) {
    UUID text = Ids.read(id).orElse(null);
    if (book.version(text).isEmpty()) {
      return unknown();
    }
    return once.change(
        key,
        "message-text " + what + " " + id + " " + body,
        () -> {
          Optional<Refusal> refusal = change.get();
          return () -> done(text, refusal);
        });
  }

  private Response done(UUID text, Optional<Refusal> refusal) {
    return refusal.isPresent()
        ? Refused.answer(refusal.get(), AcceptedLanguage.of(headers))
        : shown(text);
  }

  private Response shown(UUID id) {
    return book.version(id)
        .map(found -> Answers.ok(TextJson.version(found).build()))
        .orElseGet(MessageTextsResource::unknown);
  }

  private static Response unknown() {
    return Problem.of(404, "wording.unknown", "There is no such text.").build();
  }
}
