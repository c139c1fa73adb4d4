package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Rest;

/** adam builds a procedure for some cases alone; carla chooses one for a case by hand. */
class ProcedureBuildPagesIT extends BrowserTest {

  private static final String SHOW = "/backoffice/procedure/show.xhtml";

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  private static void press(Tab tab, String selector) {
    tab.answerTo(() -> tab.find(selector).first().click());
  }

  @ParameterizedTest
  @EnumSource
  void buildsAProcedureForSomeCases(Viewport viewport) {
    String name = "Probe " + viewport.name().toLowerCase(Locale.ROOT);
    Tab adam = as("adam").at(viewport).open(SHOW);
    assertThat(main(adam)).contains("Commerce", "Dispute", "New debtors", "Standard");
    press(adam, "a[href*='procedure/new.xhtml']");
    adam.requireUsable().picture("procedure-new");
    adam.find("[id='form:name']").fill(name);
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains("Hauptverfahren", "alle Akten", "Noch kein Schritt");
    press(adam, "a[href*='draft-settings.xhtml']");
    adam.find("[id='form:countedFrom']").selectOption("INVOICE_DATE");
    adam.find("[id='form:dayKind']").selectOption("BUSINESS");
    adam.find("[id='form:priority']").fill("0");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains("1 bis 9999");
    adam.find("[id='form:priority']").fill("200");
    adam.requireUsable().picture("procedure-settings");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains("Werktage", "ab Rechnungsdatum", "200");
    press(adam, "a[href*='place=START']");
    adam.requireUsable().picture("procedure-condition-facts");
    press(adam, "a[href*='fact=DEBTOR_KIND']");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains("Wählen Sie 1 bis");
    adam.find("input[type='checkbox'][value='BUSINESS']").check();
    adam.requireUsable().picture("procedure-condition");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains("Schuldner ist: Unternehmen");
    press(adam, "a[href*='place=START']");
    press(adam, "a[href*='fact=AMOUNT_OPEN']");
    adam.find("[id='form:number']").fill("viel");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains("Geben Sie eine Zahl ein");
    adam.find("[id='form:number']").fill("99,50");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains("Offener Betrag mindestens 99,50");
    step(adam, "Probe Anruf " + viewport.name().toLowerCase(Locale.ROOT));
    adam.requireUsable().picture("procedure-built");
    press(adam, "[id$='1:start']");
    assertThat(main(adam)).doesNotContain("Offener Betrag mindestens");
    adam.open(SHOW);
    assertThat(main(adam)).as("a procedure without a version is found again").contains(name);
    for (String language : new String[] {"en", "es", "el"}) {
      main(adam.open(SHOW + "?lang=" + language));
    }
    adam.open(SHOW + "?lang=de");
    discard("probe-" + viewport.name().toLowerCase(Locale.ROOT).replace("_", "-"));
  }

  private static void step(Tab adam, String name) {
    press(adam, "a[href*='draft-step.xhtml']:not([href*='step='])");
    adam.find("[id='form:name']").fill(name);
    adam.find("[id='form:day']").fill("14");
    adam.find("[id='form:latestBy']").fill("10");
    adam.find("[id='form:channel']").selectOption("CALL");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains("nicht vor dem Tag des Schritts");
    adam.find("[id='form:latestBy']").fill("20");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains(name, "(bis 20)");
    press(adam, "a[href*='draft-step.xhtml'][href*='step=']");
    press(adam, "a[href*='place=STEP']");
    press(adam, "a[href*='fact=COUNTRY']");
    adam.find("[id='form:written']").fill("de, at");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains("Land: DE, AT");
    adam.requireUsable().picture("procedure-step-conditions");
    adam.open(
        adam.page()
            .url()
            .replaceAll("^.*(/backoffice/procedure/)draft-step", "$1draft")
            .replaceAll("&step=.*$", ""));
  }

  private static void discard(String key) {
    Rest.Answer draft = Rest.as("adam").get("/procedures/" + key + "/draft");
    assertThat(draft.status()).isEqualTo(200);
    JsonObject json = draft.json();
    assertThat(json.getJsonArray("start")).hasSize(1);
    assertThat(json.getJsonArray("steps").getJsonObject(0).getInt("latestBy")).isEqualTo(20);
    assertThat(
            Rest.as("adam")
                .postJson(
                    "/procedures/" + key + "/draft/discard",
                    "{'revision':" + json.get("revision") + "}")
                .status())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @EnumSource
  void choosesAProcedureByHand(Viewport viewport) {
    JsonObject found =
        Rest.as("adam").get("/case-files?q=dammann").json().getJsonArray("items").getJsonObject(0);
    String number = found.getString("number");
    Tab carla = as("carla").at(viewport).open("/backoffice/index.xhtml?q=" + number);
    press(carla, "main a[href*='casefile/show.xhtml']");
    String procedure = path(carla.page().url()) + "&tab=procedure";
    carla.open(procedure);
    press(carla, "a[href*='casefile/pin.xhtml']");
    assertThat(main(carla)).contains("Die Regeln entscheiden", "Standard");
    carla.find("[id='form:procedure']").selectOption("commerce");
    press(carla, "[id='form:save']");
    carla.find("[id='form:reason']").fill("Der Gläubiger wünscht es so");
    carla.requireUsable().picture("procedure-pin");
    press(carla, "[id='form:save']");
    assertThat(main(carla)).contains("Das Verfahren ist festgelegt");
    carla.open(procedure);
    assertThat(main(carla)).contains("Verfahren „Commerce“", "von Hand festgelegt");
    carla.requireUsable().picture("procedure-of-case");
    assertThat(
            Rest.as("carla")
                .postJson(
                    "/case-files/" + number + "/procedures/pin",
                    "{'procedure':null,'reason':'Doch nicht'}")
                .status())
        .isEqualTo(204);
    assertThat(
            Rest.as("carla")
                .get("/case-files/" + number + "/procedures")
                .json()
                .getJsonObject("primary")
                .getString("key"))
        .isEqualTo("standard");
  }

  private static String path(String url) {
    return url.replaceAll("^.*(/backoffice/casefile/)", "$1");
  }
}
