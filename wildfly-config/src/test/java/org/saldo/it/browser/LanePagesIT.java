package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Bill;
import org.saldo.it.rest.Rest;

/** The course of a case in lanes and as a table, and what its next steps depend on. */
class LanePagesIT extends BrowserTest {

  private static final int MANY = 500;

  private static LocalDate today() {
    return LocalDate.parse(Rest.as("carla").get("/demo/clock").json().getString("today"));
  }

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  /** A case with two invoices, a payment and steps of the past. */
  private static String aCase() throws SQLException {
    LocalDate today = today();
    String number =
        Bill.ofSomebody().dueOn(today.minusDays(10)).dueOn(today.minusDays(4)).bringIn("linde");
    Rest.Answer paid =
        Rest.as("anna")
            .postJson(
                "/case-files/" + number + "/payments",
                ("{'way':'CASH','amount':'19.00','currency':'EUR','receivedOn':'%s',"
                        + "'reference':'%s'}")
                    .formatted(today.minusDays(6), UUID.randomUUID()));
    assertThat(paid.status()).as(paid.body()).isEqualTo(200);
    worked(number, today.minusDays(9));
    step(number, "reminder", "EMAIL", "DONE", today.minusDays(3));
    held(number, "MANUAL", null, today.minusDays(30), today.minusDays(12));
    held(number, "PROMISE", 1_000L, today.minusDays(2), today.plusDays(20));
    held(number, "DISPUTE", 500L, today.minusDays(1), null);
    return number;
  }

  /** A hold on the case, or on a part of its second invoice. */
  private static void held(
      String number, String reason, Long minor, LocalDate from, LocalDate until)
      throws SQLException {
    try (Connection connection = database();
        PreparedStatement hold =
            connection.prepareStatement(
                "INSERT INTO case_hold (id, public_id, case_file_id, receivable_id, amount_minor,"
                    + " reason, from_on, until_on, note, recorded_at, recorded_by, stops_interest,"
                    + " version) SELECT ?, UNHEX(REPLACE(UUID(), '-', '')), c.id, CASE WHEN ? THEN"
                    + " (SELECT MAX(r.id) FROM receivable r WHERE r.case_file_id = c.id) END, ?,"
                    + " ?, ?, ?, 'Mit Herrn Lind besprochen', UTC_TIMESTAMP(6), 'carla', FALSE, 0"
                    + " FROM case_file c WHERE c.number = ?")) {
      hold.setLong(1, -System.nanoTime());
      hold.setBoolean(2, minor != null);
      hold.setObject(3, minor);
      hold.setString(4, reason);
      hold.setObject(5, from);
      hold.setObject(6, until);
      hold.setString(7, number);
      assertThat(hold.executeUpdate()).isEqualTo(1);
    }
  }

  private static void worked(String number, LocalDate since) throws SQLException {
    try (Connection connection = database();
        PreparedStatement open =
            connection.prepareStatement(
                "UPDATE case_file SET status = 'OPEN', opened_on = ?, opened_by = 'carla',"
                    + " version = version + 1 WHERE number = ?")) {
      open.setObject(1, since);
      open.setString(2, number);
      assertThat(open.executeUpdate()).isEqualTo(1);
    }
  }

  private static Connection database() throws SQLException {
    return DriverManager.getConnection(
        System.getenv("SALDO_DB_URL"),
        System.getenv("SALDO_DB_USER"),
        System.getenv("SALDO_DB_PASSWORD"));
  }

