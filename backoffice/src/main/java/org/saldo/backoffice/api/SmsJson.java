package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import org.saldo.correspondence.sms.NewSmsPrice;
import org.saldo.correspondence.sms.SmsCost;
import org.saldo.correspondence.sms.SmsPriceVersion;
import org.saldo.reporting.SmsCostRow;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** Prices and costs of SMS as JSON; what nobody knows is null. */
final class SmsJson {

  private SmsJson() {}

  static JsonObject cost(SmsCost cost) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("parts", cost.parts());
    Answers.text(json, "country", cost.country());
    return amount(json, "amount", cost.amount(), cost.currency()).build();
  }

  static JsonObjectBuilder version(SmsPriceVersion version) {
    NewSmsPrice price = version.price();
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("gateway", price.gateway()).add("prefix", price.prefix());
    amount(json, "price", price.perPart(), price.currency())
        .add("firstOn", price.firstOn().toString())
        .add("inForce", version.inForce());
    return RecordJson.by(json, version.recordedAt(), version.recordedBy(), version.reason());
  }

  static NewSmsPrice price(JsonBody sent) {
    return new NewSmsPrice(
        sent.text("gateway"),
        sent.text("prefix"),
        sent.decimal("price"),
        sent.text("currency"),
        sent.day("firstOn"));
  }

  static JsonObjectBuilder sum(SmsCostRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("month", row.month().toString())
            .add("creditor", row.creditor());
    Answers.text(json, "country", row.country())
        .add("messages", row.messages())
        .add("parts", row.parts());
    return amount(json, "cost", row.cost(), row.currency());
  }

  private static JsonObjectBuilder amount(
      JsonObjectBuilder json, String name, BigDecimal amount, String currency) {
    Answers.text(json, name, amount == null ? null : amount.toPlainString());
    return Answers.text(json, "currency", currency);
  }
}
