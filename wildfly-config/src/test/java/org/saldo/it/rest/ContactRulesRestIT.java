package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;
import org.saldo.it.mail.ParcelRows;

/** Rules about contacts and blocks, as a CRM reads and sets them. */
@RunAsClient
class ContactRulesRestIT extends Deployed {

  private static final Rest SVEN = Rest.as("sven");
  private static final Rest CARLA = Rest.as("carla");

  private static String today() {
    return CARLA.get("/demo/clock").json().getString("today");
  }

  /** The path of a case whose debtor nobody marked or blocked. */
  private static String caseFile() {
    List<Object> row =
        ParcelRows.rows()
            .list(
                "SELECT c.number FROM case_file c WHERE NOT EXISTS (SELECT 1 FROM contact_block b"
                    + " WHERE b.debtor_id = c.debtor_id) ORDER BY c.id DESC LIMIT 1")
            .get(0);
    return "/case-files/" + row.get(0);
  }

  private static JsonObject holding(JsonObject answer, String setting) {
    return answer.getJsonArray("holding").getValuesAs(JsonObject.class).stream()
        .filter(rule -> rule.getString("setting").equals(setting))
        .findFirst()
        .orElseThrow();
  }

  private static String code(Rest.Answer refused) {
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    return refused.json().getJsonArray("errors").getJsonObject(0).getString("code");
  }

  @Test
  void setsARuleOfASegment() {
    String segment = "r" + UUID.randomUUID().toString().substring(0, 8);
    String rule =
        "{'creditor':'linde','segment':'%s','setting':'SMS_PER_WEEK','value':'%s',"
            + "'validFrom':'%s','reason':'by REST'}";
    Rest.Answer set = SVEN.postJson("/contact-rules", rule.formatted(segment, "02", today()));
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    assertThat(holding(set.json(), "SMS_PER_WEEK").getString("value")).isEqualTo("2");
    assertThat(holding(set.json(), "SMS_PER_WEEK").getString("level")).isEqualTo("SEGMENT");
    assertThat(set.json().getJsonArray("items").getValuesAs(JsonObject.class))
        .anySatisfy(
            item -> {
              assertThat(item.getString("segment", null)).isEqualTo(segment);
              assertThat(item.getString("creditor", null)).isEqualTo("linde");
              assertThat(item.getString("recordedBy")).isEqualTo("sven");
            });
    assertThat(code(SVEN.postJson("/contact-rules", rule.formatted(segment, "many", today()))))
        .isEqualTo("contact.rule.value.count");
    assertThat(code(SVEN.postJson("/contact-rules", rule.formatted(segment, "3", "2020-01-01"))))
        .isEqualTo("contact.rule.day");
    assertThat(SVEN.get("/contact-rules?creditor=nobody").status()).isEqualTo(404);
    assertThat(
            holding(SVEN.get("/contact-rules?creditor=linde").json(), "CALL_HOURS")
                .getString("level"))
        .isEqualTo("ALL");
  }

  @Test
  void setsARuleOfACaseAndOfItsDebtor() {
    String path = caseFile() + "/contact-rules";
    String rule = "{'level':'%s','setting':'%s','value':'%s','validFrom':'%s','reason':'by REST'}";
    Rest.Answer debtor =
        CARLA.postJson(path, rule.formatted("DEBTOR", "CALLS_PER_WEEK", "21", today()));
    assertThat(debtor.status()).as(debtor.body()).isEqualTo(200);
    assertThat(holding(debtor.json(), "CALLS_PER_WEEK").getString("level")).isEqualTo("DEBTOR");
    CARLA.postJson(path, rule.formatted("CASE", "CALLS_PER_WEEK", "22", today()));
    JsonObject shown = holding(CARLA.get(path).json(), "CALLS_PER_WEEK");
    assertThat(shown.getString("level")).as("the most specific").isEqualTo("CASE");
    assertThat(shown.getString("value")).isEqualTo("22");
    assertThat(code(CARLA.postJson(path, rule.formatted("ALL", "CALLS_PER_WEEK", "1", today()))))
        .isEqualTo("contact.rule.level");
  }

  @Test
  void blocksAndEnds() {
    String path = caseFile() + "/contact-blocks";
    String block = "{'way':'CALL','from':'%s','reason':'%s'}";
    String word = "by REST " + UUID.randomUUID();
    Rest.Answer placed = CARLA.postJson(path, block.formatted(today(), word));
    assertThat(placed.status()).as(placed.body()).isEqualTo(200);
    JsonObject held =
        placed.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(b -> b.getString("reason").equals(word))
            .findFirst()
            .orElseThrow();
    assertThat(held.getBoolean("holds")).isTrue();
    assertThat(held.getString("by")).isEqualTo("carla");
    String end = "/contact-blocks/" + held.getString("id") + "/end";
    String version = "{'version':" + held.getInt("version") + "}";
    assertThat(CARLA.postJson(end, "{'version':99}").status()).isEqualTo(409);
    assertThat(CARLA.postJson(end, version).status()).isEqualTo(204);
    assertThat(CARLA.postJson(end, version).status()).isEqualTo(409);
    assertThat(CARLA.postJson("/contact-blocks/" + UUID.randomUUID() + "/end", version).status())
        .isEqualTo(404);
    JsonArray after = Rest.as("otto").get(path).json().getJsonArray("items");
    assertThat(after.getJsonObject(0).getBoolean("holds")).isFalse();
    assertThat(after.getJsonObject(0).getString("endedBy")).isEqualTo("carla");
    assertThat(code(CARLA.postJson(path, block.formatted("2020-01-01", word))))
        .isEqualTo("date.implausible");
  }

  @Test
  void saysUntilWhenAMessageWaits() {
    String path = caseFile();
    UUID held = ParcelRows.held(path.substring(path.lastIndexOf('/') + 1));
    try {
      JsonObject waiting = logged(path, held);
      assertThat(waiting.getString("heldUntil")).isEqualTo("2099-01-02T11:00:00Z");
      assertThat(waiting.getString("heldBecause")).isEqualTo("contact.pause.day");
      ParcelRows.sent(held);
      assertThat(logged(path, held).isNull("heldUntil")).isTrue();
      assertThat(logged(path, held).isNull("heldBecause")).isTrue();
    } finally {
      ParcelRows.forget(held);
    }
  }

  private static JsonObject logged(String path, UUID message) {
    return CARLA
        .get(path + "/messages")
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(item -> item.getString("id").equals(message.toString()))
        .findFirst()
        .orElseThrow();
  }
}
