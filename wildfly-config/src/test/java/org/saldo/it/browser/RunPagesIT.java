package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.saldo.it.rest.Bill;
import org.saldo.it.rest.Rest;

/** A run that proposes: looked at, released, taken back; and what it tells. */
class RunPagesIT extends BrowserTest {

  private static final String RUNS = "/backoffice/procedure/runs.xhtml";

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  /** The number of a case of its own whose reminder is due with the next night. */
  private static String toBeReminded() {
    LocalDate today = LocalDate.parse(Rest.as("sven").get("/demo/clock").json().getString("today"));
    return Bill.ofSomebody().dueOn(today.minusDays(9)).bringIn("linde");
  }

  private static void awaitTheEnd(Tab tab) {
    tab.page()
        .waitForFunction(
            "() => !document.getElementById('progress')",
            null,
            new com.microsoft.playwright.Page.WaitForFunctionOptions().setTimeout(120_000));
  }

  private static String path(Tab tab) {
    String url = tab.page().url();
    return url.substring(url.indexOf("/backoffice"));
  }

  private void pictures(Tab tab, String name) {
    String page = path(tab);
    tab.requireUsable().picture(name);
    as("sven").at(Viewport.PHONE).open(page).requireUsable().picture(name);
  }

  @Test
  void proposesIsReleasedAndTakenBack() {
    String released = toBeReminded();
    String left = toBeReminded();
    Tab sven = as("sven").open(RUNS);
    sven.find("[id='night:proposes']").check();
    sven.answerTo(() -> sven.find("[id='night:save']").click());
    String run = path(sven);
    awaitTheEnd(sven);
    sven.open(run);
    assertThat(main(sven)).contains("Vorschlagsbetrieb", "Was entschieden wurde");
    pictures(sven, "run-report");
    sven.answerTo(() -> sven.find("a[href*='/procedure/run-proposals']").first().click());
    pictures(sven, "run-proposals");
    String proposals = path(sven);
    sven.answerTo(
        () -> sven.find("#proposals tr:has-text('" + left + "') a[href*='/step']").click());
    assertThat(main(sven)).contains("Wartet auf Freigabe", "Auslassen");
    String step = path(sven);
    pictures(sven, "step-release");
    sven.answerTo(() -> sven.find("[id='skipping:save']").click());
    assertThat(path(sven)).as("a reason is required").contains("/procedure/step");
    sven.find("[id='skipping:reason']").fill("Kulanz");
    sven.answerTo(() -> sven.find("[id='skipping:save']").click());
    assertThat(main(sven)).contains("Der Schritt ist ausgelassen", "Kulanz");
    sven.open(proposals);
    assertThat(main(sven)).contains(released).doesNotContain(left);
    sven.answerTo(() -> sven.find("a[href*='act=RELEASE']").click());
    sven.requireUsable().picture("run-act");
    sven.answerTo(() -> sven.find("[id='form:save']").click());
    awaitTheEnd(sven);
    String job = path(sven);
    sven.open(job);
    assertThat(main(sven)).contains(released, "erledigt");
    pictures(sven, "run-job");
    JsonObject decided =
        Rest.as("sven")
            .get("/dunning-runs/" + run.replaceAll(".*run=([0-9a-f-]+).*", "$1") + "/report")
            .json();
    assertThat(decided.getJsonArray("items")).isNotEmpty();
    asksByRest("/dunning-runs/" + run.replaceAll(".*run=([0-9a-f-]+).*", "$1"), job, released);
    sven.open(run);
    sven.answerTo(() -> sven.find("a[href*='act=REVERSE']").click());
    sven.answerTo(() -> sven.find("[id='form:save']").click());
    awaitTheEnd(sven);
    assertThat(path(sven)).contains("/procedure/run-job");
    inEveryLanguage(sven, run, proposals, step, job);
  }

  private static void asksByRest(String run, String job, String released) {
    Rest sven = Rest.as("sven");
    assertThat(sven.get(run).json().getBoolean("proposes")).isTrue();
    JsonObject steps = sven.get(run + "/steps?status=PROPOSED&limit=1").json();
    assertThat(steps.getJsonArray("items")).hasSize(1);
    String next = steps.getString("next");
    assertThat(sven.get(run + "/steps?status=PROPOSED&limit=500&cursor=" + next).body())
        .contains("C1");
    assertThat(sven.get(run + "/steps?cursor=nonsense").body()).contains("cursor.invalid");
    assertThat(sven.get(run + "/proposals").body()).doesNotContain(released);
    String its = run + "/jobs/" + job.replaceAll(".*job=([0-9a-f-]+).*", "$1");
    assertThat(sven.get(its).json().getString("state")).isEqualTo("DONE");
    assertThat(sven.get(its + "/steps").body()).contains(released);
    assertThat(sven.postJson(run + "/jobs", "{'kind':'RELEASE'}").body())
        .contains("run.job.nothing.release");
    assertThat(sven.postJson(run + "/cancel", "{}").body()).contains("run.ended");
    assertThat(sven.get("/dunning-modes").status()).isEqualTo(200);
    String step =
        sven.get(run + "/steps").json().getJsonArray("items").getJsonObject(0).getString("id");
    assertThat(sven.get("/procedure-steps/" + step + "/preview").json().getString("refusal"))
        .isEqualTo("step.not.proposed");
    assertThat(sven.postJson("/procedure-steps/" + step + "/skip", "{}").body())
        .contains("step.skip.reason");
    assertThat(sven.postJson("/procedure-steps/" + step + "/release", "{}").body())
        .contains("step.not.proposed");
  }

  private static void inEveryLanguage(Tab sven, String... pages) {
    for (String language : new String[] {"en", "es", "el", "de"}) {
      for (String page : pages) {
        sven.open(page + "&lang=" + language);
        assertThat(sven.page().locator("body").innerText())
            .as(page + " in " + language)
            .doesNotContain("???");
      }
    }
  }

  @Test
  void setsWhetherRunsCarryOut() {
    Tab sven = as("sven").open(RUNS);
    sven.answerTo(() -> sven.find("a[href*='/procedure/run-modes']").click());
    sven.answerTo(() -> sven.find("[id='form:save']").click());
    assertThat(path(sven)).as("nothing was chosen").contains("run-modes");
    sven.find("[id='form:creditor']").selectOption("linde");
    sven.find("[id='form:mode']").selectOption("AS_ALL");
    sven.find("[id='form:reason']").fill("Wie bei allen");
    sven.answerTo(() -> sven.find("[id='form:save']").click());
    assertThat(main(sven)).contains("Die Einstellung ist gespeichert", "Wie bei allen");
    pictures(sven, "run-modes");
    as("otto").open("/backoffice/procedure/run-modes.xhtml");
    as("carla").open("/backoffice/procedure/run-modes.xhtml", 403);
    as("sven").open("/backoffice/procedure/run-act.xhtml?act=CANCEL", 404);
    as("sven").open("/backoffice/procedure/run-job.xhtml", 404);
    as("sven").open("/backoffice/procedure/run-proposals.xhtml", 404);
  }
}
