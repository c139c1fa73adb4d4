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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.DryRun;
import org.saldo.ledger.PostingRuleBook;
import org.saldo.ledger.RuleDraft;
import org.saldo.ledger.RuleVersion;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;

/** How events are posted: the rules with all versions, new ones, and what one would have posted. */
@Path("/ledger/posting-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
public class PostingRulesResource {

  @EJB private CreditorRegistry creditors;
  @EJB private PostingRuleBook book;
  @EJB private DryRun dryRun;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  @GET
  @Operation(summary = "Every version of every posting rule of a creditor, the latest first")
  public Response list(
      @QueryParam("creditor") String creditor,
      @QueryParam("kind") String kind,
      @Context Request request) {
    Optional<CreditorView> found = creditors.byKey(creditor);
    if (found.isEmpty()) {
      return unknown(creditor);
    }
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (RuleVersion version : book.versions(found.get().id())) {
      if (kind == null || version.kind().name().equals(kind)) {
        items.add(RuleJson.version(version));
      }
    }
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({ACCOUNTANT, ADMIN})
  @Operation(summary = "Record a version of a posting rule from a value date on")
  public Response record(@HeaderParam("Idempotency-Key") String key, String body) {
    return once.work(key, body.getBytes(StandardCharsets.UTF_8), () -> record(JsonBody.of(body)));
  }

  private Response record(JsonBody sent) {
    Optional<CreditorView> found = creditors.byKey(sent.text("creditor"));
    if (found.isEmpty()) {
      return unknown(sent.text("creditor"));
    }
    RuleDraft draft = RuleJson.draft(sent);
    Optional<Refusal> refusal = book.change(found.get().id(), draft, sent.text("reason"));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    return book.versions(found.get().id()).stream()
        .filter(v -> v.kind() == draft.kind() && v.head().key().equals(draft.head().key()))
        .filter(v -> v.validFrom().equals(draft.from()))
        .findFirst()
        .map(v -> Answers.ok(RuleJson.version(v).build()))
        .orElseThrow();
  }

  @POST
  @Path("/dry-run")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "What a rule would have posted in a period; nothing is written")
  public Response tryOut(String body) {
    JsonBody sent = JsonBody.of(body);
    Optional<CreditorView> found = creditors.byKey(sent.text("creditor"));
    if (found.isEmpty()) {
      return unknown(sent.text("creditor"));
    }
    LocalDate to = sent.day("periodTo");
    DryRun.Outcome outcome =
        dryRun.of(
            found.get().id(),
            RuleJson.draft(sent),
            sent.day("periodFrom"),
            to == null ? null : to.plusDays(1));
    return outcome
        .refusal()
        .map(this::refused)
        .orElseGet(
            () -> Answers.ok(RuleJson.result(outcome.result(), AcceptedLanguage.of(headers))));
  }

  private Response unknown(String creditor) {
    return refused(Refusal.because("creditor.unknown", String.valueOf(creditor)).on("creditor"));
  }

  private Response refused(Refusal refusal) {
    return Refused.answer(refusal, AcceptedLanguage.of(headers));
  }
}
