package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

@RunAsClient
class RestIT extends Deployed {

  private static final String HEADER =
      "number;issued_on;due_on;currency;net;vat;gross;payable;debtor_name;debtor_postcode;debtor_country\n";

  private static byte[] csv(String number, String amount, String debtor) {
    return (HEADER
            + number
            + ";2026-02-01;2026-02-15;EUR;"
            + amount
            + ";0.00;"
            + amount
            + ";"
            + amount
            + ";"
            + debtor
            + ";10115;DE\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String fresh(String prefix) {
    return prefix
        + "-"
        + UUID.randomUUID().toString().substring(0, 12).toUpperCase(java.util.Locale.ROOT);
  }

  @Test
  void keepsTheSmallestAndALargeAmountToTheCent() {
    for (String amount : new String[] {"0.01", "99999999.99"}) {
      JsonObject taken =
          Rest.as("anna")
              .post("/invoices?creditor=linde&format=csv", csv(fresh("R"), amount, fresh("Cent")))
              .json();
      assertThat(taken.getInt("accepted")).as(taken.toString()).isEqualTo(1);
      JsonObject receivable = taken.getJsonArray("receivables").getJsonObject(0);
      assertThat(receivable.getString("amount")).isEqualTo(amount);
      JsonObject shown =
          Rest.as("carla").get("/case-files/" + receivable.getString("caseFile")).json();
      assertThat(shown.getJsonObject("open").getString("total")).isEqualTo(amount);
      assertThat(shown.getJsonObject("open").getString("principal")).isEqualTo(amount);
    }
  }

  @Test
  void answersARepeatedRequestWithItsFirstAnswer() {
    byte[] file = csv(fresh("I"), "12.30", fresh("Idem"));
    String key = UUID.randomUUID().toString();
    Rest billing = Rest.as(Rest.BILLING);
    Rest.Answer first =
        billing.post("/invoices?creditor=linde&format=csv", file, "Idempotency-Key", key);
    Rest.Answer again =
        billing.post("/invoices?creditor=linde&format=csv", file, "Idempotency-Key", key);
    Rest.Answer other =
        billing.post(
            "/invoices?creditor=linde&format=csv",
            csv(fresh("I"), "1.00", "Other"),
            "Idempotency-Key",
            key);
    Rest.Answer anew = billing.post("/invoices?creditor=linde&format=csv", file);
    assertThat(first.json().getInt("accepted")).isEqualTo(1);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
    assertThat(other.status()).isEqualTo(422);
    assertThat(anew.json().getInt("alreadyKnown")).isEqualTo(1);
  }

  @Test
  void keepsNothingOfADryRun() {
    byte[] file = csv(fresh("D"), "5.00", fresh("Dry"));
    JsonObject dry =
        Rest.as("sven").post("/invoices?creditor=linde&format=csv&dryRun=true", file).json();
    assertThat(dry.getInt("accepted")).isEqualTo(1);
    assertThat(dry.get("import")).isEqualTo(JsonValue.NULL);
    assertThat(
            Rest.as("sven")
                .post("/invoices?creditor=linde&format=csv", file)
                .json()
                .getInt("accepted"))
        .isEqualTo(1);
  }

  @Test
  void sendsTheSameAnswerOnlyOnce() {
    Rest.Answer first = Rest.as("otto").get("/creditors");
    Rest.Answer again = Rest.as("otto").get("/creditors", "If-None-Match", first.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void pagesThroughEveryCaseOnce() {
    Map<String, Integer> seen = new HashMap<>();
    String cursor = null;
    do {
      JsonObject page =
          Rest.as("otto")
              .get("/case-files?limit=20" + (cursor == null ? "" : "&cursor=" + cursor))
              .json();
      page.getJsonArray("items")
          .getValuesAs(JsonObject.class)
          .forEach(i -> seen.merge(i.getString("number"), 1, Integer::sum));
      cursor = page.isNull("next") ? null : page.getString("next");
    } while (cursor != null);
    assertThat(seen.values()).isNotEmpty().allMatch(n -> n == 1);
  }

  @Test
  void hidesCasesOfAnotherCreditor() {
    JsonObject foreign =
        Rest.as("carla")
            .get("/case-files?creditor=nordlicht&limit=1")
            .json()
            .getJsonArray("items")
            .getJsonObject(0);
    String number = foreign.getString("number");
    assertThat(Rest.as("clara").get("/case-files/" + number).status()).isEqualTo(404);
    assertThat(Rest.as("clara").get("/case-files?q=" + number).json().getJsonArray("items"))
        .isEmpty();
    assertThat(Rest.as("clara").get("/case-files?creditor=nordlicht").json().getJsonArray("items"))
        .isEmpty();
  }

  @Test
  void balancesEveryCurrencyToZero() {
    Map<String, BigDecimal> sums = new HashMap<>();
    Rest.as("anna")
        .get("/ledger/trial-balance")
        .json()
        .getJsonArray("accounts")
        .getValuesAs(JsonObject.class)
        .forEach(
            a ->
                sums.merge(
                    a.getString("currency"),
                    new BigDecimal(a.getString("balance")),
                    BigDecimal::add));
    assertThat(sums.values()).isNotEmpty().allMatch(s -> s.signum() == 0);
    assertThat(Rest.as("anna").get("/ledger/verification").json().getJsonArray("items")).isEmpty();
  }

  @Test
  void explainsWhatIsWrongWithARequest() {
    assertThat(Rest.as("anna").post("/invoices", new byte[] {1}).status()).isEqualTo(400);
    assertThat(Rest.as("anna").post("/invoices?creditor=nobody", new byte[] {1}).status())
        .isEqualTo(422);
    assertThat(Rest.as("anna").post("/invoices?creditor=linde&format=doc", new byte[] {1}).status())
        .isEqualTo(400);
    Rest.Answer cut =
        Rest.as("anna")
            .post(
                "/invoices?creditor=linde&format=ubl",
                "<Invoice><ID>1".getBytes(StandardCharsets.UTF_8),
                "Accept-Language",
                "de");
    assertThat(cut.status()).isEqualTo(422);
    assertThat(cut.header("Content-Type")).startsWith("application/problem+json");
    assertThat(cut.json().getString("detail")).doesNotContain("???");
    Rest.Answer large =
        Rest.as("anna").post("/invoices?creditor=linde&format=csv", new byte[30 * 1024 * 1024]);
    assertThat(large.status()).isEqualTo(413);
    assertThat(Rest.as("otto").get("/case-files?limit=100000").status()).isEqualTo(400);
    assertThat(Rest.as("otto").get("/ledger/entries?from=yesterday").status()).isEqualTo(400);
  }
}
