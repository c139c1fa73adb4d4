package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** Client money by REST, of the sample's creditor for whom the operator works. */
@RunAsClient
class ClientMoneyRestIT extends Deployed {

  private static final String PATH = "/ledger/client-money";

  private static JsonObject get(String path) {
    Rest.Answer answer = Rest.as("otto").get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<JsonObject> moves(String query) {
    return get(PATH + "/moves?creditor=ostermann" + query)
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  @Test
  void saysWhatIsHeldAndWhatWasPaidOut() {
    JsonObject money = get(PATH + "?creditor=ostermann");
    assertThat(money.getBoolean("possible")).isTrue();
    assertThat(money.getString("since")).isEqualTo("2020-01-01");
    JsonObject euro = money.getJsonArray("balances").getJsonObject(0);
    assertThat(euro.getString("held")).isEqualTo(euro.getString("owed"));
    assertThat(new BigDecimal(euro.getString("owed"))).isPositive();
    assertThat(moves(""))
        .extracting(move -> move.getString("kind") + " " + move.getString("recordedBy"))
        .containsSubsequence("CLIENT_MONEY_PAID_OUT system", "OWN_FEE_TAKEN system");
    JsonObject page = get(PATH + "/moves?creditor=ostermann&limit=1");
    assertThat(moves("&cursor=" + page.getString("next")))
        .doesNotContain(page.getJsonArray("items").getJsonObject(0))
        .isNotEmpty();
  }

  @Test
  void knowsNoneOfTheOperatorsOwnAndNoneOfStrangers() {
    assertThat(get(PATH + "?creditor=linde").getBoolean("possible")).isFalse();
    assertThat(get(PATH + "/moves?creditor=linde").getJsonArray("items")).isEmpty();
    assertThat(Rest.as("theo").get(PATH + "?creditor=ostermann").status()).isEqualTo(404);
    assertThat(Rest.as("theo").get(PATH + "/moves?creditor=ostermann").status()).isEqualTo(404);
  }
}
