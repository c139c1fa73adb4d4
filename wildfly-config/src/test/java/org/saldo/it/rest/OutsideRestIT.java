package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.saldo.it.Deployed;

/** Theo, tax adviser of the creditor "linde", by REST: he reads its books, until his last day. */
@RunAsClient
class OutsideRestIT extends Deployed {

  private static JsonObject get(String path) {
    Rest.Answer answer = Rest.as("theo").get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> creditorsOf(JsonObject list, String name) {
    return list.getJsonArray(name).getValuesAs(JsonObject.class).stream()
        .map(item -> item.getString("creditor"))
        .distinct()
        .toList();
  }

  @Test
  void readsTheBooksOfOneCreditor() {
    assertThat(get("/creditors").getJsonArray("items")).hasSize(1);
    assertThat(creditorsOf(get("/ledger/trial-balance"), "accounts")).containsExactly("linde");
    assertThat(creditorsOf(get("/ledger/entries?limit=500"), "items")).containsExactly("linde");
    assertThat(get("/ledger/entries?creditor=nordlicht").getJsonArray("items")).isEmpty();
    assertThat(Rest.as("theo").get("/ledger/proof?creditor=nordlicht").status()).isEqualTo(404);
  }

  @Test
  void readsNoSettings() {
    for (String path :
        List.of(
            "/creditors/linde/interest-terms",
            "/exchange-rates?currency=USD&on=2026-01-02",
            "/law-packs",
            "/reads",
            "/adjustment-rules")) {
      assertThat(Rest.as("theo").get(path).status()).as(path).isEqualTo(403);
    }
  }

  /** What the house ordered; its list of downloads stays as it was, the read log has it. */
  @Test
  void takesExportsOfTheHouse() throws InterruptedException {
    Rest.Answer ordered =
        Rest.as("anna")
            .postJson(
                "/ledger/exports",
                "{'creditor':'linde','format':'JSON','closedOnly':false,"
                    + "'from':'2026-03-01','until':'2026-03-01'}");
    assertThat(ordered.status()).isEqualTo(202);
    String path = "/ledger/exports/" + ordered.json().getString("id");
    while (get(path).getString("state").equals("RUNNING")) {
      Thread.sleep(200);
    }
    assertThat(get("/ledger/exports?creditor=linde").getJsonArray("items")).isNotEmpty();
    Rest.Answer file = Rest.as("theo").get(path + "/content");
    assertThat(file.status()).isEqualTo(200);
    assertThat(get(path).getInt("downloads")).isZero();
    assertThat(looks("user=theo&limit=10"))
        .anyMatch(look -> look.getString("place").equals("/api/v1" + path + "/content"));
    assertThat(Rest.as("theo").postJson(path + "/again", "{}").status()).isEqualTo(403);
    assertThat(Rest.as("otto").postJson(path + "/discard", "{'reason':'old'}").status())
        .isEqualTo(403);
    assertThat(Rest.as("anna").postJson(path + "/discard", "{'reason':''}").status())
        .isEqualTo(422);
    assertThat(Rest.as("anna").postJson(path + "/discard", "{'reason':'old'}").status())
        .isEqualTo(204);
    assertThat(Rest.as("theo").get(path + "/content").status()).isEqualTo(404);
  }

  @Test
  void sendsNothing() {
    Rest.Answer answer = Rest.as("theo").postJson("/calculations/interest", "{}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().getString("type")).endsWith("outside.reads.only");
  }

  @Test
  void readsNothingAfterTheLastDay() {
    String before = Rest.as("sven").get("/demo/clock").json().getString("today");
    try {
      setClock("2040-01-01");
      assertThat(Rest.as("theo").get("/creditors").status()).isEqualTo(403);
      assertThat(Rest.as("theo").get("/ledger/trial-balance").status()).isEqualTo(403);
    } finally {
      setClock(before);
    }
    assertThat(Rest.as("theo").get("/creditors").status()).isEqualTo(200);
  }

  private static List<JsonObject> looks(String query) {
    return Rest.as("otto")
        .get("/reads?" + query)
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  @Test
  void isWrittenDown() {
    String number =
        get("/case-files?limit=1").getJsonArray("items").getJsonObject(0).getString("number");
    assertThat(Rest.as("theo").get("/case-files/" + number).status()).isEqualTo(200);
    JsonObject look = looks("user=theo&caseFile=" + number).get(0);
    assertThat(look.getBoolean("outside")).isTrue();
    assertThat(look.getString("creditor")).isEqualTo("linde");
    assertThat(look.getString("place")).isEqualTo("/api/v1/case-files/" + number);
    assertThat(look.getString("origin")).endsWith("/24");
    assertThat(Rest.as("theo").get("/ledger/totals?creditor=linde&first=ACCOUNT").status())
        .isEqualTo(200);
    assertThat(looks("user=theo&limit=1").get(0).getString("subject")).isEqualTo("BOOKS");
    assertThat(Rest.as("carla").get("/case-files/" + number).status()).isEqualTo(200);
    assertThat(looks("user=carla&caseFile=" + number)).isNotEmpty();
  }

  /** What somebody from outside looks at and cannot be logged is not shown; staff go on working. */
  @Test
  @DisabledIfSystemProperty(
      named = "saldo.it.database.external",
      matches = "true",
      disabledReason = "others use that database too")
  void isNotShownUnlogged() throws SQLException {
    String number =
        get("/case-files?limit=1").getJsonArray("items").getJsonObject(0).getString("number");
    change("RENAME TABLE read_log TO read_log_away");
    try {
      assertThat(Rest.as("theo").get("/case-files/" + number).status()).isEqualTo(503);
      assertThat(Rest.as("carla").get("/case-files/" + number).status()).isEqualTo(200);
    } finally {
      change("RENAME TABLE read_log_away TO read_log");
    }
    assertThat(Rest.as("theo").get("/case-files/" + number).status()).isEqualTo(200);
  }

  private static void change(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                System.getenv("SALDO_DB_URL"),
                System.getenv("SALDO_DB_USER"),
                System.getenv("SALDO_DB_PASSWORD"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static void setClock(String today) {
    assertThat(Rest.as("sven").sendJson("PUT", "/demo/clock", "{'today':'" + today + "'}").status())
        .isLessThan(300);
  }
}
