package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;
import org.saldo.it.mail.ParcelRows;

/** How long what is kept, as another system reads and sets it. */
@RunAsClient
class RetentionRestIT extends Deployed {

  private static final Rest ADAM = Rest.as("adam");
  private static final Rest OTTO = Rest.as("otto");
  private static final Rest CARLA = Rest.as("carla");

  private static String code(Rest.Answer refused) {
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    return refused.json().getJsonArray("errors").getJsonObject(0).getString("code");
  }

  @Test
  void setsARule() {
    String reason = UUID.randomUUID().toString();
    LocalDate today = LocalDate.parse(CARLA.get("/demo/clock").json().getString("today"));
    String rule =
        "{'creditor':'linde','kind':'SMS_IN','years':%d,'validFrom':'%s','reason':'"
            + reason
            + "'}";
    Rest.Answer set = ADAM.postJson("/retention-rules", rule.formatted(9, today.plusDays(1)));
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    assertThat(set.json().getJsonArray("items").getValuesAs(JsonObject.class))
        .anySatisfy(
            item -> {
              assertThat(item.getString("reason")).isEqualTo(reason);
              assertThat(item.getString("creditor", null)).isEqualTo("linde");
              assertThat(item.getInt("years")).isEqualTo(9);
              assertThat(item.getString("recordedBy")).isEqualTo("adam");
            });
    assertThat(code(ADAM.postJson("/retention-rules", rule.formatted(41, today.plusDays(1)))))
        .isEqualTo("retention.rule.years");
    assertThat(code(ADAM.postJson("/retention-rules", rule.formatted(9, today))))
        .isEqualTo("retention.rule.day");
    assertThat(OTTO.get("/retention-rules?creditor=nobody").status()).isEqualTo(404);
    assertThat(
            OTTO.get("/retention-rules?creditor=linde").json().getJsonArray("holding").stream()
                .map(each -> each.asJsonObject().getString("kind")))
        .contains("INVOICE_FILE", "LETTER", "CALL", "UNASSIGNED");
    assertThat(OTTO.get("/retention-runs/ahead").status()).isEqualTo(200);
    assertThat(OTTO.get("/retention-runs").status()).isEqualTo(200);
  }

  @Test
  void keepsACaseFromBeingDeleted() {
    List<Object> row =
        ParcelRows.rows()
            .list(
                "SELECT c.number FROM case_file c WHERE NOT EXISTS (SELECT 1 FROM deletion_hold h"
                    + " WHERE h.case_file_id = c.id) ORDER BY c.id LIMIT 1")
            .get(0);
    String path = "/case-files/" + row.get(0) + "/deletion-holds";
    assertThat(code(CARLA.postJson(path, "{}"))).isEqualTo("reason.missing");
    Rest.Answer placed = CARLA.postJson(path, "{'reason':'a lawsuit'}");
    assertThat(placed.status()).as(placed.body()).isEqualTo(200);
    assertThat(placed.json().getJsonArray("items").getJsonObject(0).getBoolean("active")).isTrue();
    assertThat(code(CARLA.postJson(path, "{'reason':'again'}"))).isEqualTo("deletion.hold.already");
    Rest.Answer ended = CARLA.postJson(path + "/end", "{'reason':'it is over'}");
    assertThat(ended.json().getJsonArray("items").getJsonObject(0).getString("endedBy"))
        .isEqualTo("carla");
    assertThat(code(CARLA.postJson(path + "/end", "{'reason':'again'}")))
        .isEqualTo("deletion.hold.none");
  }

  @Test
  void answersGoneForWhatWasDeleted() {
    String document = UUID.randomUUID().toString();
    ParcelRows.rows()
        .change(
            "INSERT INTO document (id, public_id, kind, file_name, media_type, size_bytes, sha256,"
                + " visibility, creditor_id, stored_at, stored_by, erased_at, erased_by) SELECT ?,"
                + " UNHEX(REPLACE(?, '-', '')), 'LETTER', 'letter-erased', 'application/pdf', 12,"
                + " UNHEX(SHA2('x', 256)), 'INTERNAL', MIN(id), '2010-01-01', 'test', '2017-01-01',"
                + " -4103 FROM creditor",
            ThreadLocalRandom.current().nextLong(1L << 50, 1L << 60),
            document);
    Rest.Answer gone = CARLA.get("/documents/" + document);
    assertThat(gone.status()).as(gone.body()).isEqualTo(410);
    assertThat(gone.body()).contains("document.erased").contains("2017-01-01");
    assertThat(CARLA.get("/documents/" + UUID.randomUUID()).status()).isEqualTo(404);
  }
}
