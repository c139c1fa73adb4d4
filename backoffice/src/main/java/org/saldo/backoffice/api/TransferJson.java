package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.saldo.money.Money;
import org.saldo.reporting.TransferBalance;
import org.saldo.reporting.TransferClearing;
import org.saldo.reporting.TransferKeySum;
import org.saldo.reporting.TransferLine;
import org.saldo.ui.rest.Answers;

/** Transfer accounts as JSON. */
final class TransferJson {

  private TransferJson() {}

  static JsonObjectBuilder of(TransferBalance account) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("creditor", account.creditorKey())
            .add("account", account.number())
            .add("name", account.name())
            .add("purpose", account.purpose().name());
    Answers.text(json, "currency", account.currency());
    amount(json, "balance", account.balance());
    amount(json, "open", account.open()).add("lines", account.lines());
    Answers.text(json, "oldest", account.oldest());
    amount(json, "upTo7Days", account.week());
    amount(json, "upTo30Days", account.month());
    amount(json, "upTo90Days", account.quarter());
    return amount(json, "older", account.older()).add("overdue", account.overdue());
  }

  static JsonObjectBuilder of(TransferKeySum sum) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("creditor", sum.creditorKey())
            .add("account", sum.number())
            .add("name", sum.name())
            .add("purpose", sum.purpose().name())
            .add("currency", sum.balance().currency())
            .add("balance", Answers.amount(sum.balance()))
            .add("open", Answers.amount(sum.open()))
            .add("lines", sum.lines());
    return Answers.text(json, "oldest", sum.oldest());
  }

  private static JsonObjectBuilder amount(JsonObjectBuilder json, String name, Money amount) {
    return Answers.text(json, name, amount == null ? null : Answers.amount(amount));
  }

  static JsonObjectBuilder of(TransferLine line) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("line", line.ref())
            .add("entry", line.entryId().toString())
            .add("entryNo", line.entryNo())
            .add("valueOn", line.valueOn().toString())
            .add("postedOn", line.postedOn().toString())
            .add("days", line.days())
            .add("event", line.event().name());
    Answers.text(json, "reference", line.reference());
    Answers.text(json, "key", line.key());
    return Answers.text(json, "caseFile", line.caseNumber())
        .add("amount", Answers.amount(line.amount()))
        .add("currency", line.amount().currency());
  }

  static JsonObjectBuilder of(TransferClearing clearing) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", clearing.id().toString())
            .add("account", clearing.number())
            .add("lines", clearing.lines())
            .add("amount", Answers.amount(clearing.amount()))
            .add("currency", clearing.amount().currency());
    Answers.text(json, "match", clearing.key());
    Answers.text(json, "flexfield", clearing.flexfield());
    Answers.text(json, "value", clearing.value());
    Answers.text(json, "reason", clearing.reason())
        .add("clearedAt", clearing.recordedAt().toString())
        .add("clearedBy", clearing.recordedBy());
    Answers.text(json, "residualEntry", clearing.residualEntry());
    Answers.text(json, "withdrawnAt", clearing.withdrawnAt());
    return Answers.text(json, "withdrawnReason", clearing.withdrawnReason());
  }
}
