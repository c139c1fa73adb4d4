package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.charge.FeeAmount;
import org.saldo.charge.FeeName;
import org.saldo.charge.FeeRule;
import org.saldo.charge.FeeRuleBook;
import org.saldo.charge.FeeRuleVersion;
import org.saldo.charge.FeeScope;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.money.Money;
import org.saldo.ui.rest.Answers;

/** What reminders, penalties and the lump sum cost. */
@Path("/fee-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class FeeRulesResource {

  @EJB private FeeRuleBook rules;
  @EJB private CreditorRegistry creditors;

  @GET
  @Operation(summary = "Every record of every fee rule, by key, the latest first")
  public Response list(@Context Request request) {
    Map<Long, String> keys =
        creditors.inScope().stream().collect(Collectors.toMap(CreditorView::id, CreditorView::key));
    List<FeeRuleVersion> holding = rules.inForce();
    JsonArrayBuilder items = Json.createArrayBuilder();
    rules.versions().forEach(v -> items.add(json(v, keys).add("inForce", holding.contains(v))));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  private static JsonObjectBuilder json(FeeRuleVersion version, Map<Long, String> creditors) {
    FeeRule rule = version.rule();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("key", rule.key())
            .add("kind", rule.kind().name())
            .add("name", json(rule.name()))
            .add("validFrom", rule.validFrom().toString())
            .add("currency", rule.currency());
    if (rule.isEnd()) {
      json.addNull("amount");
    } else {
      json.add("amount", json(rule.amount()));
    }
    Answers.text(json, "occasion", rule.occasion())
        .add("automatic", rule.automatic())
        .add("scope", json(rule.scope(), creditors));
    Answers.text(json, "source", rule.source());
    return RecordJson.by(json, version.recordedAt(), version.recordedBy(), version.reason());
  }

  private static JsonObjectBuilder json(FeeName name) {
    return Json.createObjectBuilder()
        .add("de", name.de())
        .add("en", name.en())
        .add("es", name.es())
        .add("el", name.el());
  }

  private static JsonObjectBuilder json(FeeAmount amount) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("flat", Answers.amount(amount.flat()));
    Answers.text(json, "percent", amount.percent());
    Answers.text(json, "floor", plain(amount.floor()));
    return Answers.text(json, "cap", plain(amount.cap()));
  }

  private static String plain(Money money) {
    return money == null ? null : Answers.amount(money);
  }

  private static JsonObjectBuilder json(FeeScope scope, Map<Long, String> creditors) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    Answers.text(json, "creditor", creditors.get(scope.creditorId()));
    Answers.text(json, "segment", scope.segment());
    Answers.text(json, "step", scope.stepKey());
    Answers.text(json, "fromLevel", scope.fromLevel());
    Answers.text(json, "channel", scope.channel());
    Answers.text(json, "debtorKind", scope.debtor());
    return Answers.text(json, "country", scope.country());
  }
}
