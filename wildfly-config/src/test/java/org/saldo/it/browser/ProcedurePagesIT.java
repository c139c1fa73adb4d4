package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Rest;

/** adam plans another version of Standard, tries it on a case, and takes it back. */
class ProcedurePagesIT extends BrowserTest {

  private static final String SHOW = "/backoffice/procedure/show.xhtml";
  private static final String DRAFT = "/procedures/standard/draft";

  @AfterEach
  void clear() {
    Rest.Answer draft = Rest.as("adam").get(DRAFT);
    if (draft.status() == 200) {
      Rest.as("adam")
          .postJson(DRAFT + "/discard", "{'revision':" + draft.json().get("revision") + "}");
    }
  }

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
  void plansAVersion(Viewport viewport) {
    String name = "Zweite Mail " + viewport.name().toLowerCase(Locale.ROOT);
    Tab adam = as("adam").at(viewport).open(SHOW);
    assertThat(main(adam)).contains("Standard", "in Kraft", "Zahlungserinnerung");
    adam.requireUsable().picture("procedures");
    press(adam, "section[aria-labelledby^='standard-'] input[id$='plan:begin']");
    assertThat(main(adam)).contains("Entwurf", "Beide Fassungen sagen dasselbe");
    press(adam, "a[href*='draft-step.xhtml']:not([href*='step='])");
    adam.find("[id='form:name']").fill(name);
    adam.find("[id='form:day']").fill("zehn");
    press(adam, "[id='form:save']");
    assertThat(adam.find("[id='form:name']").inputValue()).as("nothing is lost").isEqualTo(name);
    adam.find("[id='form:day']").fill("10");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains("Dieser Kanal braucht eine Vorlage");
    adam.find("[id='form:template']").selectOption("reminder");
    adam.requireUsable().picture("procedure-step");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains(name, "neu");
    press(adam, "[id='planned:steps:1:up']");
    assertThat(main(adam)).contains("geändert", "Tag: 7 → 10");
    adam.requireUsable().picture("procedure-draft");
    press(adam, "[id='planned:steps:0:remove']");
    assertThat(main(adam)).doesNotContain(name);
    String number =
        Rest.as("adam")
            .get("/case-files?q=dammann")
            .json()
            .getJsonArray("items")
            .getJsonObject(0)
            .getString("number");
    adam.find("#case").fill(number);
    press(adam, "#trial button");
    assertThat(main(adam))
        .contains("Geltende Fassung", "Entwurf auf die Akte angewandt", number)
        .contains("Erreicht ist der Schritt");
    String saved = adam.page().request().get(adam.page().url() + "&export=json").text();
    assertThat(saved).contains("saldo-procedure/1", "\"reminder\"");
    take(adam, saved.replace("\"day\": 15", "\"day\": 16").replace("\"day\":15", "\"day\":16"));
    assertThat(main(adam)).contains("Tag: 15 → 16");
    take(adam, "{\"format\":\"other/1\"}");
    assertThat(main(adam)).contains("keine gesicherte Fassung");
    take(adam, "days: 15");
    assertThat(main(adam)).contains("lässt sich nicht lesen");
    adam.find("[id='activation:reason']").fill("Der Anruf kommt einen Tag später");
    adam.find("[id='activation:validFrom']").fill(later(adam));
    press(adam, "[id='activation:save']");
    assertThat(main(adam)).contains("Die Fassung gilt ab", "gilt künftig", "Unterschiede zu");
    adam.requireUsable().picture("procedures-to-come");
    press(adam, "a[href*='compare.xhtml']");
    assertThat(main(adam)).contains("Tag: 15 → 16");
    adam.requireUsable().picture("procedure-compare");
    for (String language : new String[] {"en", "es", "el"}) {
      main(adam.open(SHOW + "?lang=" + language));
    }
    adam.open(SHOW + "?lang=de");
    press(adam, "a[href*='take-back.xhtml']");
    adam.requireUsable().picture("procedure-take-back");
    adam.find("[id='form:reason']").fill("Doch nicht");
    press(adam, "[id='form:save']");
    assertThat(main(adam)).contains("Entwurf");
    Tab otto = as("otto").open(adam.page().url().replaceAll("^.*(/backoffice)", "$1"));
    assertThat(main(otto)).contains("Entwurf");
    assertThat(otto.find("input[type='submit'][id^='planned']").count()).isZero();
    press(adam, "[id='discarding:save']");
    assertThat(main(adam)).contains("Der Entwurf ist verworfen");
    String csv = adam.page().request().get(adam.page().url() + "?export=csv").text();
    assertThat(csv).contains("Vorlage", "reminder");
  }

  /** A year after the day that the page proposes: no run of another test gets there. */
  private static String later(Tab adam) {
    String proposed = adam.find("[id='activation:validFrom']").inputValue();
    return java.time.LocalDate.parse(proposed).plusDays(365).toString();
  }

  private static void take(Tab adam, String content) {
    adam.find("[id='taking:file']")
        .setInputFiles(
            new FilePayload(
                "plan.json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
    press(adam, "[id='taking:save']");
  }
}
