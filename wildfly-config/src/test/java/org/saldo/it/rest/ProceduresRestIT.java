package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** A version of a procedure as another system reads and plans it. */
@RunAsClient
class ProceduresRestIT extends Deployed {

  private static final Rest ADAM = Rest.as("adam");
  private static final String DRAFT = "/procedures/standard/draft";

  /** The tests' server begins in March 2026; no run gets there. */
  private static final String FROM = "2028-01-31";

  @AfterEach
  void clear() {
    Rest.Answer draft = ADAM.get(DRAFT);
    if (draft.status() == 200) {
      discard(draft.json().getJsonNumber("revision").longValue());
    }
  }

  private static Rest.Answer discard(long revision) {
    return ADAM.postJson(DRAFT + "/discard", "{'revision':" + revision + "}");
  }

  private static JsonObject first() {
    int number =
        ADAM.get("/procedures").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(item -> item.getBoolean("begun"))
            .findFirst()
            .orElseThrow()
            .getInt("number");
    return ADAM.get("/procedures/standard/versions/" + number).json();
  }

  private static String with(JsonObject plan, String name, long value) {
    return Json.createObjectBuilder(plan).add(name, value).build().toString();
  }

  @Test
  void plansAVersionAndTakesItBack() {
    JsonObject plan = first();
    assertThat(plan.getJsonArray("steps")).isNotEmpty();
    assertThat(Rest.as("otto").get(DRAFT).status()).isEqualTo(404);
    Rest.Answer planned = ADAM.postJson(DRAFT, plan.toString());
    assertThat(planned.status()).as(planned.body()).isEqualTo(200);
    assertThat(planned.json().getJsonArray("steps")).isEqualTo(plan.getJsonArray("steps"));
    long revision = planned.json().getJsonNumber("revision").longValue();
    assertThat(ADAM.postJson(DRAFT, plan.toString() + " ").status())
        .as("there is a draft that was not read")
        .isEqualTo(409);
    String invoice = with(plan, "revision", revision).replace("DUE_DATE", "INVOICE_DATE");
    Rest.Answer changed = ADAM.postJson(DRAFT, invoice);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().getString("countedFrom")).isEqualTo("INVOICE_DATE");
    String wanted = "{'revision':%d,'validFrom':'%s','reason':'by REST'}";
    assertThat(ADAM.postJson(DRAFT + "/activate", wanted.formatted(revision, FROM)).status())
        .isEqualTo(409);
    revision = changed.json().getJsonNumber("revision").longValue();
    Rest.Answer active = ADAM.postJson(DRAFT + "/activate", wanted.formatted(revision, FROM));
    assertThat(active.status()).as(active.body()).isEqualTo(200);
    assertThat(active.json().getBoolean("begun")).isFalse();
    String version = "/procedures/standard/versions/" + active.json().getInt("number");
    Rest.Answer back = ADAM.postJson(version + "/take-back", "{'reason':'by REST'}");
    assertThat(back.status()).as(back.body()).isEqualTo(200);
    assertThat(ADAM.get(version).status()).isEqualTo(404);
    assertThat(discard(back.json().getJsonNumber("revision").longValue()).status()).isEqualTo(204);
    assertThat(ADAM.get(DRAFT).status()).isEqualTo(404);
  }

  @Test
  void refusesWhatCannotBeAStep() {
    JsonObject plan = first();
    assertThat(ADAM.postJson(DRAFT, "{'steps':[{'key':'x'}]}").status()).isEqualTo(400);
    assertThat(ADAM.postJson(DRAFT, "{'steps':[],'countedFrom':'EASTER'}").status()).isEqualTo(400);
    Rest.Answer refused =
        ADAM.postJson(
            DRAFT,
            "{'countedFrom':'DUE_DATE','steps':[{'key':'x','day':1,'channel':'EMAIL','level':0}]}");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("procedure.step.template");
    assertThat(ADAM.postJson("/procedures/none/draft", plan.toString()).status()).isEqualTo(404);
    assertThat(ADAM.get("/procedures/standard/versions/x").status()).isEqualTo(404);
    Rest.Answer empty = ADAM.postJson(DRAFT, "{'countedFrom':'DUE_DATE','steps':[]}");
    assertThat(empty.status()).as(empty.body()).isEqualTo(200);
    assertThat(empty.body()).contains("procedure.draft.empty");
    long revision = empty.json().getJsonNumber("revision").longValue();
    Rest.Answer activated =
        ADAM.postJson(
            DRAFT + "/activate",
            "{'revision':%d,'validFrom':'%s','reason':'by REST'}".formatted(revision, FROM));
    assertThat(activated.status()).as(activated.body()).isEqualTo(422);
  }
}
