package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Bill;
import org.saldo.it.rest.Rest;

/** The account as a time line: a payment becomes known after a letter and later payments. */
class TimelinePagesIT extends BrowserTest {

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  private static void pay(String number, String amount, LocalDate on) {
    Rest.Answer answer =
        Rest.as("anna")
            .postJson(
                "/case-files/" + number + "/payments",
                ("{'way':'BANK_TRANSFER','amount':'%s','currency':'EUR','receivedOn':'%s',"
                        + "'reference':'%s'}")
                    .formatted(amount, on, UUID.randomUUID()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** A letter that asked for all of it, after everything that is known by now. */
  private static void lettered(String number) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            System.getenv("SALDO_DB_URL"),
            System.getenv("SALDO_DB_USER"),
            System.getenv("SALDO_DB_PASSWORD"))) {
      long id = -System.nanoTime();
      try (PreparedStatement message =
          connection.prepareStatement(
              "INSERT INTO message (id, public_id, creditor_id, case_file_id, debtor_id, channel,"
                  + " direction, template_key, template_version, language, demand, currency,"
                  + " state, occurred_at, sent_at, recorded_by, version) SELECT ?,"
                  + " UNHEX(REPLACE(UUID(), '-', '')), creditor_id, id, debtor_id, 'LETTER', 'OUT',"
                  + " 'reminder', 1, 'de', TRUE, currency, 'SENT', (SELECT MAX(v.recorded_at) FROM"
                  + " business_event v WHERE v.case_file_id = c.id), UTC_TIMESTAMP(6), 'test', 0"
                  + " FROM case_file c WHERE number = ?")) {
        message.setLong(1, id);
        message.setString(2, number);
        assertThat(message.executeUpdate()).isEqualTo(1);
      }
      try (PreparedStatement item =
          connection.prepareStatement(
              "INSERT INTO message_receivable (id, message_id, receivable_id, asked_minor)"
                  + " SELECT -r.id, ?, r.id, 11900 FROM receivable r JOIN case_file c"
                  + " ON c.id = r.case_file_id WHERE c.number = ?")) {
        item.setLong(1, id);
        item.setString(2, number);
        assertThat(item.executeUpdate()).isEqualTo(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhatHappenedAndCorrectsTheLetter(Viewport viewport) throws SQLException {
    LocalDate today =
        LocalDate.parse(Rest.as("carla").get("/demo/clock").json().getString("today"));
    String number =
        Bill.ofSomebody().dueOn(today.minusDays(90)).dueOn(today.minusDays(60)).bringIn("linde");
    pay(number, "30.00", today.minusDays(20));
    lettered(number);
    pay(number, "100.00", today.minusDays(30));
    Tab tab = as("anna").at(viewport).open("/backoffice/index.xhtml?q=" + number);
    tab.answerTo(() -> tab.find("#cases tbody tr th a").first().click());
    String id = tab.page().url().replaceAll(".*case=([0-9a-f-]{36}).*", "$1");
    String timeline = "/backoffice/casefile/show.xhtml?case=" + id + "&tab=timeline";
    tab.open(timeline);
    assertThat(main(tab)).contains("rückwirkend").contains("neu zugeordnet").contains("108,00");
    tab.find("#timeline details summary").first().focus();
    tab.page().keyboard().press("Enter");
    tab.requireUsable().picture("case-timeline");
    String item = tab.find("#filter-item option").nth(1).getAttribute("value");
    tab.open(timeline + "&item=" + item);
    assertThat(tab.find("#timeline-entries").innerText()).doesNotContain("108,00");
    tab.requireUsable();
    tab.open(timeline);
    tab.answerTo(() -> tab.find("a[href*='/casefile/correct']").first().click());
    assertThat(main(tab)).contains("119,00").contains("108,00");
    tab.requireUsable().picture("correction-letter");
    String page = tab.page().url();
    Tab twin = as("anna").open(page);
    for (Tab each : new Tab[] {tab, twin}) {
      each.answerTo(() -> each.find("[id='form:save']").click());
    }
    assertThat(main(tab)).contains("unterwegs");
    assertThat(main(twin)).contains("nichts zu berichtigen");
    tab.open(timeline);
    assertThat(tab.find("a[href*='/casefile/correct']").count()).isZero();
  }
}
