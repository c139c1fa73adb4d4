package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.problem.Refusal;
import org.saldo.retention.RetentionRuleBook;
import org.saldo.ui.rest.Answers;

/** How long documents and messages are kept: for all, for creditors of a country, for one. */
@Path("/retention-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, AUDITOR})
public class RetentionRulesResource extends RecordCalls {

  @EJB private RetentionRuleBook book;
  @EJB private CreditorRegistry creditors;

  @GET
  @Operation(summary = "What holds today for all or for a creditor, and every rule")
  public Response rules(@QueryParam("creditor") String creditor) {
    List<CreditorView> known = creditors.inScope();
    return book.holding(creditor)
        .map(
            holding ->
                Answers.ok(
                    RetentionJson.rules(
                            holding.values(),
                            DatedRuleJson.about(creditor, known, book.all()),
                            known)
                        .build()))
        .orElseGet(() -> unknown("creditor.unknown", "There is no such creditor in your reach."));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "Set a rule from a day on; without years the more general one holds again")
  public Response set(String body) {
    return once(
        body,
        sent -> {
          Optional<Refusal> refusal =
              book.set(sent.text("country"), sent.text("creditor"), RetentionJson.rule(sent));
          return answer(refusal.orElse(null), () -> rules(sent.text("creditor")));
        });
  }
}
