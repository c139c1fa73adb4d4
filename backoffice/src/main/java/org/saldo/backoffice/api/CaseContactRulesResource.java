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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.correspondence.contact.ContactLevel;
import org.saldo.correspondence.contact.ContactRuleBook;
import org.saldo.problem.Refusal;
import org.saldo.procedure.ContactRuleDesk;
import org.saldo.reporting.CaseSheet;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** How often and when the debtor of a case may be contacted about it. */
@Path("/case-files/{number}/contact-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class CaseContactRulesResource extends CaseCalls {

  @EJB private ContactRuleDesk desk;
  @EJB private ContactRuleBook book;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "What holds today for a case, and the rules of its own and of its debtor")
  public Response rules(@Context Request request) {
    return onCase(header -> Answers.ok(json(header), request));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set a rule for the case, or for its debtor")
  public Response set(String body) {
    return once(
        body,
        (header, sent) ->
            kept(header, sent)
                .<Supplier<Response>>map(refusal -> () -> refused(refusal))
                .orElse(() -> Answers.ok(json(header))));
  }

  private Optional<Refusal> kept(CaseSheet.Header header, JsonBody sent) {
    return switch (sent.requiredConstant("level", ContactLevel.class)) {
      case CASE -> desk.setForCase(header.id(), ContactJson.rule(sent));
      case DEBTOR -> book.setForDebtor(header.debtorId(), ContactJson.rule(sent));
      default -> Refusal.because("contact.rule.level").on("level").asOptional();
    };
  }

  private JsonObject json(CaseSheet.Header header) {
    return ContactJson.rules(desk.holding(header.id()).values(), desk.own(header.id()), List.of())
        .build();
  }
}
