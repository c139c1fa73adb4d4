package org.saldo.ui.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.PlacementRow;
import org.saldo.reporting.PlacementSheet;

/** Placements as JSON, the same for the creditor's side and for the agency. */
public final class PlacementJson {

  private PlacementJson() {}

  /** A placement in a list. */
  public static JsonObjectBuilder of(PlacementRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("number", row.number())
            .add("state", row.state().name())
            .add("creditor", row.creditorName());
    Answers.text(json, "debtor", row.debtorName());
    json.add("currency", row.now().currency())
        .add("handedOver", Answers.amount(row.handedOver()))
        .add("open", Answers.amount(row.now()))
        .add("offeredOn", row.offeredOn().toString());
    Answers.text(json, "answerBy", row.answerBy());
    return Answers.text(json, "endedOn", row.endedOn());
  }

  /** A placement as a whole. */
  public static JsonObjectBuilder of(PlacementSheet sheet) {
    PlacementSheet.Header header = sheet.header();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("number", header.number())
            .add("state", header.state().name())
            .add("creditor", header.creditorName())
            .add("caseFile", header.caseNumber());
    Answers.text(json, "debtor", header.debtorName());
    json.add("currency", header.currency())
        .add("handedOver", balance(sheet.handedOver()))
        .add("open", balance(sheet.now()))
        .add("offeredOn", header.offeredOn().toString());
    Answers.text(json, "answerBy", header.answerBy());
    Answers.text(json, "acceptedOn", header.acceptedOn());
    Answers.text(json, "endedOn", header.endedOn());
    Answers.text(json, "endReason", header.endReason());
    json.add("commissionPercent", header.commissionPercent().toPlainString());
    JsonArrayBuilder receivables = Json.createArrayBuilder();
    sheet.items().forEach(i -> receivables.add(item(i)));
    JsonArrayBuilder costs = Json.createArrayBuilder();
    sheet.costs().forEach(c -> costs.add(cost(c)));
    JsonArrayBuilder payments = Json.createArrayBuilder();
    sheet.payments().forEach(p -> payments.add(payment(p)));
    JsonArrayBuilder facts = Json.createArrayBuilder();
    sheet
        .debtorFacts()
        .forEach(
            f ->
                facts.add(
                    Answers.text(
                        Json.createObjectBuilder().add("kind", f.kind()), "value", f.value())));
    return json.add("receivables", receivables)
        .add("costs", costs)
        .add("payments", payments)
        .add("debtorFacts", facts);
  }

  private static JsonObjectBuilder item(PlacementSheet.Item item) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("number", item.number())
            .add("kind", item.kind().name())
            .add("issuedOn", item.issuedOn().toString())
            .add("dueOn", item.dueOn().toString());
    return Answers.text(json, "status", item.status())
        .add("handedOver", balance(item.handedOver()))
        .add("open", balance(item.now()));
  }

  private static JsonObjectBuilder cost(PlacementSheet.Cost cost) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", cost.id().toString()).add("kind", cost.kind().name());
    if (cost.allowed() != null) {
      json.add("allowed", Answers.amount(cost.allowed())).add("basis", cost.basis());
    }
    return Answers.text(json, "service", cost.service())
        .add("reference", cost.reference())
        .add("amount", Answers.amount(cost.amount()))
        .add("currency", cost.amount().currency())
        .add("valueOn", cost.valueOn().toString())
        .add("state", cost.state().name());
  }

  private static JsonObjectBuilder payment(PlacementSheet.Payment payment) {
    return Json.createObjectBuilder()
        .add("id", payment.id().toString())
        .add("reference", payment.reference())
        .add("number", payment.number())
        .add("amount", Answers.amount(payment.amount()))
        .add("currency", payment.amount().currency())
        .add("receivedOn", payment.receivedOn().toString());
  }

  private static JsonObjectBuilder balance(CaseSheet.Balance open) {
    return Json.createObjectBuilder()
        .add("principal", Answers.amount(open.principal()))
        .add("interest", Answers.amount(open.interest()))
        .add("fee", Answers.amount(open.fee()))
        .add("cost", Answers.amount(open.cost()))
        .add("total", Answers.amount(open.total()));
  }
}
