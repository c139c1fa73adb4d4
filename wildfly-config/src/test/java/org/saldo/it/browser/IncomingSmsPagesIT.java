package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.identity.UuidConverter;
import org.saldo.it.mail.Incoming;
import org.saldo.it.mail.Phones;
import org.saldo.it.rest.Rest;

/** What debtors send by SMS is seen where everything stands that came in. */
class IncomingSmsPagesIT extends BrowserTest {

  private static final String LIST = "/backoffice/incoming/list.xhtml";

  @BeforeEach
  void awaitConnection() throws InterruptedException {
    Phones.awaitConnection();
  }

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  private static UUID id(String sender) {
    return UuidConverter.uuid(
        (byte[])
            Incoming.rows()
                .list("SELECT public_id FROM incoming_message WHERE sender = ?", sender)
                .get(0)
                .get(0));
  }

  @ParameterizedTest
  @EnumSource
  void showsAnAnswerOnItsCase(Viewport viewport) throws Exception {
    String number = viewport == Viewport.PHONE ? "+491713920330" : "+491713920331";
    Phones.Owner owner = Phones.give(number);
    Phones.send(number, "Ich zahle am Montag, Beleg folgt.");
    Phones.await(number, 1);
    Tab sven = as("sven").at(viewport).open(LIST + "?channel=SMS");
    assertThat(main(sven)).contains("Ich zahle am Montag", number, "SMS", owner.number());
    sven.requireUsable().picture("incoming-sms");
    sven.answerTo(() -> sven.find("#incoming a[href*='" + id(number) + "']").click());
    assertThat(main(sven))
        .contains("Ich zahle am Montag, Beleg folgt.", number, "SMS", "Adresse oder Nummer gehört");
    sven.requireUsable().picture("incoming-sms-show");
    sven.answerTo(() -> sven.find("#about a[href*='casefile/show']").click());
    sven.answerTo(() -> sven.find("nav.tabs a[href*='tab=history']").click());
    assertThat(main(sven)).contains("SMS eingegangen von " + number);
    sven.answerTo(() -> sven.find("nav.tabs a[href*='tab=contacts']").click());
    assertThat(main(sven)).contains("von " + number, "SMS");
    sven.requireUsable().picture("incoming-sms-contacts");
    sven.open("/backoffice/task/list.xhtml?kind=INCOMING_MESSAGE");
    assertThat(main(sven)).contains("SMS " + number + " hat zur Akte " + owner.number());
    for (String language : new String[] {"en", "es", "el"}) {
      sven.open("/backoffice/incoming/show.xhtml?message=" + id(number) + "&lang=" + language);
      assertThat(main(sven)).contains("SMS");
    }
    sven.open(LIST + "?lang=de");
  }

  @Test
  void showsWhoAskedForNoMore() throws Exception {
    String number = "+491713920332";
    Phones.Owner owner = Phones.give(number);
    Phones.send(number, "STOP");
    Phones.await(number, 1);
    Tab carla = as("carla").open(LIST + "?channel=SMS");
    assertThat(main(carla)).contains("Abmeldung von SMS");
    String debtor =
        UuidConverter.uuid(
                (byte[])
                    Incoming.rows()
                        .list("SELECT public_id FROM debtor WHERE id = ?", owner.debtor())
                        .get(0)
                        .get(0))
            .toString();
    carla.open("/backoffice/debtor/show.xhtml?debtor=" + debtor);
    assertThat(main(carla)).contains("SMS " + number + ": STOP");
    carla.requireUsable().picture("incoming-sms-stop");
  }

  @Test
  void tellsTheChannelByRest() throws Exception {
    String number = "+491713920333";
    Phones.send(number, "Wer schreibt mir da?");
    Phones.await(number, 1);
    Rest.Answer list = Rest.as("sven").get("/incoming-messages?channel=SMS&state=UNMATCHED");
    JsonObject one =
        list.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(i -> number.equals(i.getString("sender", "")))
            .findFirst()
            .orElseThrow();
    assertThat(one.getString("channel")).isEqualTo("SMS");
    assertThat(one.getString("source")).isEqualTo("SMS");
    assertThat(one.getString("nature")).isEqualTo("MESSAGE");
    Phones.Owner owner = Phones.give("+491713920334");
    String path = "/incoming-messages/" + one.getString("id");
    Rest.Answer assigned =
        Rest.as("sven")
            .postJson(
                path + "/assignment",
                "{\"version\":"
                    + one.getInt("version")
                    + ",\"caseFile\":\""
                    + owner.number()
                    + "\"}");
    assertThat(assigned.json().getString("state")).isEqualTo("ASSIGNED");
    JsonObject kept =
        Rest.as("sven")
            .get("/case-files/" + owner.number() + "/messages")
            .json()
            .getJsonArray("items")
            .getValuesAs(JsonObject.class)
            .get(0);
    assertThat(kept.getString("channel")).isEqualTo("SMS");
    assertThat(kept.getString("direction")).isEqualTo("IN");
  }
}
