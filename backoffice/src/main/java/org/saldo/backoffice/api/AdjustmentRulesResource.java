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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.adjustment.AdjustmentRule;
import org.saldo.adjustment.AdjustmentRuleBook;
import org.saldo.adjustment.AdjustmentRuleVersion;
import org.saldo.reporting.AdjustmentLog;
import org.saldo.reporting.Slice;
import org.saldo.ui.rest.Answers;

/** What is adjusted by rule, and what rules did. */
@Path("/adjustment-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class AdjustmentRulesResource {

  private static final int USUAL = 100;
  private static final int MAX = 500;

  @EJB private AdjustmentRuleBook rules;
  @EJB private AdjustmentLog log;

  @GET
  @Operation(summary = "Every version of every rule of adjustment, the latest first")
  public Response list(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    rules.versions().forEach(v -> items.add(json(v)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  private static JsonObjectBuilder json(AdjustmentRuleVersion version) {
    AdjustmentRule rule = version.rule();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", Long.toString(version.id()))
            .add("creditor", version.creditorKey())
            .add("kind", rule.kind().name())
            .add("validFrom", rule.validFrom().toString())
            .add("currency", rule.limit().currency())
            .add("limit", Answers.amount(rule.limit()))
            .add("days", rule.days());
    Answers.text(json, "percent", rule.percent());
    Answers.text(json, "segment", rule.segment()).add("inForce", version.inForce());
    return RecordJson.by(json, version.recordedAt(), version.recordedBy(), version.reason());
  }

  @GET
  @Path("/log")
  @Operation(summary = "What rules did, case by case, the newest first")
  public Response log(
      @QueryParam("rule") Long rule,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    Slice<AdjustmentLog.Row> slice = log.after(rule, cursor, Answers.limit(limit, USUAL, MAX));
    JsonArrayBuilder items = Json.createArrayBuilder();
    slice.rows().forEach(row -> items.add(json(row)));
    return Answers.ok(Answers.list(items, slice.next()).build(), request);
  }

  private static JsonObjectBuilder json(AdjustmentLog.Row row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("on", row.doneOn().toString())
            .add("kind", row.kind().name())
            .add("outcome", row.outcome().name())
            .add("caseFile", row.caseNumber());
    Answers.text(json, "receivable", row.receivable())
        .add("amount", Answers.amount(row.amount()))
        .add("currency", row.amount().currency());
    Answers.text(json, "rule", row.rule());
    return Answers.text(json, "ruleFrom", row.ruleFrom())
        .add("recordedAt", row.recordedAt().toString());
  }
}
