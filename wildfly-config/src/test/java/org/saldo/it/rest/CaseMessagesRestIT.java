package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;
import org.saldo.it.mail.ParcelRows;

/** A CRM writes to a debtor, sees before what he gets, and reads the contact log. */
@RunAsClient
class CaseMessagesRestIT extends Deployed {

  private static final Rest CARLA = Rest.as("carla");

  /** Number of a case that can be written to, and of a receivable on which something is open. */
  private static List<Object> writable() {
    return ParcelRows.rows()
        .list(
            "SELECT c.number, r.number FROM case_file c JOIN receivable r ON r.case_file_id = c.id"
                + " WHERE EXISTS (SELECT 1 FROM debtor_address a WHERE a.debtor_id = c.debtor_id"
                + " AND a.street IS NOT NULL AND a.city IS NOT NULL AND a.replaced_at IS NULL)"
                + " AND NOT EXISTS (SELECT 1 FROM debtor_mark m WHERE m.debtor_id = c.debtor_id)"
                + " AND NOT EXISTS (SELECT 1 FROM contact_block b WHERE b.debtor_id = c.debtor_id)"
                + " AND NOT EXISTS (SELECT 1 FROM case_hold h WHERE h.case_file_id = c.id)"
                + " AND (SELECT SUM(l.debit_minor - l.credit_minor) FROM posting_line l"
                + " WHERE l.receivable_id = r.id) > 1000 ORDER BY c.id DESC, r.id LIMIT 1")
        .get(0);
  }

  private static String code(Rest.Answer refused) {
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    return refused.json().getJsonArray("errors").getJsonObject(0).getString("code");
  }

  /** How many letters of a case she wrote. */
  private static long byCarla(String path) {
    return CARLA
        .get(path + "?channel=letter")
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(line -> line.getString("by").equals("carla"))
        .count();
  }

  @Test
  void showsSendsAndLists() {
    List<Object> row = writable();
    String path = "/case-files/" + row.get(0) + "/messages";
    String word = "Wort " + UUID.randomUUID();
    String body =
        "{'template':'reminder','channel':'LETTER','receivables':['%s'],'words':'%s'}"
            .formatted(row.get(1), word);
    long before = byCarla(path);
    Rest.Answer shown = CARLA.postJson(path + "?dryRun=true", body);
    assertThat(shown.status()).as(shown.body()).isEqualTo(200);
    assertThat(shown.json().getString("channel")).isEqualTo("LETTER");
    assertThat(shown.body()).contains(word);
    assertThat(byCarla(path)).as("nothing was sent").isEqualTo(before);
    String key = UUID.randomUUID().toString();
    Rest.Answer sent = CARLA.postJson(path, body, "Idempotency-Key", key);
    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    assertThat(CARLA.postJson(path, body, "Idempotency-Key", key).body()).isEqualTo(sent.body());
    assertThat(byCarla(path)).as("once, also with the second call").isEqualTo(before + 1);
    assertThat(CARLA.get(path + "?channel=pigeon").status()).isEqualTo(400);
  }

  @Test
  void refusesWhatCannotBeAskedFor() {
    List<Object> row = writable();
    String path = "/case-files/" + row.get(0) + "/messages";
    String demand = "{'template':'reminder','channel':'LETTER','receivables':[%s]}";
    assertThat(code(CARLA.postJson(path, demand.formatted("'RE-NOBODYS'"))))
        .isEqualTo("message.items.changed");
    assertThat(code(CARLA.postJson(path, demand.formatted("'" + row.get(1) + "','RE-NOBODYS'"))))
        .isEqualTo("message.items.changed");
    assertThat(code(CARLA.postJson(path, demand.formatted("")))).isEqualTo("message.items.missing");
    assertThat(code(CARLA.postJson(path, "{'template':'note','channel':'LETTER'}")))
        .isEqualTo("message.words.missing");
    assertThat(CARLA.postJson("/case-files/C1/messages", "{'template':'note'}").status())
        .isEqualTo(404);
  }
}
