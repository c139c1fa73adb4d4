package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.debtor.ContactBlockDesk;
import org.saldo.debtor.ContactWay;
import org.saldo.debtor.NewContactBlock;
import org.saldo.reporting.CaseSheet;
import org.saldo.ui.rest.Answers;

/** By which ways the debtor of a case is not to be contacted. */
@Path("/case-files/{number}/contact-blocks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ADMIN})
public class CaseContactBlocksResource extends CaseCalls {

  @EJB private ContactBlockDesk desk;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "The contact blocks of a case's debtor, those that ended too")
  public Response blocks(@Context Request request) {
    return onCase(header -> Answers.ok(json(header), request));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Block a way to the debtor, or every way")
  public Response block(String body) {
    return once(
        body,
        (header, sent) ->
            desk.block(
                    header.debtorId(),
                    new NewContactBlock(
                        sent.constant("way", ContactWay.class),
                        sent.day("from"),
                        sent.day("until"),
                        sent.text("reason")))
                .<Supplier<Response>>map(refusal -> () -> refused(refusal))
                .orElse(() -> Answers.ok(json(header))));
  }

  private JsonObject json(CaseSheet.Header header) {
    return Answers.list(ContactJson.blocks(desk.of(header.debtorId())), null).build();
  }
}
