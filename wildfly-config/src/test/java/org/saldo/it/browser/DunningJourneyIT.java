package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Bill;
import org.saldo.it.rest.Rest;

/** A night by the button, its reasons, and the call that it puts on the worksheet. */
class DunningJourneyIT extends BrowserTest {

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  private static void runTheNight(Tab sven) {
    sven.open("/backoffice/procedure/runs.xhtml");
    sven.answerTo(() -> sven.find("[id='night:save']").click());
    assertThat(sven.page().url()).contains("/procedure/run.xhtml?run=");
    // The page follows by itself, and asks no more once the run is through.
    sven.page()
        .waitForFunction(
            "() => !document.getElementById('progress')",
            null,
            new com.microsoft.playwright.Page.WaitForFunctionOptions().setTimeout(120_000));
    assertThat(main(sven)).contains("Akten angesehen");
  }

  /** The number of a case of its own whose first call is due with the next night. */
  private static String toBeCalled() {
    LocalDate today = LocalDate.parse(Rest.as("sven").get("/demo/clock").json().getString("today"));
    return Bill.ofSomebody().dueOn(today.minusDays(19)).bringIn("linde");
  }

  private static Locator call(Tab tab, String caseNumber) {
    return tab.find(
        "[id='choosing:work'] tr:has-text('" + caseNumber + "') a[href*='/worksheet/call']");
  }

  @ParameterizedTest
  @EnumSource
  void runsTheNightAndSaysWhy(Viewport viewport) {
    String number = toBeCalled();
    Tab sven = as("sven").at(viewport).open("/backoffice/procedure/runs.xhtml");
    runTheNight(sven);
    String run = sven.page().url();
    sven.open(run.substring(run.indexOf("/backoffice")));
    sven.requireUsable().picture("run");
    sven.open("/backoffice/procedure/runs.xhtml").requireUsable().picture("runs");
    sven.open("/backoffice/procedure/show.xhtml").requireUsable().picture("procedure");
    assertThat(main(sven)).contains("Zahlungserinnerung").contains("Übergabe an Inkasso");
    sven.open("/backoffice/worksheet/list.xhtml?everybody=true")
        .requireUsable()
        .picture("worksheet");
    sven.answerTo(() -> call(sven, number).click());
    sven.requireUsable().picture("call");
    sven.answerTo(() -> sven.find("a[href*='/procedure/step']").first().click());
    sven.requireUsable().picture("step");
    assertThat(main(sven)).contains("führt").contains("Als Nächstes");
    sven.answerTo(() -> sven.find("nav a[href*='tab=procedure']").first().click());
    sven.requireUsable().picture("case-procedure");
    assertThat(main(sven)).contains("Tage im Verfahren");
  }

  @Test
  void recordsACallOnceAndTakesItOffTheWorksheet() {
    String number = toBeCalled();
    Tab sven = as("sven").open("/backoffice/procedure/runs.xhtml");
    runTheNight(sven);
    Tab carla = as("carla").open("/backoffice/worksheet/list.xhtml");
    String call = call(carla, number).getAttribute("href");
    carla.open(call);
    carla.answerTo(() -> carla.find("[id='call:save']").click());
    assertThat(carla.page().url()).as("an outcome is required").contains("/worksheet/call");
    carla.find("[id='call:outcome']").selectOption("PROMISED");
    carla.answerTo(() -> carla.find("[id='call:save']").click());
    assertThat(main(carla)).as("a promise has its day").contains("Nötig bei Zusage");
    carla.find("[id='call:outcome']").selectOption("NO_ANSWER");
    carla.find("[id='call:note']").fill("Niemand da");
    carla.answerTo(() -> carla.find("[id='call:save']").click());
    assertThat(carla.page().url()).contains("/worksheet/list");
    assertThat(main(carla)).contains("Der Anruf ist notiert", "Nächster Versuch:");
    carla.open(call);
    assertThat(carla.find("#attempts").innerText()).contains("Niemand erreicht", "Niemand da");
    carla.requireUsable().picture("call-attempts");
    as("carla").at(Viewport.PHONE).open(call).requireUsable().picture("call-attempts");
    carla.find("[id='call:outcome']").selectOption("REFUSES");
    carla.answerTo(() -> carla.find("[id='call:save']").click());
    assertThat(call(carla, number).count()).isZero();
    carla.open(call);
    assertThat(main(carla)).contains("erledigt oder nicht mehr nötig");
    for (String language : new String[] {"en", "es", "el", "de"}) {
      for (String page :
          new String[] {
            call,
            call.replace("/worksheet/call", "/procedure/step"),
            "/backoffice/procedure/show.xhtml?a=1",
            "/backoffice/worksheet/list.xhtml?a=1"
          }) {
        carla.open(page + "&lang=" + language);
        assertThat(carla.page().locator("body").innerText())
            .as(page + " in " + language)
            .doesNotContain("???");
      }
    }
  }

  @Test
  void keepsRunsFromWhoHasNoneToRun() {
    as("carla").open("/backoffice/procedure/runs.xhtml", 403);
    as("clara").open("/backoffice/worksheet/list.xhtml", 403);
  }
}
