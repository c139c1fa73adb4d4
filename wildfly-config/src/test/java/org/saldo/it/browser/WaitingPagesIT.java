package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.mail.ParcelRows;
import org.saldo.it.rest.Rest;

/** What is about to leave is looked through one by one, by page and by REST. */
class WaitingPagesIT extends BrowserTest {

  private static final String LIST = "/backoffice/waiting/list.xhtml";

  private UUID letter;
  private UUID mail;
  private UUID sms;

  @BeforeEach
  void haveSomethingWaiting() throws Exception {
    String written =
        "SELECT COUNT(*) FROM message WHERE template_key = 'reminder' AND document_id IS NOT NULL";
    if (ParcelRows.rows().number(written) == 0) {
      String number = (String) ParcelRows.rows().list(ASKABLE).get(0).get(0);
      String body = "{'template':'note','channel':'LETTER','words':'Guten Tag'}";
      Rest.as("carla").postJson("/case-files/" + number + "/messages", body);
      ParcelRows.rows()
          .change("UPDATE message SET template_key = 'reminder' WHERE template_key = 'note'");
    }
    letter = ParcelRows.keepWaiting(ParcelRows.rows(), "LETTER");
    mail = ParcelRows.keepWaiting(ParcelRows.rows(), "EMAIL");
    sms = ParcelRows.keepWaiting(ParcelRows.rows(), "SMS");
  }

  private static final String ASKABLE =
      "SELECT c.number FROM case_file c JOIN debtor_address a ON a.debtor_id = c.debtor_id"
          + " WHERE a.street IS NOT NULL AND NOT EXISTS (SELECT 1 FROM debtor_mark m"
          + " WHERE m.debtor_id = c.debtor_id) ORDER BY c.id LIMIT 1";

  @AfterEach
  void forget() {
    ParcelRows.forgetWaiting(ParcelRows.rows());
  }

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  @ParameterizedTest
  @EnumSource
  void letsASupervisorLookThroughThem(Viewport viewport) {
    Tab sven = as("sven").at(viewport).open(LIST + "?message=" + letter);
    assertThat(main(sven)).contains("Vor dem Versand", "Zahlungserinnerung");
    sven.find(".look-page").first().scrollIntoViewIfNeeded();
    int width = 0;
    for (int i = 0; i < 150 && width == 0; i++) {
      sven.page().waitForTimeout(200);
      width = (Integer) sven.find(".look-page").first().evaluate("e => e.naturalWidth");
    }
    assertThat(width).as("of the page as a picture").isGreaterThan(500);
    sven.requireUsable().picture("waiting-letter");
    sven.open(LIST + "?message=" + mail);
    // Nothing runs in the frame: neither axe nor what the browser's driver would like to.
    sven.expectComplaint("Blocked script execution in");
    String framed = (String) sven.find("iframe.look-mail").evaluate("e => e.src");
    assertThat(sven.page().request().get(framed).text()).contains("text");
    sven.picture("waiting-mail");
    sven.open(LIST + "?message=" + sms);
    assertThat(main(sven)).contains("Bitte zahlen Sie.", "nach Deutschland", "SMS: 1");
    sven.find("[id='marking:reason']").fill("falscher Betrag");
    sven.answerTo(() -> sven.find("[id='marking:keep']").click());
    assertThat(main(sven)).contains("Zum Zurückhalten vorgemerkt: 1", "zurückhalten");
    sven.requireUsable().picture("waiting-marked");
    sven.answerTo(() -> sven.find("[id='holding:withhold']").click());
    assertThat(main(sven)).contains("Zurückgehaltene Nachrichten: 1");
    assertThat(
            ParcelRows.rows()
                .list("SELECT state FROM outbox_parcel WHERE delivery_key = ?", sms.toString()))
        .containsExactly(List.of("DROPPED"));
  }

  @Test
  void goesOnByKeysAndGivesAllAsOnePdf() {
    Tab carla = as("carla").open(LIST);
    String first = carla.find(".look-item").first().getAttribute("href").replaceAll(".*=", "");
    carla.answerTo(() -> carla.page().keyboard().press("j"));
    assertThat(carla.page().url()).contains("message=").doesNotContain(first);
    carla.answerTo(() -> carla.page().keyboard().press("k"));
    assertThat(carla.page().url()).contains(first);
    carla.answerTo(() -> carla.page().keyboard().press("c"));
    assertThat(main(carla.open(LIST + "?mark=CHECKED"))).contains("geprüft");
    Download all = carla.page().waitForDownload(() -> carla.find("main a[href*='as=all']").click());
    assertThat(all.suggestedFilename()).isEqualTo("messages.pdf");
    carla.open(LIST + "?message=" + UUID.randomUUID());
    assertThat(main(carla)).contains("wartet nicht mehr");
    for (String language : new String[] {"en", "es", "el"}) {
      main(carla.open(LIST + "?lang=" + language));
    }
    carla.open(LIST + "?lang=de");
    Tab otto = as("otto").open(LIST);
    assertThat(otto.find("form[id='marking']").count()).isZero();
    as("anna").open("/backoffice/").open(LIST, 403);
    carla.open("/backoffice/waiting/content?as=letter&parcel=" + UUID.randomUUID(), 404);
  }

  @Test
  void isAnsweredByRest() {
    Rest rest = Rest.as("sven");
    JsonObject row =
        rest
            .get("/waiting-messages?channel=LETTER&limit=200")
            .json()
            .getJsonArray("items")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(item -> item.getString("id").equals(letter.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(row.getString("template")).isEqualTo("reminder");
    JsonObject shown = rest.get("/waiting-messages/" + mail).json();
    assertThat(shown.getString("html")).isEqualTo("<p>text</p>");
    assertThat(shown.getString("to")).isEqualTo("waiting@example.org");
    assertThat(rest.get("/waiting-messages/" + letter + "/letter.pdf").body()).startsWith("%PDF");
    assertThat(rest.get("/waiting-messages/letters.pdf?channel=LETTER").body()).startsWith("%PDF");
    assertThat(rest.get("/waiting-messages/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(rest.postJson("/waiting-messages/" + sms + "/mark", "{'mark':'CHECKED'}").status())
        .isEqualTo(204);
    assertThat(Rest.as("otto").postJson("/waiting-messages/" + sms + "/mark", "{}").status())
        .isEqualTo(403);
    Rest.Answer withheld =
        rest.postJson(
            "/waiting-messages/withhold",
            "{'ids':['" + sms + "','" + UUID.randomUUID() + "'],'reason':'by REST'}");
    assertThat(withheld.status()).as(withheld.body()).isEqualTo(200);
    List<JsonObject> items = withheld.json().getJsonArray("items").getValuesAs(JsonObject.class);
    assertThat(items.get(0).getBoolean("withheld")).isTrue();
    assertThat(items.get(1).getString("code")).isEqualTo("outbox.unknown");
    assertThat(rest.postJson("/waiting-messages/" + mail + "/withhold", "{'reason':'x'}").status())
        .isEqualTo(204);
    Rest.Answer again = rest.postJson("/waiting-messages/" + mail + "/withhold", "{'reason':'x'}");
    assertThat(again.body()).contains("outbox.not.waiting");
  }
}
