package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** Payments, returns, charges, waivers with approval and holds, by REST. */
@RunAsClient
class MoneyRestIT extends Deployed {

  private record Case(String number, String invoice) {

    String path() {
      return "/case-files/" + number;
    }
  }

  private static Case aCase(String creditor) {
    Bill bill = Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15));
    return new Case(bill.bringIn(creditor), bill.number(0));
  }

  private static Rest.Answer post(String user, String path, String body, String... headers) {
    return Rest.as(user).postJson(path, body, headers);
  }

  private static String open(Case caseFile) {
    return Rest.as("carla").get(caseFile.path()).json().getJsonObject("open").getString("total");
  }

  private static String payment(String amount, String reference) {
    return "{'way':'BANK_TRANSFER','amount':'"
        + amount
        + "','currency':'EUR','receivedOn':'2026-02-20','reference':'"
        + reference
        + "'}";
  }

  @Test
  void recordsAPaymentOnceAndTakesItBackOnce() {
    Case caseFile = aCase("linde");
    String reference = UUID.randomUUID().toString();
    String key = UUID.randomUUID().toString();
    String body = payment("40.00", reference);
    Rest.Answer first = post("carla", caseFile.path() + "/payments", body, "Idempotency-Key", key);
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    JsonObject paid = first.json();
    assertThat(paid.getJsonArray("allocations").getJsonObject(0).getString("component"))
        .isEqualTo("PRINCIPAL");
    assertThat(paid.getString("unallocated")).isEqualTo("0.00");
    assertThat(
            post("carla", caseFile.path() + "/payments", body, "Idempotency-Key", key)
                .header("Idempotent-Replay"))
        .isEqualTo("true");
    assertThat(post("carla", caseFile.path() + "/payments", body).json().getBoolean("alreadyKnown"))
        .isTrue();
    assertThat(
            post("carla", caseFile.path() + "/payments", payment("41.00", reference))
                .json()
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("code"))
        .isEqualTo("payment.reference.taken");
    assertThat(open(caseFile)).isEqualTo("79.00");

    String back = "/payments/" + paid.getString("id") + "/return";
    String returned = "{'returnedOn':'2026-02-25','reasonCode':'MD06'}";
    assertThat(post("carla", back, returned).status()).isEqualTo(403);
    assertThat(post("sven", back, returned).json().getString("state")).isEqualTo("RETURNED");
    assertThat(post("sven", back, returned).status()).isEqualTo(409);
    assertThat(open(caseFile)).isEqualTo("119.00");
    JsonObject listed =
        Rest.as("otto")
            .get(caseFile.path() + "/payments")
            .json()
            .getJsonArray("items")
            .getJsonObject(0);
    assertThat(listed.getJsonObject("returned").getString("reasonCode")).isEqualTo("MD06");
  }

  @Test
  void putsAPaymentRightOnce() {
    Case wrong = aCase("linde");
    Case right = aCase("linde");
    String reference = UUID.randomUUID().toString();
    JsonObject paid = post("carla", wrong.path() + "/payments", payment("40.00", reference)).json();
    String payment = "/payments/" + paid.getString("id");
    String named =
        "{'ground':'NAMED','parts':[{'receivable':'" + wrong.invoice() + "'}],'reason':'letter'}";
    JsonObject placed = post("anna", payment + "/placing", named).json().getJsonObject("placed");
    assertThat(placed.getString("ground")).isEqualTo("NAMED");
    assertThat(post("anna", payment + "/placing", "{'reason':'letter'}").status()).isEqualTo(422);
    String move =
        "{'to':[{'caseFile':'"
            + right.path().replaceAll(".*/", "")
            + "','amount':'25.00','currency':'EUR'}],'reason':'belongs there'}";
    String key = UUID.randomUUID().toString();
    Rest.Answer moved = post("anna", payment + "/move", move, "Idempotency-Key", key);
    assertThat(moved.json().getJsonArray("items").getValuesAs(JsonObject.class))
        .extracting(item -> item.getString("amount"))
        .containsExactly("15.00", "25.00");
    assertThat(
            post("anna", payment + "/move", move, "Idempotency-Key", key)
                .header("Idempotent-Replay"))
        .isEqualTo("true");
    assertThat(post("anna", payment + "/move", move).status()).isEqualTo(409);
    assertThat(open(wrong)).isEqualTo("104.00");
    assertThat(open(right)).isEqualTo("94.00");
    String there = moved.json().getJsonArray("items").getJsonObject(1).getString("id");
    String undo = "{'reason':'typed wrongly'}";
    assertThat(post("carla", "/payments/" + there + "/reversal", undo).status()).isEqualTo(403);
    assertThat(post("anna", "/payments/" + there + "/reversal", undo).json().getString("state"))
        .isEqualTo("REVERSED");
    assertThat(post("anna", "/payments/" + there + "/reversal", undo).status()).isEqualTo(409);
    assertThat(open(right)).isEqualTo("119.00");
  }

  @Test
  void showsWhereAPaymentWouldGoAndWritesNothing() {
    Case caseFile = aCase("linde");
    JsonObject preview =
        post(
                "carla",
                caseFile.path() + "/payment-preview",
                "{'amount':'130.00','currency':'EUR','on':'2026-02-20','receivables':['"
                    + caseFile.invoice()
                    + "']}")
            .json();
    assertThat(preview.getJsonArray("allocations").getValuesAs(JsonObject.class))
        .extracting(a -> a.getString("rule") + " " + a.getString("amount"))
        .containsExactly("DESIGNATED 119.00", "SURPLUS 11.00");
    assertThat(open(caseFile)).isEqualTo("119.00");
    assertThat(
            post(
                    "carla",
                    caseFile.path() + "/payment-preview",
                    "{'amount':'1.00','currency':'EUR','on':'2026-02-20','receivables':['none']}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void waivesOnlyWhenAnotherPersonApproves() {
    Case caseFile = aCase("linde");
    String wish =
        "{'kind':'WAIVER','component':'PRINCIPAL','receivable':'"
            + caseFile.invoice()
            + "','amount':'30.00','currency':'EUR','reason':'goodwill'}";
    JsonObject asked = post("carla", caseFile.path() + "/adjustments", wish).json();
    assertThat(asked.getString("state")).isEqualTo("PENDING");
    String decision = "/approvals/" + asked.getString("approval") + "/decision";
    String yes = "{'decision':'APPROVED','words':'fine'}";
    assertThat(post("carla", decision, yes).status()).isEqualTo(403);
    Rest.Answer second = post("carla.sup", decision, yes);
    assertThat(second.status()).isEqualTo(403);
    assertThat(second.json().getString("type")).endsWith("approval.own");
    assertThat(open(caseFile)).isEqualTo("119.00");
    assertThat(Rest.as("sven").get("/approvals?box=WAITING&limit=200").body())
        .contains(asked.getString("approval"));
    assertThat(Rest.as("carla.sup").get("/approvals?box=WAITING&limit=200").body())
        .doesNotContain(asked.getString("approval"));
    assertThat(post("sven", decision, yes).json().getString("state")).isEqualTo("APPROVED");
    assertThat(post("sven", decision, yes).status()).isEqualTo(409);
    assertThat(open(caseFile)).isEqualTo("89.00");
  }

  @Test
  void transfersAReceivableToTheRightCase() {
    Case wrong = aCase("linde");
    Case right = aCase("linde");
    post("carla", wrong.path() + "/payments", payment("40.00", UUID.randomUUID().toString()));
    String there = right.path().replaceAll(".*/", "");
    String wish =
        "{'kind':'TRANSFER','receivable':'"
            + wrong.invoice()
            + "','target':'%s','takesMoney':true,'reason':'wrong debtor'}";
    assertThat(
            post("carla", wrong.path() + "/adjustments", wish.formatted("4711-X"))
                .json()
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("code"))
        .isEqualTo("transfer.case.unknown");
    JsonObject asked = post("carla", wrong.path() + "/adjustments", wish.formatted(there)).json();
    assertThat(asked.getString("state")).isEqualTo("PENDING");
    assertThat(asked.getString("target")).isEqualTo(there);
    String decision = "/approvals/" + asked.getString("approval") + "/decision";
    assertThat(post("sven", decision, "{'decision':'APPROVED'}").status()).isEqualTo(200);
    assertThat(open(wrong)).isEqualTo("0.00");
    assertThat(open(right)).isEqualTo("198.00");
  }

  @Test
  void chargesNothingBeforeDefaultAndHoldsOnce() {
    Case caseFile = aCase("linde");
    Rest.Answer charge =
        post(
            "carla",
            caseFile.path() + "/charges",
            "{'component':'FEE','receivable':'"
                + caseFile.invoice()
                + "','amount':'5.00','currency':'EUR','reason':'reminder'}");
    assertThat(charge.status()).isEqualTo(422);
    assertThat(charge.body()).contains("charge.before.default");
    Rest.Answer byRule =
        post(
            "carla",
            caseFile.path() + "/charges",
            "{'rule':'de-lump-sum','receivable':'" + caseFile.invoice() + "'}");
    assertThat(byRule.status()).isEqualTo(422);
    assertThat(byRule.body()).contains("charge.before.default");
    String hold = "{'reason':'asked for time'}";
    JsonObject held = post("carla", caseFile.path() + "/holds", hold).json();
    String id = held.getJsonArray("items").getJsonObject(0).getString("id");
    assertThat(post("carla", caseFile.path() + "/holds", hold).status()).isEqualTo(409);
    String release = "/holds/" + id + "/release";
    assertThat(post("carla", release, "{}").status()).isEqualTo(422);
    assertThat(post("carla", release, hold).status()).isEqualTo(204);
    assertThat(post("carla", release, hold).status()).isEqualTo(409);
  }

  @Test
  void doesNotKnowWhatIsOutOfScope() {
    Case caseFile = aCase("nordlicht");
    assertThat(Rest.as("clara").get(caseFile.path() + "/payments").status()).isEqualTo(404);
    assertThat(Rest.as("clara").get(caseFile.path() + "/adjustments").status()).isEqualTo(404);
    assertThat(Rest.as("clara").get(caseFile.path() + "/holds").status()).isEqualTo(404);
  }

  @Test
  void explainsWhatIsWrongWithARequest() {
    Case caseFile = aCase("linde");
    assertThat(post("carla", caseFile.path() + "/payments", "no json").status()).isEqualTo(400);
    assertThat(
            post("carla", caseFile.path() + "/payments", payment("1,00", "x").replace("EUR", "XXQ"))
                .status())
        .isEqualTo(400);
    assertThat(post("carla", caseFile.path() + "/payments", payment("0.00", "x")).status())
        .isEqualTo(422);
    assertThat(post("carla", "/approvals/not-an-id/decision", "{'decision':'WITHDRAWN'}").status())
        .isEqualTo(404);
  }
}
