package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.saldo.interest.InterestLine;
import org.saldo.ui.rest.Answers;

/** How interest grew, as JSON: both days of a line bore interest. */
final class InterestJson {

  private InterestJson() {}

  static JsonObjectBuilder of(InterestLine line) {
    return Json.createObjectBuilder()
        .add("amount", Answers.amount(line.amount()))
        .add("ratePercent", line.ratePercent().stripTrailingZeros().toPlainString())
        .add("rateSource", line.rateSource())
        .add("provisional", line.provisional())
        .add("from", line.from().toString())
        .add("until", line.until().toString())
        .add("days", line.days())
        .add("interest", Answers.amount(line.interest()));
  }
}
