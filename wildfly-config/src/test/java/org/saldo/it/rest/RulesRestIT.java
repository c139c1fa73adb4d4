package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** Rates, terms, rules, tariffs and the time line of a case by REST. */
@RunAsClient
class RulesRestIT extends Deployed {

  private static List<JsonObject> items(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static String code(Rest.Answer answer) {
    return answer.json().getJsonArray("errors").getJsonObject(0).getString("code");
  }

  @Test
  void recordsBaseRatesOnce() {
    Rest anna = Rest.as("anna");
    String body =
        "{'series':'ECB_MRO','validFrom':'1995-07-01','percent':'-0.88','source':'test',"
            + "'reason':'from the archive'}";
    String key = UUID.randomUUID().toString();
    JsonObject rate = anna.postJson("/interest-rates", body, "Idempotency-Key", key).json();
    assertThat(rate.getString("percent")).isEqualTo("-0.88");
    assertThat(rate.getBoolean("inForce")).isTrue();
    assertThat(
            anna.postJson("/interest-rates", body, "Idempotency-Key", key)
                .header("Idempotent-Replay"))
        .isEqualTo("true");
    Rest.Answer same = anna.postJson("/interest-rates", body);
    assertThat(same.status()).isEqualTo(422);
    assertThat(code(same)).isEqualTo("interest.rate.same");
    assertThat(anna.postJson("/interest-rates", body.replace("'-0.88'", "'much'")).status())
        .isEqualTo(400);
    String list =
        "{'reason':'from the archive','rates':["
            + "{'series':'ECB_MRO','validFrom':'1995-07-01','percent':'-0.88','source':'test'},"
            + "{'series':'ECB_MRO','validFrom':'1996-01-01','percent':'%s','source':'test'}]}";
    Rest.Answer wrong = anna.postJson("/interest-rates/import", list.formatted("101"));
    assertThat(code(wrong)).isEqualTo("interest.rate.row");
    assertThat(wrong.body()).contains("interest.rate.percent");
    assertThat(
            anna.postJson("/interest-rates/import", list.formatted("2.5"))
                .json()
                .getInt("recorded"))
        .isOne();
    assertThat(items(Rest.as("carla").get("/interest-rates")))
        .anyMatch(r -> r.getString("validFrom").equals("1996-01-01"))
        .anyMatch(r -> r.getString("series").equals("DE_BASE"));
  }

  @Test
  void recordsInterestTermsOfACreditor() {
    Rest adam = Rest.as("adam");
    String path = "/creditors/linde/interest-terms";
    String body =
        "{'claimKind':'OTHER','validFrom':'2090-01-01','kind':'FIXED','consumerPercent':'4',"
            + "'businessPercent':'8.5','dayCount':'ACT_365','reason':'agreed'}";
    List<JsonObject> terms = items(adam.postJson(path, body));
    assertThat(terms)
        .anyMatch(
            t ->
                t.getString("validFrom").equals("2090-01-01")
                    && t.getString("businessPercent").equals("8.5")
                    && t.isNull("series"));
    assertThat(code(adam.postJson(path, body))).isEqualTo("interest.terms.same");
    assertThat(code(adam.postJson(path, body.replace("'8.5'", "null"))))
        .isEqualTo("interest.terms.percent");
    assertThat(
            code(adam.postJson(path, body.replace("}", ",'principalFirst':true,'pooled':true}"))))
        .isEqualTo("interest.terms.order");
    assertThat(adam.postJson(path, "{}").status()).isEqualTo(400);
    assertThat(items(Rest.as("otto").get(path))).hasSameSizeAs(terms);
    assertThat(Rest.as("otto").get("/creditors/nobody/interest-terms").status()).isEqualTo(404);
  }

  @Test
  void appliesTheRulesOfAdjustmentAfterALook() throws InterruptedException {
    Rest sven = Rest.as("sven");
    JsonObject look = sven.postJson("/adjustment-runs/preview", "{'creditor':'linde'}").json();
    assertThat(look.getInt("cases")).isNotNegative();
    assertThat(look.isNull("next")).isTrue();
    assertThat(code(sven.postJson("/adjustment-runs/preview", "{}"))).isEqualTo("creditor.unknown");
    assertThat(code(sven.postJson("/adjustment-runs", "{'creditor':'nobody'}")))
        .isEqualTo("creditor.unknown");
    Rest.Answer started = started(sven);
    assertThat(started.header("Location")).contains("/adjustment-runs/");
    String id = started.json().getString("id");
    JsonObject run = sven.get("/adjustment-runs/" + id).json();
    for (int i = 0; i < 180 && !run.getString("state").equals("DONE"); i++) {
      Thread.sleep(1000);
      run = sven.get("/adjustment-runs/" + id).json();
    }
    assertThat(run.getString("state")).isEqualTo("DONE");
    assertThat(run.getString("creditor")).isEqualTo("linde");
    assertThat(items(Rest.as("otto").get("/adjustment-runs")))
        .anyMatch(r -> r.getString("id").equals(id));
    assertThat(sven.get("/adjustment-runs/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(sven.get("/adjustment-rules/log?limit=2&cursor=0").json().isNull("next")).isTrue();
    assertThat(items(sven.get("/adjustment-rules/log?limit=2")).size()).isLessThanOrEqualTo(2);
    items(sven.get("/adjustment-rules"));
  }

  /** Another test may have a run at work. */
  private static Rest.Answer started(Rest caller) throws InterruptedException {
    Rest.Answer answer = caller.postJson("/adjustment-runs", "{'creditor':'linde'}");
    for (int i = 0; i < 180 && answer.status() == 409; i++) {
      Thread.sleep(1000);
      answer = caller.postJson("/adjustment-runs", "{'creditor':'linde'}");
    }
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer;
  }

  @Test
  void recordsPostageClassesOnce() {
    Rest adam = Rest.as("adam");
    String name = "Rest " + UUID.randomUUID().toString().substring(0, 8);
    String body =
        ("{'name':'%s','maxSheets':195,'price':'2.90','currency':'EUR','firstOn':'2100-01-01',"
                + "'reason':'from the price list'}")
            .formatted(name);
    String key = UUID.randomUUID().toString();
    Rest.Answer made = adam.postJson("/postage-classes", body, "Idempotency-Key", key);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.json().getString("price")).isEqualTo("2.90");
    assertThat(made.json().getBoolean("inForce")).isFalse();
    assertThat(
            adam.postJson("/postage-classes", body, "Idempotency-Key", key)
                .header("Idempotent-Replay"))
        .isEqualTo("true");
    assertThat(items(Rest.as("otto").get("/postage-classes")))
        .filteredOn(c -> c.getString("name").equals(name))
        .hasSize(1)
        .allMatch(c -> c.getString("recordedBy").equals("adam"));
    assertThat(items(adam.get("/postage-classes")))
        .anyMatch(c -> c.getString("name").equals("Standardbrief") && c.getBoolean("inForce"));
    assertThat(code(adam.postJson("/postage-classes", body.replace("'2.90'", "'-1.00'"))))
        .isEqualTo("postage.price");
    assertThat(code(adam.postJson("/postage-classes", body.replace("195", "5000"))))
        .isEqualTo("postage.sheets");
    assertThat(code(adam.postJson("/postage-classes", body.replace("EUR", "CHF"))))
        .isEqualTo("postage.currency");
  }

  @Test
  void tellsFeeRulesLawAndTariffs() {
    assertThat(items(Rest.as("carla").get("/fee-rules")))
        .anyMatch(
            r ->
                r.getString("key").equals("de-lump-sum")
                    && r.getJsonObject("amount").getString("flat").equals("40.00"));
    Rest otto = Rest.as("otto");
    assertThat(items(otto.get("/law-packs")))
        .extracting(c -> c.getString("country"))
        .contains("DE", "AT");
    assertThat(items(otto.get("/law-packs/DE")))
        .anyMatch(r -> r.getString("topic").equals("LUMP_SUM_CONSUMER") && r.getBoolean("inForce"));
    assertThat(otto.get("/law-packs/XX").status()).isEqualTo(404);
    assertThat(items(Rest.as("carla").get("/tariffs")))
        .anyMatch(t -> t.getString("item").equals("RVG_FEE") && t.getBoolean("inForce"));
  }

  @Test
  void tellsTheTimeLineAndTakesBackWhatItNames() {
    Bill bill = Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15));
    String path = "/case-files/" + bill.bringIn("linde");
    approved(path, "{'kind':'WRITE_OFF','currency':'EUR','reason':'lost'}");
    JsonObject line = Rest.as("carla").get(path + "/timeline").json();
    assertThat(line.getJsonObject("open").getString("total")).isEqualTo("0.00");
    assertThat(line.getString("grown")).isEqualTo("0.00");
    JsonObject written = items(Rest.as("carla").get(path + "/timeline")).get(1);
    assertThat(written.getString("kind")).isEqualTo("CLAIM_WRITTEN_OFF");
    assertThat(written.getJsonObject("change").getString("principal")).isEqualTo("-119.00");
    assertThat(written.getJsonArray("parts").getJsonObject(0).getString("receivable"))
        .isEqualTo(bill.number(0));
    approved(
        path,
        "{'kind':'CORRECTION','event':'"
            + written.getString("event")
            + "','reason':'wrong debtor'}");
    JsonObject after = Rest.as("clara").get(path + "/timeline?limit=2").json();
    assertThat(after.getJsonObject("open").getString("total")).isEqualTo("119.00");
    assertThat(after.getString("next")).isEqualTo("2");
    assertThat(items(Rest.as("carla").get(path + "/timeline?cursor=2")))
        .extracting(e -> e.getJsonObject("openAfter").getString("total"))
        .containsExactly("119.00");
    assertThat(items(Rest.as("carla").get(path + "/timeline?receivable=" + bill.number(0))))
        .hasSize(3);
    assertThat(Rest.as("carla").get(path + "/timeline?receivable=none").status()).isEqualTo(422);
    assertThat(Rest.as("carla").get(path + "/timeline?cursor=x").status()).isEqualTo(400);
  }

  private static void approved(String path, String body) {
    JsonObject asked = Rest.as("carla").postJson(path + "/adjustments", body).json();
    assertThat(asked.getString("state")).as(asked.toString()).isEqualTo("PENDING");
    Rest.Answer answer =
        Rest.as("sven")
            .postJson(
                "/approvals/" + asked.getString("approval") + "/decision",
                "{'decision':'APPROVED'}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
