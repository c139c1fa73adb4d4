package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import org.saldo.creditor.CreditorView;
import org.saldo.retention.DeletionHoldView;
import org.saldo.retention.HoldingRetention;
import org.saldo.retention.NewRetentionRule;
import org.saldo.retention.RetentionAhead;
import org.saldo.retention.RetentionNightView;
import org.saldo.retention.RetentionRuleVersion;
import org.saldo.retention.RetentionSubject;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** How long what is kept, and what was deleted, as REST writes it. */
final class RetentionJson {

  private RetentionJson() {}

  /** What holds, and every rule with it. */
  static JsonObjectBuilder rules(
      Collection<HoldingRetention> holding,
      List<RetentionRuleVersion> versions,
      List<CreditorView> creditors) {
    return DatedRuleJson.list(
        holding, RetentionJson::holding, versions, RetentionJson::said, creditors);
  }

  private static JsonObjectBuilder holding(HoldingRetention rule) {
    return Json.createObjectBuilder()
        .add("kind", rule.subject().name())
        .add("years", rule.years())
        .add("level", rule.level().name())
        .add("since", rule.since().toString());
  }

  private static JsonObjectBuilder said(RetentionRuleVersion v) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("kind", v.subject().name()).add("level", v.level().name());
    Answers.text(json, "country", v.country());
    return v.years() == null ? json.addNull("years") : json.add("years", v.years());
  }

  /** The rule that was sent; without years it goes back to the more general one. */
  static NewRetentionRule rule(JsonBody sent) {
    return new NewRetentionRule(
        sent.constant("kind", RetentionSubject.class),
        sent.absent("years") ? null : Math.toIntExact(Math.min(sent.number("years"), 1_000)),
        sent.day("validFrom"),
        sent.text("reason"));
  }

  static JsonObjectBuilder ahead(RetentionAhead ahead) {
    return Json.createObjectBuilder()
        .add("kind", ahead.subject().name())
        .add("before", ahead.beforeOn().toString())
        .add("count", ahead.count())
        .add("bytes", ahead.bytes())
        .add("oldest", ahead.oldest().toString());
  }

  static JsonObjectBuilder night(RetentionNightView night) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    night
        .parts()
        .forEach(
            part ->
                parts.add(
                    Json.createObjectBuilder()
                        .add("kind", part.subject().name())
                        .add("rule", part.rule().toString())
                        .add("before", part.beforeOn().toString())
                        .add("count", part.count())
                        .add("bytes", part.bytes())));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", night.id().toString())
            .add("night", night.night().toString())
            .add("state", night.endedAt() == null ? "RUNNING" : "DONE")
            .add("deleted", parts)
            .add("startedAt", night.startedAt().toString())
            .add("startedBy", night.startedBy());
    return Answers.text(json, "endedAt", night.endedAt());
  }

  static JsonObjectBuilder hold(DeletionHoldView hold) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", hold.id().toString())
            .add("active", hold.active())
            .add("reason", hold.reason())
            .add("placedAt", hold.placedAt().toString())
            .add("placedBy", hold.placedBy());
    Answers.text(json, "endedAt", hold.endedAt());
    Answers.text(json, "endedBy", hold.endedBy());
    return Answers.text(json, "endReason", hold.endReason());
  }
}