  private static void step(String number, String key, String channel, String state, LocalDate on)
      throws SQLException {
    try (Connection connection = database();
        PreparedStatement step =
            connection.prepareStatement(
                "INSERT INTO step_run (id, public_id, case_file_id, procedure_id,"
                    + " procedure_version_id, step_key, leading_receivable_id, cycle, channel,"
                    + " dunning_level, due_on, state, decided_by, reason, decided_on, changed_at,"
                    + " changed_by, version) SELECT ?, UNHEX(REPLACE(UUID(), '-', '')), c.id, p.id,"
                    + " (SELECT MIN(v.id) FROM procedure_version v WHERE v.procedure_id = p.id),"
                    + " ?, (SELECT MIN(r.id) FROM receivable r WHERE r.case_file_id = c.id), 1, ?,"
                    + " 1, ?, ?, 'due', ?, ?, UTC_TIMESTAMP(6), 'test', 0 FROM case_file c"
                    + " JOIN dunning_procedure p ON p.procedure_key = 'standard'"
                    + " WHERE c.number = ?")) {
      step.setLong(1, -System.nanoTime());
      step.setString(2, key);
      step.setString(3, channel);
      step.setObject(4, on);
      step.setString(5, state);
      step.setString(
          6,
          ("{\"on\":\"%s\",\"procedure\":\"standard\",\"version\":1,\"step\":\"%s\","
                  + "\"facts\":[],\"rules\":[{\"code\":\"due\",\"held\":true,"
                  + "\"values\":[{\"text\":\"%s\"}]}]}")
              .formatted(on, key, key));
      step.setObject(7, on);
      step.setString(8, number);
      assertThat(step.executeUpdate()).isEqualTo(1);
    }
  }

  /** As many letters as a long quarrel leaves, over a year, several of one day among them. */
  private static void written(String number) throws SQLException {
    try (Connection connection = database();
        PreparedStatement message =
            connection.prepareStatement(
                "INSERT INTO message (id, public_id, creditor_id, case_file_id, debtor_id, channel,"
                    + " direction, demand, currency, state, occurred_at, sent_at, recorded_by,"
                    + " version) SELECT ?, UNHEX(REPLACE(UUID(), '-', '')), creditor_id, id,"
                    + " debtor_id, 'LETTER', 'OUT', FALSE, currency, 'SENT', ?, ?, 'test', 0"
                    + " FROM case_file c WHERE number = ?")) {
      long id = -System.nanoTime();
      LocalDate today = today();
      for (int i = 0; i < MANY; i++) {
        java.time.LocalDateTime at = today.minusDays(i * 2L / 3).atTime(10, 0);
        message.setLong(1, id - i);
        message.setObject(2, at);
        message.setObject(3, at);
        message.setString(4, number);
        message.addBatch();
      }
      message.executeBatch();
    }
  }

  private static Tab open(Visitor visitor, String number) {
    Tab tab = visitor.open("/backoffice/index.xhtml?q=" + number);
    tab.answerTo(() -> tab.find("#cases tbody tr th a").first().click());
    String id = tab.page().url().replaceAll(".*case=([0-9a-f-]{36}).*", "$1");
    return tab.open("/backoffice/casefile/show.xhtml?case=" + id + "&tab=procedure");
  }

  @ParameterizedTest
  @EnumSource
  void showsTheCourseOfACase(Viewport viewport) throws SQLException {
    String number = aCase();
    Tab carla = open(as("carla").at(viewport), number);
    assertThat(main(carla)).contains("Es sei denn");
    carla.find("#coming details summary").first().click();
    assertThat(main(carla))
        .contains("wird vorher bezahlt oder gutgeschrieben. Dann führt L2-")
        .contains("Der Schuldner wird insolvent.")
        .contains("Bis zum ");
    assertThat(main(carla)).as("of the hand-over").contains("Steht schon entgegen");
    carla.requireUsable().picture("case-unless");
    carla.answerTo(() -> carla.find("main a[href*='/casefile/lanes']").first().click());
    assertThat(carla.heading()).isEqualTo("Ablauf der Akte");
    carla.requireUsable().picture("case-lanes");
    if (viewport == DESKTOP) {
      assertThat(carla.find(".lane a.planned").count()).isPositive();
      assertThat(carla.find(".lane a[aria-label*='Zahlungszusage'] rect.past").count()).isOne();
      carla.find(".lane a.ok").first().focus();
      assertThat(carla.find(".lane a.ok").first().getAttribute("aria-label"))
          .contains("Zahlungserinnerung", "erledigt");
      carla.answerTo(() -> carla.page().keyboard().press("Enter"));
      assertThat(carla.heading()).isEqualTo("Zahlungserinnerung");
      carla.page().goBack();
    } else {
      assertThat(carla.find("#entries tbody tr").first().isVisible()).isTrue();
    }
    String lanes = carla.page().url().replaceAll("^.*(/backoffice)", "$1");
    String here = lanes + "&view=table";
    if (viewport == DESKTOP) {
      carla.answerTo(() -> carla.find("a[href*='view=table']").first().click());
    } else {
      carla.open(here);
    }
    assertThat(main(carla))
        .contains("Zahlungserinnerung", "geplant", "Bar", "19,00")
        .contains("Zahlungszusage", "Mit Herrn Lind besprochen");
    carla.requireUsable().picture("case-lanes-table");
    assertThat(carla.page().request().get(carla.page().url() + "&export=csv").text())
        .contains("Zahlungserinnerung", "19,00", "geplant");
    for (String language : new String[] {"en", "es", "el", "de"}) {
      main(carla.open(here + "&lang=" + language));
      main(carla.open(lanes + "&zoom=year&lang=" + language));
      assertThat(carla.find(".lanes").textContent()).doesNotContain("???");
    }
    carla.open(here + "&from=nonsense");
    assertThat(carla.page().locator("body").innerText()).contains("„nonsense“ ist kein Datum");
  }

