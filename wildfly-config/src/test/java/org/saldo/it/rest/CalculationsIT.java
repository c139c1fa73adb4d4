package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.it.Deployed;

/** Statutory interest by REST, by the calculator of the claim account and the shipped rates. */
@RunAsClient
class CalculationsIT extends Deployed {

  private static Rest.Answer ask(
      String principal, String kind, String due, String until, String dayCount, String payments) {
    return Rest.as("carla")
        .postJson(
            "/calculations/interest",
            ("{'principal':'%s','currency':'EUR','debtorKind':'%s','country':'DE','dueOn':'%s',"
                    + "'until':'%s','dayCount':'%s','payments':%s}")
                .formatted(principal, kind, due, until, dayCount, payments));
  }

  @ParameterizedTest
  @CsvSource({
    "10000.00, BUSINESS, 2025-03-31, 2025-09-15, ACT_365, 497.63",
    "10000.00, BUSINESS, 2025-03-31, 2025-09-15, THIRTY_E_360, 495.71",
    "1000.00, CONSUMER, 2023-12-15, 2024-03-10, ACT_365, 20.09",
    "1000.00, CONSUMER, 2023-12-15, 2024-03-10, ACT_ACT, 20.05",
    "5000.00, CONSUMER, 2022-05-31, 2022-08-31, ACT_365, 51.92",
    "2500.00, CONSUMER, 2026-05-31, 2026-08-14, ACT_365, 32.55",
    "3000.00, CONSUMER, 2022-09-30, 2026-10-31, ACT_365, 870.13"
  })
  void agreesWithTheWorkedFigures(
      String principal, String kind, String due, String until, String dayCount, String total) {
    JsonObject answer = ask(principal, kind, due, until, dayCount, "[]").json();
    assertThat(answer.getString("total")).as(answer.toString()).isEqualTo(total);
    assertThat(answer.getJsonArray("lines")).isNotEmpty();
  }

  @Test
  void showsEveryLineAndMarksWhatIsNotAnnounced() {
    JsonObject answer =
        ask("1000.00", "CONSUMER", "2026-05-29", "2027-01-31", "ACT_365", "[]").json();
    assertThat(answer.getJsonArray("lines").getValuesAs(JsonObject.class))
        .extracting(
            l ->
                l.getString("from")
                    + " "
                    + l.getString("until")
                    + " "
                    + l.getString("rateSource")
                    + " "
                    + l.getBoolean("provisional"))
        .containsExactly(
            "2026-05-30 2026-06-30 DE_BASE 1.27 + 5 false",
            "2026-07-01 2026-12-31 DE_BASE 1.52 + 5 false",
            "2027-01-01 2027-01-31 DE_BASE 1.52 + 5 true");
  }

  @Test
  void letsPaymentsPayInterestFirst() {
    JsonObject answer =
        ask(
                "1200.00",
                "CONSUMER",
                "2026-07-01",
                "2026-12-01",
                "ACT_365",
                "[{'on':'2026-09-01','amount':'310.00'},{'on':'2026-08-01','amount':'310.00'}]")
            .json();
    assertThat(answer.getJsonArray("lines")).hasSize(3);
    assertThat(answer.getString("principal")).isEqualTo("591.61");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(ask("0.00", "CONSUMER", "2026-01-01", "2026-02-01", "ACT_365", "[]").body())
        .contains("interest.principal");
    assertThat(ask("1.00", "CONSUMER", "2026-02-01", "2026-01-01", "ACT_365", "[]").body())
        .contains("interest.until");
    assertThat(ask("1.00", "CONSUMER", "2026-01-01", "2026-02-01", "ACT_366", "[]").status())
        .isEqualTo(400);
    Rest.Answer abroad =
        Rest.as("carla")
            .postJson(
                "/calculations/interest",
                "{'principal':'1.00','currency':'EUR','debtorKind':'CONSUMER','country':'FR',"
                    + "'dueOn':'2026-01-01','until':'2026-02-01','dayCount':'ACT_365'}");
    assertThat(abroad.status()).isEqualTo(422);
    assertThat(abroad.body()).contains("interest.law.unknown");
  }
}
