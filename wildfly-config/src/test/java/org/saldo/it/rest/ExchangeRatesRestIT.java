package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** Exchange rates by REST. */
@RunAsClient
class ExchangeRatesRestIT extends Deployed {

  private static final byte[] FILE =
      "Date,LKR,\n2014-07-01,177.9110,\n2014-07-02,bad,\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void takesAFileAndAnswersForADay() {
    Rest anna = Rest.as("anna");
    JsonObject dry = anna.post("/exchange-rates?dryRun=true", FILE).json();
    assertThat(dry.getInt("recorded")).isOne();
    JsonObject first = anna.post("/exchange-rates?fileName=eurofxref-hist.csv", FILE).json();
    assertThat(first.getInt("recorded")).isOne();
    assertThat(first.getInt("refused")).isOne();
    assertThat(first.getJsonArray("rejected").getJsonObject(0).getInt("row")).isEqualTo(3);
    assertThat(anna.post("/exchange-rates", FILE).json().getInt("alreadyKnown")).isOne();
    JsonObject rate = Rest.as("carla").get("/exchange-rates?currency=lkr&on=2014-07-05").json();
    assertThat(rate.getString("perEuro")).isEqualTo("177.911");
    assertThat(rate.getString("rateOn")).isEqualTo("2014-07-01");
    Rest.Answer old = Rest.as("carla").get("/exchange-rates?currency=LKR&on=2014-08-01");
    assertThat(old.status()).isEqualTo(422);
    assertThat(old.body()).contains("exchange.rate.missing");
    assertThat(Rest.as("carla").get("/exchange-rates?currency=LKR").status()).isEqualTo(400);
  }
}
