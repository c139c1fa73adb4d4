package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.visibility.VisibleKind;
import org.saldo.it.Deployed;

/** What debtors and agencies see, as another system reads and sets it. */
@RunAsClient
class VisibilityRulesRestIT extends Deployed {

  private static final Rest ADAM = Rest.as("adam");
  private static final Rest OTTO = Rest.as("otto");
  private static final Rest CARLA = Rest.as("carla");

  private static String code(Rest.Answer refused) {
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    return refused.json().getJsonArray("errors").getJsonObject(0).getString("code");
  }

  private static JsonObject holding(Rest.Answer answer, String audience, String kind) {
    List<JsonObject> found =
        answer.json().getJsonArray("holding").getValuesAs(JsonObject.class).stream()
            .filter(
                each ->
                    each.getString("audience").equals(audience)
                        && each.getString("kind").equals(kind))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void setsARuleAndTakesItBack() {
    String reason = UUID.randomUUID().toString();
    LocalDate today = LocalDate.parse(CARLA.get("/demo/clock").json().getString("today"));
    String rule =
        "{'creditor':'linde','audience':'AGENCY','kind':'EVIDENCE',%s'validFrom':'%s','reason':'"
            + reason
            + "'}";
    Rest.Answer set = ADAM.postJson("/visibility-rules", rule.formatted("'visible':false,", today));
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    assertThat(set.json().getJsonArray("items").getValuesAs(JsonObject.class))
        .anySatisfy(
            item -> {
              assertThat(item.getString("reason")).isEqualTo(reason);
              assertThat(item.getString("creditor", null)).isEqualTo("linde");
              assertThat(item.getBoolean("visible")).isFalse();
              assertThat(item.getString("validFrom")).isEqualTo(today.toString());
              assertThat(item.getString("recordedBy")).isEqualTo("adam");
            });
    JsonObject own = holding(set, "AGENCY", "EVIDENCE");
    assertThat(own.getString("level")).isEqualTo("CREDITOR");
    assertThat(own.getBoolean("visible")).isFalse();
    assertThat(holding(OTTO.get("/visibility-rules"), "AGENCY", "EVIDENCE").getString("level"))
        .isEqualTo("ALL");

    Rest.Answer back = ADAM.postJson("/visibility-rules", rule.formatted("", today));
    assertThat(back.status()).as(back.body()).isEqualTo(200);
    assertThat(holding(back, "AGENCY", "EVIDENCE").getString("level")).isEqualTo("ALL");

    assertThat(
            code(
                ADAM.postJson(
                    "/visibility-rules", rule.formatted("'visible':true,", today.minusDays(1)))))
        .isEqualTo("contact.rule.day");
    assertThat(
            code(
                ADAM.postJson(
                    "/visibility-rules",
                    rule.formatted("", today).replace("'creditor':'linde',", ""))))
        .isEqualTo("visibility.rule.back");
    assertThat(OTTO.get("/visibility-rules?creditor=nobody").status()).isEqualTo(404);
  }

  @Test
  void isReadByAdministratorsAndAuditorsAlone() {
    Rest.Answer read = OTTO.get("/visibility-rules?creditor=linde");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.json().getJsonArray("holding")).hasSize(2 * VisibleKind.values().length);
    assertThat(holding(read, "DEBTOR", "EMAIL_IN").getBoolean("visible")).isTrue();
    assertThat(CARLA.get("/visibility-rules").status()).isEqualTo(403);
    assertThat(OTTO.postJson("/visibility-rules", "{}").status()).isEqualTo(403);
  }
}
