package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.claim.ReceivableKinds;
import org.saldo.creditor.ClaimKind;
import org.saldo.ui.rest.Answers;

/** What kind of claim the receivables of a case are, and whether they are secured. */
@Path("/case-files/{number}/receivable-kinds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class ReceivableKindsResource extends CaseCalls {

  @EJB private ReceivableKinds kinds;

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
  public Response classify(String body) {
    return once(
        body,
        (header, sent) ->
            kinds
                .classify(
                    header.id(),
                    receivable(header.id(), sent.text("receivable")),
                    sent.constant("claimKind", ClaimKind.class),
                    sent.flag("secured"),
                    sent.text("reason"))
                .<Supplier<Response>>map(refusal -> () -> refused(refusal))
                .orElse(() -> Answers.ok(listed(header.id()))));
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
}
