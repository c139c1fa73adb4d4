package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.correspondence.contact.ContactRuleBook;
import org.saldo.correspondence.contact.ContactSetting;
import org.saldo.correspondence.contact.HoldingRule;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.Answers;

/** How often and when debtors may be contacted: for all, for creditors and their segments. */
@Path("/contact-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class ContactRulesResource extends RecordCalls {

  @EJB private ContactRuleBook book;
  @EJB private CreditorRegistry creditors;

  @GET
  @Operation(summary = "What holds today for all or for a creditor and a segment, and every rule")
  public Response rules(
      @QueryParam("creditor") String creditor, @QueryParam("segment") String segment) {
    return book.holding(creditor, segment)
        .map(holding -> Answers.ok(json(holding, creditor).build()))
        .orElseGet(() -> unknown("creditor.unknown", "There is no such creditor in your reach."));
  }

  private JsonObjectBuilder json(Map<ContactSetting, HoldingRule> holding, String creditor) {
    List<CreditorView> known = creditors.inScope();
    return ContactJson.rules(
        holding.values(), DatedRuleJson.about(creditor, known, book.all()), known);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SUPERVISOR, ADMIN})
  @Operation(summary = "Set a rule from a day on; without a value the more general one holds again")
  public Response set(String body) {
    return once(
        body,
        sent -> {
          Optional<Refusal> refusal =
              book.set(sent.text("creditor"), sent.text("segment"), ContactJson.rule(sent));
          return answer(
              refusal.orElse(null), () -> rules(sent.text("creditor"), sent.text("segment")));
        });
  }
}