  @Test
  void staysReadableWithALongHistory() throws SQLException {
    String number = aCase();
    written(number);
    Tab carla = open(as("carla"), number);
    carla.answerTo(() -> carla.find("main a[href*='/casefile/lanes']").first().click());
    for (String zoom : new String[] {"month", "quarter", "year", "all"}) {
      carla.answerTo(() -> carla.find("a[href*='zoom=" + zoom + "']").first().click());
      assertThat(carla.find(".lane").nth(1).boundingBox().height).as(zoom).isLessThan(150);
      carla.requireUsable();
    }
    carla.picture("case-lanes-many");
    carla.answerTo(() -> carla.find(".lane a.several").first().click());
    assertThat(carla.page().url()).contains("view=table", "from=", "until=");
    assertThat(carla.find("#entries tbody tr").count()).isGreaterThan(1);
  }

  @Test
  void saysTheSameByRest() throws SQLException {
    String number = aCase();
    String path = "/case-files/" + number + "/lanes";
    JsonObject all = Rest.as("carla").get(path).json();
    assertThat(all.getJsonArray("lanes").getString(0)).isEqualTo("standard");
    assertThat(all.getJsonArray("items").getValuesAs(JsonObject.class))
        .extracting(each -> each.getString("kind"))
        .contains("STEP", "PLANNED", "PAYMENT");
    JsonObject one = Rest.as("clara").get(path + "?limit=1").json();
    assertThat(one.getJsonArray("items")).hasSize(1);
    JsonObject rest =
        Rest.as("clara").get(path + "?limit=1000&cursor=" + one.getString("next")).json();
    assertThat(rest.getJsonArray("items").size() + 1).isEqualTo(all.getJsonArray("items").size());
    assertThat(rest.isNull("next")).isTrue();
    LocalDate day = today().minusDays(6);
    assertThat(
            Rest.as("otto")
                .get(path + "?from=" + day + "&until=" + day)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class))
        .extracting(each -> each.getString("kind") + " " + each.getString("amount"))
        .containsExactly("PAYMENT 19.00");
    assertThat(Rest.as("carla").get(path + "?from=x").status()).isEqualTo(400);
    assertThat(Rest.as("carla").get("/case-files/none/lanes").status()).isEqualTo(404);
    JsonObject next =
        Rest.as("carla")
            .get("/case-files/" + number + "/procedures")
            .json()
            .getJsonArray("next")
            .getJsonObject(0);
    assertThat(next.getJsonArray("unless").getValuesAs(JsonObject.class))
        .extracting(each -> each.getString("code") + " " + each.getBoolean("already"))
        .contains("held false", "mark.INSOLVENT false");
    assertThat(next.getJsonArray("unless").getJsonObject(0).getString("text"))
        .as("in the language that was asked for")
        .contains("is paid or credited before");
  }
}
