package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.saldo.law.CostCalculation;
import org.saldo.law.CostLine;
import org.saldo.ui.rest.Answers;

/** What may be charged, as JSON. */
final class CostJson {

  private CostJson() {}

  static JsonObjectBuilder of(CostCalculation calculation) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    calculation.lines().forEach(line -> lines.add(line(line)));
    return Json.createObjectBuilder()
        .add("currency", calculation.net().currency())
        .add("lines", lines)
        .add("fees", Answers.amount(calculation.fees()))
        .add("expenses", Answers.amount(calculation.expenses()))
        .add("net", Answers.amount(calculation.net()))
        .add("vat", Answers.amount(calculation.vat()))
        .add("total", Answers.amount(calculation.total()));
  }

  private static JsonObjectBuilder line(CostLine line) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("matter", line.matter().name())
            .add("item", line.item().name())
            .add("place", line.item().place());
    if (line.rate() != null) {
      json.add("rate", line.rate().toPlainString());
    }
    if (line.base() != null) {
      json.add("base", Answers.amount(line.base()));
    }
    return json.add("amount", Answers.amount(line.amount()));
  }
}
