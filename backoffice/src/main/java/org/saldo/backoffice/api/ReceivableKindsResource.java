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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.claim.ReceivableKinds;
import org.saldo.creditor.ClaimKind;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.Problem;

/** What kind of claim the receivables of a case are, and whether they are secured. */
@Path("/case-files/{number}/receivable-kinds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class ReceivableKindsResource {

  @EJB private CaseSheets sheets;
  @EJB private ReceivableKinds kinds;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  @PathParam("number")
  private String number;

  @GET
  @Operation(summary = "Kind of claim and security of every receivable of a case")
  public Response kinds(@Context Request request) {
    return onCase(header -> Answers.ok(listed(header.id()), request));
  }

  /** Says what a receivable is; interest and allocations follow at once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SUPERVISOR, ACCOUNTANT})
  @Operation(summary = "Say what kind of claim a receivable is and whether it is secured")
  public Response classify(@HeaderParam("Idempotency-Key") String key, String body) {
    JsonBody sent = JsonBody.of(body);
    return onCase(
        header ->
            once.change(
                key,
                number + "/receivable-kinds\n" + body,
                () -> {
                  Optional<Refusal> refusal =
                      kinds.classify(
                          header.id(),
                          receivable(header.id(), sent.text("receivable")),
                          sent.constant("claimKind", ClaimKind.class),
                          sent.flag("secured"),
                          sent.text("reason"));
                  return () ->
                      refusal.isPresent()
                          ? Refused.answer(refusal.get(), AcceptedLanguage.of(headers))
                          : Answers.ok(listed(header.id()));
                }));
  }

  private UUID receivable(UUID caseFile, String wanted) {
    return kinds.of(caseFile).stream()
        .filter(kind -> kind.number().equals(wanted))
        .map(ReceivableKinds.Kind::receivable)
        .findFirst()
        .orElse(null);
  }

  private JsonObject listed(UUID caseFile) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    kinds
        .of(caseFile)
        .forEach(
            kind ->
                items.add(
                    Json.createObjectBuilder()
                        .add("receivable", kind.number())
                        .add("dueOn", kind.dueOn().toString())
                        .add("claimKind", kind.claimKind().name())
                        .add("secured", kind.secured())));
    return Answers.list(items, null).build();
  }

  private Response onCase(Function<CaseSheet.Header, Response> work) {
    return sheets
        .header(number)
        .map(work)
        .orElseGet(
            () -> Problem.of(404, "case.unknown", "There is no such case in your reach.").build());
  }
}
