package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** Costs by tariff and interest of other countries, by REST. */
@RunAsClient
class CostCalculationsIT extends Deployed {

  private static Rest.Answer costs(String services, String mandate, boolean deducts) {
    return Rest.as("carla")
        .postJson(
            "/calculations/costs",
            ("{'services':%s,'value':'400.00','currency':'EUR','mandateOn':'%s',"
                    + "'deductsInputTax':%s}")
                .formatted(services, mandate, deducts));
  }

  @Test
  void worksOutCosts() {
    JsonObject net = costs("['COLLECTION']", "2026-03-02", true).json();
    assertThat(net.getString("net")).isEqualTo("55.62");
    assertThat(net.getString("total")).isEqualTo("55.62");
    assertThat(net.getJsonArray("lines").getJsonObject(0).getString("place")).isEqualTo("VV 2300");
    assertThat(costs("['COLLECTION']", "2026-03-02", false).json().getString("total"))
        .isEqualTo("66.19");
  }

  @Test
  void refusesWhatIsNotKnown() {
    assertThat(costs("['COLLECTION']", "2025-05-31", true).status()).isEqualTo(422);
    assertThat(costs("[]", "2026-03-02", true).status()).isEqualTo(422);
    assertThat(costs("['MAGIC']", "2026-03-02", true).status()).isEqualTo(400);
  }

  /** Directive 2011/7/EU: 10.15 percent in the first half of 2026, 10.40 in the second. */
  @Test
  void marksTheLawOfOtherCountriesAsUnverified() {
    JsonObject answer = interest("ES", "BUSINESS").json();
    assertThat(answer.getBoolean("verified")).isFalse();
    assertThat(answer.getJsonArray("lines").getValuesAs(JsonObject.class))
        .extracting(line -> line.getString("ratePercent"))
        .containsExactly("10.15", "10.4");
    assertThat(interest("DE", "BUSINESS").json().getBoolean("verified")).isTrue();
    assertThat(interest("AT", "BUSINESS").status()).isEqualTo(422);
    assertThat(interest("GR", "CONSUMER").status()).isEqualTo(422);
  }

  private static Rest.Answer interest(String country, String kind) {
    return Rest.as("carla")
        .postJson(
            "/calculations/interest",
            ("{'principal':'1000.00','currency':'EUR','debtorKind':'%s','country':'%s',"
                    + "'dueOn':'2026-03-03','until':'2026-08-31','dayCount':'ACT_365'}")
                .formatted(kind, country));
  }
}
