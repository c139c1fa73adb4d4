package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.it.rest.Rest;

/** adam tries a draft on all open cases before he puts it into force; sven orders and discards. */
class SimulationPagesIT extends BrowserTest {

  private static final String LIST = "/backoffice/procedure/simulations.xhtml";
  private static final String ONE = "/backoffice/procedure/simulation.xhtml?id=";

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  private static void press(Tab tab, String selector) {
    tab.answerTo(() -> tab.find(selector).first().click());
  }

  private static String path(Tab tab) {
    String url = tab.page().url();
    return url.substring(url.indexOf("/backoffice"));
  }

  private static void awaitTheEnd(Tab tab) {
    tab.page()
        .waitForFunction(
            "() => !document.getElementById('progress')",
            null,
            new com.microsoft.playwright.Page.WaitForFunctionOptions().setTimeout(120_000));
  }

  private void pictures(Tab tab, String name) {
    String page = path(tab);
    tab.requireUsable().picture(name);
    as("adam").at(Viewport.PHONE).open(page).requireUsable().picture(name);
  }

  /** A draft for one creditor that sends one letter and nothing else. */
  private static String drafted(Tab adam) {
    String name = "Simuliert " + UUID.randomUUID().toString().substring(0, 8);
    adam.open("/backoffice/procedure/new.xhtml");
    adam.find("[id='form:name']").fill(name);
    press(adam, "[id='form:save']");
    String draft = path(adam);
    press(adam, "a[href*='draft-settings.xhtml']");
    adam.find("[id='form:priority']").fill("7");
    press(adam, "[id='form:save']");
    press(adam, "a[href*='place=START']");
    press(adam, "a[href*='fact=CREDITOR']");
    adam.find("input[type='checkbox'][value='linde']").check();
    press(adam, "[id='form:save']");
    press(adam, "a[href*='draft-step.xhtml']:not([href*='step='])");
    adam.find("[id='form:name']").fill("Nur ein Anruf");
    adam.find("[id='form:day']").fill("3");
    adam.find("[id='form:channel']").selectOption("CALL");
    press(adam, "[id='form:save']");
    return draft;
  }

  @Test
  void triesADraftAndPutsItIntoForce() throws Exception {
    Tab adam = as("adam").open(LIST);
    String draft = drafted(adam);
    adam.open(draft);
    press(adam, "a[href*='simulations.xhtml']");
    String key = draft.replaceAll(".*procedure=([^&]+).*", "$1");
    assertThat(adam.find("[id='order:procedure']").inputValue()).isEqualTo(key);
    adam.find("[id='order:days']").fill("400");
    press(adam, "[id='order:save']");
    assertThat(main(adam)).contains("1 bis 365");
    assertThat(adam.find("[id='order:procedure']").inputValue()).isEqualTo(key);
    adam.find("[id='order:days']").fill("30");
    adam.find("[id='order:creditor']").selectOption("linde");
    adam.find("[id='order:note']").fill("Vor dem Start");
    press(adam, "[id='order:save']");
    awaitTheEnd(adam);
    String result = path(adam);
    adam.open(result);
    assertThat(main(adam))
        .contains("fertig", "Was angenommen wurde", "kommt hinzu", "Vor dem Start");
    pictures(adam, "simulation");
    press(adam, "#differences a[href*='difference=ADDED']");
    assertThat(adam.find("#steps tbody tr").count()).isPositive();
    assertThat(adam.find("#steps tbody").innerText())
        .contains("Nur ein Anruf", "kommt hinzu")
        .doesNotContain("fällt weg");
    String csv =
        Files.readString(
            adam.page().waitForDownload(() -> adam.find("a[href*='export=csv']").click()).path());
    assertThat(csv).contains("Nur ein Anruf", "kommt hinzu").doesNotContain("fällt weg");
    for (String language : new String[] {"en", "es", "el", "de"}) {
      main(adam.open(result + "&lang=" + language));
      main(adam.open(LIST + "?lang=" + language));
    }
    pictures(adam, "simulations");
    as("otto").open(result);
    assertThat(as("otto").open(LIST).find("[id='order:save']").count()).isZero();
    activate(adam, draft);
    assertThat(main(adam.open(result))).contains("Der Entwurf wurde seither geändert");
    assertThat(takenBack(key)).isEqualTo(204);
  }

  private static void activate(Tab adam, String draft) {
    adam.open(draft);
    adam.find("[id='activation:reason']").fill("Nach der Simulation");
    press(adam, "[id='activation:save']");
    assertThat(main(adam)).contains("Die Fassung gilt ab");
  }

  /** Before it begins, so that no other test meets this procedure. */
  private static int takenBack(String key) {
    Rest adam = Rest.as("adam");
    long revision =
        adam.postJson("/procedures/" + key + "/versions/1/take-back", "{'reason':'Probe'}")
            .json()
            .getJsonNumber("revision")
            .longValue();
    return adam.postJson("/procedures/" + key + "/draft/discard", "{'revision':" + revision + "}")
        .status();
  }

  @Test
  void ordersAndDiscards() {
    Tab sven = as("sven").open(LIST);
    sven.find("[id='order:days']").fill("5");
    press(sven, "[id='order:save']");
    awaitTheEnd(sven);
    String result = path(sven);
    sven.open(result);
    assertThat(main(sven)).contains("nur was gilt").doesNotContain("Mit dem Entwurf");
    press(sven, "a[href*='act=AGAIN']");
    press(sven, "[id='form:save']");
    assertThat(path(sven)).isNotEqualTo(result);
    awaitTheEnd(sven);
    sven.open(result);
    press(sven, "a[href*='act=DISCARD']");
    sven.requireUsable().picture("simulation-discard");
    press(sven, "[id='form:save']");
    assertThat(main(sven)).contains("Die Simulation ist verworfen");
    as("sven").open(result, 404);
    as("sven").open(ONE + UUID.randomUUID(), 404);
    as("otto").open(result.replace("simulation.", "simulation-act.") + "&act=DISCARD", 404);
    as("carla").open(LIST, 403);
  }
}
