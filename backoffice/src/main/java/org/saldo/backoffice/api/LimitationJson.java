package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.saldo.claim.limitation.LimitationStep;
import org.saldo.claim.limitation.LimitedClaim;
import org.saldo.claim.limitation.RecordedLimitation;
import org.saldo.reporting.LimitationRow;
import org.saldo.ui.rest.Answers;

/** Limitation as REST tells it. */
final class LimitationJson {

  private LimitationJson() {}

  static JsonObjectBuilder claim(LimitedClaim claim) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("receivable", claim.number())
            .add("open", Answers.amount(claim.open()))
            .add("currency", claim.open().currency())
            .add("status", claim.limitation().state().name());
    Answers.text(json, "lastDay", claim.limitation().lastDay());
    JsonArrayBuilder steps = Json.createArrayBuilder();
    claim.limitation().steps().forEach(step -> steps.add(step(step)));
    JsonArrayBuilder later = Json.createArrayBuilder();
    claim
        .limitation()
        .laterInterest()
        .forEach(
            each ->
                later.add(
                    Answers.text(
                        Json.createObjectBuilder().add("year", each.year()),
                        "lastDay",
                        each.lastDay())));
    return json.add("reasons", steps).add("laterInterest", later);
  }

  private static JsonObjectBuilder step(LimitationStep step) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("cause", step.fact().cause().name())
            .add("effect", step.effect().name())
            .add("from", step.fact().from().toString());
    Answers.text(json, "until", step.fact().until());
    Answers.text(json, "reference", step.fact().reference());
    Answers.text(json, "event", step.fact().eventId());
    return Answers.text(json, "lastDay", step.lastDay());
  }

  static JsonObjectBuilder recorded(RecordedLimitation recorded, List<LimitedClaim> claims) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", recorded.publicId().toString())
            .add("kind", recorded.kind().name());
    Answers.text(
        json,
        "receivable",
        claims.stream()
            .filter(c -> Long.valueOf(c.id()).equals(recorded.receivableId()))
            .map(LimitedClaim::number)
            .findFirst()
            .orElse(null));
    json.add("from", recorded.from().toString());
    Answers.text(json, "until", recorded.until());
    json.add("note", recorded.note())
        .add("recordedAt", recorded.recordedAt().toString())
        .add("recordedBy", recorded.recordedBy());
    return json.add("withdrawn", recorded.withdrawn() != null);
  }

  static JsonObjectBuilder row(LimitationRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("receivable", row.number())
            .add("caseFile", row.caseNumber())
            .add("creditor", row.creditorKey())
            .add("debtor", row.debtorName());
    Answers.text(json, "controller", row.controller());
    return json.add("open", Answers.amount(row.open()))
        .add("currency", row.open().currency())
        .add("lastDay", row.lastDay().toString())
        .add("daysLeft", row.daysLeft());
  }
}
