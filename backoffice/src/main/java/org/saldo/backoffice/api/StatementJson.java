package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.stream.Collectors;
import org.saldo.claim.Allocated;
import org.saldo.claim.ByComponent;
import org.saldo.claim.ClaimStatement;
import org.saldo.reporting.CaseStatement;
import org.saldo.ui.rest.Answers;

/** How a statement of claim is written. */
final class StatementJson {

  private StatementJson() {}

  static JsonObject of(CaseStatement statement) {
    CaseStatement.Head head = statement.head();
    ClaimStatement claim = statement.claim();
    Map<Long, String> numbers =
        statement.items().stream()
            .collect(Collectors.toMap(i -> i.claim().id(), CaseStatement.Item::number));
    JsonArrayBuilder receivables = Json.createArrayBuilder();
    statement.items().forEach(item -> receivables.add(item(item)));
    JsonArrayBuilder payments = Json.createArrayBuilder();
    claim.payments().forEach(payment -> payments.add(payment(payment, numbers)));
    return Json.createObjectBuilder()
        .add("caseFile", head.number())
        .add("on", claim.on().toString())
        .add("currency", head.currency())
        .add("creditor", head.creditor())
        .add("creditorName", head.creditorName())
        .add("debtor", head.debtorNumber())
        .add("debtorName", head.debtorName())
        .add("debtorKind", head.debtorKind().name())
        .add("open", amounts(claim.open()))
        .add("accruingInterest", Answers.amount(claim.accruing()))
        .add("interestPerDay", Answers.amount(claim.perDay()))
        .add("accruingPerDay", Answers.amount(claim.accruingPerDay()))
        .add("perDayFrom", claim.on().plusDays(1).toString())
        .add("unallocated", Answers.amount(claim.surplus()))
        .add("receivables", receivables)
        .add("payments", payments)
        .build();
  }

  private static JsonObjectBuilder item(CaseStatement.Item item) {
    ClaimStatement.Item claim = item.claim();
    JsonArrayBuilder facts = Json.createArrayBuilder();
    claim.facts().forEach(fact -> facts.add(fact(fact)));
    JsonArrayBuilder lines = Json.createArrayBuilder();
    claim.lines().forEach(line -> lines.add(InterestJson.of(line)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("number", item.number())
            .add("kind", item.kind().name())
            .add("issuedOn", item.issuedOn().toString())
            .add("dueOn", item.dueOn().toString())
            .add("original", Answers.amount(item.original()))
            .add("prepaid", Answers.amount(item.prepaid()));
    Answers.text(json, "defaultSince", claim.defaultSince());
    Answers.text(json, "defaultReason", item.defaultReason());
    return json.add("interestBasis", item.basis().name())
        .add("interestClaimed", claim.claimed())
        .add("facts", facts)
        .add("interestLines", lines)
        .add("open", amounts(claim.open()))
        .add("accruingInterest", Answers.amount(claim.accruing()));
  }

  private static JsonObjectBuilder fact(ClaimStatement.Fact fact) {
    JsonArrayBuilder rules = Json.createArrayBuilder();
    fact.rules().forEach(rule -> rules.add(rule.name()));
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("on", fact.on().toString()).add("kind", fact.kind().name());
    return Answers.text(json, "reference", fact.reference())
        .add("amounts", amounts(fact.amounts()))
        .add("rules", rules);
  }

  private static JsonObjectBuilder payment(
      ClaimStatement.Payment payment, Map<Long, String> numbers) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    for (Allocated part : payment.parts()) {
      JsonObjectBuilder each = Json.createObjectBuilder();
      Answers.text(each, "receivable", numbers.get(part.receivableId()));
      Answers.text(each, "component", part.component());
      parts.add(each.add("amount", Answers.amount(part.amount())).add("rule", part.rule().name()));
    }
    return Json.createObjectBuilder()
        .add("number", payment.number())
        .add("on", payment.on().toString())
        .add("amount", Answers.amount(payment.amount()))
        .add("state", payment.stays() ? "RECEIVED" : "RETURNED")
        .add("allocations", parts);
  }

  private static JsonObjectBuilder amounts(ByComponent amounts) {
    return Json.createObjectBuilder()
        .add("principal", Answers.amount(amounts.principal()))
        .add("interest", Answers.amount(amounts.interest()))
        .add("fee", Answers.amount(amounts.fee()))
        .add("cost", Answers.amount(amounts.cost()))
        .add("total", Answers.amount(amounts.total()));
  }
}
