package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** Prices of SMS as another system reads and sets them. */
@RunAsClient
class SmsPricesRestIT extends Deployed {

  private static final Rest ADAM = Rest.as("adam");

  @Test
  void recordsAPrice() {
    String body =
        "{'gateway':'smpp','prefix':'+46','price':'0.0612','currency':'SEK',"
            + "'firstOn':'2098-01-01','reason':'by REST'}";
    Rest.Answer recorded = ADAM.postJson("/sms-prices", body);
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(200);
    assertThat(recorded.json().getString("price")).isEqualTo("0.0612");
    assertThat(recorded.json().getString("currency")).isEqualTo("SEK");
    assertThat(recorded.json().getBoolean("inForce")).isFalse();
    assertThat(recorded.json().getString("recordedBy")).isEqualTo("adam");
    assertThat(code(ADAM.postJson("/sms-prices", body), 0)).isEqualTo("sms.price.same");
    assertThat(ADAM.postJson("/sms-prices", body.replace("'0.0612'", "'dear'")).status())
        .isEqualTo(400);
    assertThat(
            Rest.as("otto")
                .get("/sms-prices")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class))
        .anyMatch(
            item ->
                item.getString("prefix").equals("+46")
                    && item.getString("reason").equals("by REST"));
  }

  @Test
  void takesAListWholeOrNotAtAll() {
    String list =
        "{'reason':'by REST','prices':["
            + "{'gateway':'smpp','prefix':'+47','price':'0.06','currency':'NOK','firstOn':'2098-01-01'},"
            + "{'gateway':'smpp','prefix':'%s','price':'0.06','currency':'DKK','firstOn':'2098-01-01'}]}";
    Rest.Answer refused = ADAM.postJson("/sms-prices/import", list.formatted("45"));
    assertThat(code(refused, 0)).isEqualTo("sms.price.row");
    assertThat(code(refused, 1)).isEqualTo("sms.price.prefix");
    JsonObject taken = ADAM.postJson("/sms-prices/import", list.formatted("+45")).json();
    assertThat(taken.getInt("recorded")).isEqualTo(2);
    assertThat(ADAM.postJson("/sms-prices/import", list.formatted("+45")).json().getInt("known"))
        .isEqualTo(2);
  }

  @Test
  void sumsWhatLeft() {
    Rest.Answer costs = Rest.as("sven").get("/sms-prices/costs?creditor=linde");
    assertThat(costs.status()).as(costs.body()).isEqualTo(200);
    assertThat(costs.json().getJsonArray("items").getValuesAs(JsonObject.class))
        .allMatch(
            item ->
                item.getString("creditor").equals("linde")
                    && item.getInt("parts") >= item.getInt("messages")
                    && item.isNull("cost") == item.isNull("currency"));
    assertThat(Rest.as("sven").get("/sms-prices/costs?from=soon").status()).isEqualTo(400);
  }

  private static String code(Rest.Answer refused, int index) {
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    return refused.json().getJsonArray("errors").getJsonObject(index).getString("code");
  }
}
