package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** Accounts, posting rules and dry runs by REST. */
@RunAsClient
class PostingRulesRestIT extends Deployed {

  private static byte[] body(JsonObjectBuilder json) {
    return json.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObjectBuilder fees(String day) {
    JsonArrayBuilder lines =
        Json.createArrayBuilder()
            .add(line("FEE", "DEBIT", "1400").add("component", "FEE"))
            .add(line("FEE_INCOME", "CREDIT", "8200"));
    return Json.createObjectBuilder()
        .add("creditor", "nordlicht")
        .add("kind", "FEE_CHARGED")
        .add("key", "rest-probe")
        .add("priority", 900)
        .add("from", day)
        .add(
            "conditions",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("field", "DEBTOR_COUNTRY")
                        .add("values", Json.createArrayBuilder().add("XX"))))
        .add("lines", lines)
        .add("reason", "test");
  }

  private static JsonObjectBuilder line(String amount, String side, String account) {
    return Json.createObjectBuilder()
        .add("amount", amount)
        .add("side", side)
        .add("account", account);
  }

  private static Rest.Answer post(Rest rest, String path, byte[] body) {
    return rest.send("POST", path, body, "Content-Type", "application/json");
  }

  @Test
  void tellsAccountsAndRulesAndTakesOne() {
    Rest anna = Rest.as("anna");
    JsonObject accounts = anna.get("/ledger/accounts?creditor=ostermann").json();
    assertThat(accounts.getJsonArray("items").toString()).contains("\"4400\"");
    assertThat(anna.get("/ledger/accounts?creditor=nobody").status()).isEqualTo(422);
    JsonObject recorded = post(anna, "/ledger/posting-rules", body(fees("2099-01-01"))).json();
    assertThat(recorded.getString("key")).isEqualTo("rest-probe");
    assertThat(
            Rest.as("otto").get("/ledger/posting-rules?creditor=nordlicht&kind=FEE_CHARGED").body())
        .contains("rest-probe");
    Rest.Answer bad =
        post(
            anna,
            "/ledger/posting-rules",
            body(fees("2099-01-01").add("conditions", Json.createArrayBuilder())));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.body()).contains("posting.rule.condition.missing");
    JsonObject tried =
        post(
                anna,
                "/ledger/posting-rules/dry-run",
                body(
                    fees("2025-01-01")
                        .add("periodFrom", "2020-01-01")
                        .add("periodTo", "2030-01-01")))
            .json();
    assertThat(tried.getInt("changed")).isZero();
    assertThat(tried.getInt("refused")).isZero();
  }
}
