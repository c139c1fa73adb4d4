package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saldo.claim.Allocated;
import org.saldo.receivable.OpenItem;
import org.saldo.reporting.ApprovalRow;
import org.saldo.reporting.CaseAdjustment;
import org.saldo.reporting.CaseAllowance;
import org.saldo.reporting.CasePayment;
import org.saldo.reporting.CaseSheet;
import org.saldo.ui.rest.Answers;

/** How what changes a claim is written. */
final class ClaimJson {

  private ClaimJson() {}

  static JsonObjectBuilder payment(CasePayment payment) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    for (CasePayment.Part part : payment.parts()) {
      JsonObjectBuilder each = Json.createObjectBuilder();
      Answers.text(each, "receivable", part.receivable());
      Answers.text(each, "component", part.component());
      parts.add(each.add("amount", Answers.amount(part.amount())).add("rule", part.rule().name()));
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", payment.id().toString())
            .add("number", payment.number())
            .add("caseFile", payment.caseNumber())
            .add("way", payment.way().name())
            .add("reference", payment.reference())
            .add("amount", Answers.amount(payment.amount()))
            .add("currency", payment.amount().currency())
            .add("receivedOn", payment.receivedOn().toString())
            .add("allocations", parts)
            .add("unallocated", Answers.amount(payment.unallocated()))
            .add("state", state(payment));
    Answers.text(json, "note", payment.note());
    Answers.text(json, "movedFrom", payment.movedFrom());
    word(json, payment.word());
    undone(json, payment.undone());
    if (payment.exchange() == null) {
      json.addNull("exchange");
    } else {
      json.add("exchange", exchange(payment.exchange()));
    }
    if (payment.back() == null) {
      return json.addNull("returned");
    }
    JsonObjectBuilder back =
        Json.createObjectBuilder()
            .add("on", payment.back().on().toString())
            .add("reasonCode", payment.back().reasonCode())
            .add("charge", Answers.amount(payment.back().charge()));
    return json.add("returned", Answers.text(back, "note", payment.back().note()));
  }

  private static String state(CasePayment payment) {
    if (payment.undone() != null) {
      return "REVERSED";
    }
    return payment.back() == null ? "RECEIVED" : "RETURNED";
  }

  private static void word(JsonObjectBuilder json, CasePayment.Word word) {
    if (word == null) {
      json.addNull("placed");
    } else {
      json.add(
          "placed",
          Json.createObjectBuilder()
              .add("ground", word.ground().name())
              .add("reason", word.reason())
              .add("by", word.by()));
    }
  }

  private static void undone(JsonObjectBuilder json, CasePayment.Undone undone) {
    if (undone == null) {
      json.addNull("reversed");
    } else {
      JsonObjectBuilder each =
          Json.createObjectBuilder().add("reason", undone.reason()).add("by", undone.by());
      json.add("reversed", Answers.text(each, "instead", undone.instead()));
    }
  }

  private static JsonObjectBuilder exchange(CasePayment.Exchange exchange) {
    return Json.createObjectBuilder()
        .add("amount", Answers.amount(exchange.original()))
        .add("currency", exchange.original().currency())
        .add("rate", exchange.rate().toPlainString())
        .add("rateOn", exchange.rateOn().toString())
        .add("source", exchange.source());
  }

  /**
   * Where a payment would go.
   *
   * @param items that know the numbers of the receivables
   */
  static JsonObjectBuilder preview(List<OpenItem> items, List<Allocated> parts) {
    Map<Long, String> numbers =
        items.stream().collect(Collectors.toMap(OpenItem::id, OpenItem::number));
    JsonArrayBuilder allocations = Json.createArrayBuilder();
    for (Allocated part : parts) {
      JsonObjectBuilder each = Json.createObjectBuilder();
      Answers.text(each, "receivable", numbers.get(part.receivableId()));
      Answers.text(each, "component", part.component());
      allocations.add(
          each.add("amount", Answers.amount(part.amount())).add("rule", part.rule().name()));
    }
    return Json.createObjectBuilder().add("allocations", allocations);
  }

  static JsonObjectBuilder adjustment(CaseAdjustment adjustment) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", adjustment.id().toString())
            .add("kind", adjustment.kind().name());
    Answers.text(json, "receivable", adjustment.receivable());
    Answers.text(json, "component", adjustment.component());
    Answers.text(json, "target", adjustment.target());
    json.add("amount", Answers.amount(adjustment.amount()))
        .add("currency", adjustment.amount().currency())
        .add("reason", adjustment.reason())
        .add("state", adjustment.state().name())
        .add("askedBy", adjustment.askedBy());
    Answers.text(json, "valueOn", adjustment.valueOn());
    Answers.text(json, "approval", adjustment.approvalId());
    Answers.text(json, "decidedBy", adjustment.decidedBy());
    return Answers.text(json, "words", adjustment.decision());
  }

  static JsonObjectBuilder allowance(CaseAllowance allowance) {
    return Json.createObjectBuilder()
        .add("receivable", allowance.receivable())
        .add("percent", allowance.percent().stripTrailingZeros().toPlainString())
        .add("doubtful", Answers.amount(allowance.doubtful()))
        .add("allowance", Answers.amount(allowance.allowance()))
        .add("currency", allowance.allowance().currency())
        .add("changedOn", allowance.changedOn().toString());
  }

  static JsonObjectBuilder approval(ApprovalRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", row.id().toString())
            .add("kind", row.kind().name())
            .add("caseFile", row.caseNumber());
    Answers.text(json, "receivable", row.receivable());
    Answers.text(json, "component", row.component());
    Answers.text(json, "target", row.target());
    json.add("amount", Answers.amount(row.amount()))
        .add("currency", row.amount().currency())
        .add("reason", row.reason())
        .add("state", row.state().name())
        .add("decider", row.deciderRole())
        .add("askedAt", row.requestedAt().toString())
        .add("askedBy", row.requestedBy());
    Answers.text(json, "decidedAt", row.decidedAt());
    Answers.text(json, "decidedBy", row.decidedBy());
    return Answers.text(json, "words", row.decision());
  }

  static JsonObjectBuilder hold(CaseSheet.Held hold) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", hold.id().toString())
            .add("reason", hold.reason().name());
    Answers.text(json, "receivable", hold.receivable());
    Answers.text(json, "amount", hold.amount() == null ? null : Answers.amount(hold.amount()));
    json.add("from", hold.from().toString());
    Answers.text(json, "until", hold.until());
    Answers.text(json, "note", hold.note());
    return json.add("by", hold.by());
  }
}
