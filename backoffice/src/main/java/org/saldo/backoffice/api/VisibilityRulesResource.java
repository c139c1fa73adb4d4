package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
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
import org.saldo.correspondence.visibility.Audience;
import org.saldo.correspondence.visibility.HoldingVisibility;
import org.saldo.correspondence.visibility.NewVisibilityRule;
import org.saldo.correspondence.visibility.VisibilityRuleBook;
import org.saldo.correspondence.visibility.VisibilityRuleVersion;
import org.saldo.correspondence.visibility.VisibleKind;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** What debtors and agencies see of the correspondence: for all, and for creditors. */
@Path("/visibility-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, AUDITOR})
public class VisibilityRulesResource extends RecordCalls {

  @EJB private VisibilityRuleBook book;
  @EJB private CreditorRegistry creditors;

  @GET
  @Operation(
      summary = "What debtors and agencies see today, of all or of a creditor, and every rule")
  public Response rules(@QueryParam("creditor") String creditor) {
    return book.holding(creditor)
        .map(holding -> Answers.ok(json(holding, creditor).build()))
        .orElseGet(() -> unknown("creditor.unknown", "There is no such creditor in your reach."));
  }

  private JsonObjectBuilder json(
      Map<Audience, Map<VisibleKind, HoldingVisibility>> holding, String creditor) {
    List<CreditorView> known = creditors.inScope();
    return DatedRuleJson.list(
        holding.values().stream().flatMap(kinds -> kinds.values().stream()).toList(),
        VisibilityRulesResource::held,
        DatedRuleJson.about(creditor, known, book.all()),
        VisibilityRulesResource::said,
        known);
  }

  private static JsonObjectBuilder held(HoldingVisibility rule) {
    return Json.createObjectBuilder()
        .add("audience", rule.audience().name())
        .add("kind", rule.kind().name())
        .add("visible", rule.shown())
        .add("level", rule.own() ? "CREDITOR" : "ALL")
        .add("since", rule.since().toString());
  }

  private static JsonObjectBuilder said(VisibilityRuleVersion rule) {
    return Json.createObjectBuilder()
        .add("audience", rule.audience().name())
        .add("kind", rule.kind().name())
        .add(
            "visible",
            rule.shown() == null
                ? JsonValue.NULL
                : rule.shown() ? JsonValue.TRUE : JsonValue.FALSE);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "Set a rule from a day on; without visible the one for all holds again")
  public Response set(String body) {
    return once(
        body,
        sent -> {
          Optional<Refusal> refusal = book.set(sent.text("creditor"), rule(sent));
          return answer(refusal.orElse(null), () -> rules(sent.text("creditor")));
        });
  }

  /** The rule that was sent; without {@code visible} it goes back to the one for all. */
  private static NewVisibilityRule rule(JsonBody sent) {
    return new NewVisibilityRule(
        sent.constant("audience", Audience.class),
        sent.constant("kind", VisibleKind.class),
        sent.absent("visible") ? null : sent.flag("visible"),
        sent.day("validFrom"),
        sent.text("reason"));
  }
}
