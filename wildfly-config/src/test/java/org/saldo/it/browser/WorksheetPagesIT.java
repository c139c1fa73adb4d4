package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.identity.UuidConverter;
import org.saldo.it.mail.ParcelRows;
import org.saldo.it.rest.Rest;

/** A controller works on many entries of a list: choice over pages, dry run, result, retry. */
class WorksheetPagesIT extends BrowserTest {

  private static final int MANY = 60;

  /** A day of this test's own, so that other tests' work does not show. */
  private static final String DAY = "1999-01-01";

  private static final String LIST =
      "/backoffice/worksheet/list.xhtml?list=other&until=" + DAY + "&controller=carla";

  private UUID first;

  @BeforeEach
  void haveMuchToDo() {
    for (int i = 0; i < MANY; i++) {
      UUID id = UUID.randomUUID();
      first = i == 0 ? id : first;
      ParcelRows.rows()
          .change(
              "INSERT INTO task (id, public_id, kind, creditor_id, case_file_id, debtor_id,"
                  + " arguments, state, owner, due_on, created_at, version) SELECT ?, ?,"
                  + " 'CALL_NOT_REACHED', c.creditor_id, c.id, c.debtor_id, CONCAT(c.number,"
                  + " '\n3'), 'OPEN', 'carla', ?, UTC_TIMESTAMP(6), 1 FROM case_file c"
                  + " WHERE c.creditor_id = (SELECT MIN(id) FROM creditor) ORDER BY c.id LIMIT 1",
              Math.abs(id.getLeastSignificantBits() >> 8),
              UuidConverter.bytes(id),
              DAY);
    }
  }

  @AfterEach
  void forget() {
    ParcelRows.rows().change("DELETE FROM task WHERE due_on = ?", DAY);
  }

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  private static void awaitTheEnd(Tab tab) {
    tab.page()
        .waitForFunction(
            "() => !document.getElementById('progress')",
            null,
            new Page.WaitForFunctionOptions().setTimeout(120_000));
  }

  private static void breakIt(UUID task, String kind) {
    ParcelRows.rows()
        .change("UPDATE task SET kind = ? WHERE public_id = ?", kind, UuidConverter.bytes(task));
  }

  @ParameterizedTest
  @EnumSource
  void worksOnAllThatMatch(Viewport viewport) {
    Tab carla = as("carla").at(viewport).open(LIST);
    assertThat(main(carla)).contains("Sonstige Aufgaben (" + MANY + ")", "nicht erreicht");
    carla.requireUsable().picture("worksheet-list");
    carla.answerTo(() -> carla.find("[id='choosing:all']").click());
    assertThat(main(carla)).contains("alle passenden Einträge, zurzeit " + MANY);
    carla.answerTo(() -> carla.find("nav.tabs a[href*='act=finish']").click());
    carla.requireUsable().picture("worksheet-act");
    carla.answerTo(() -> carla.find("[id='bulk:save']").click());
    assertThat(carla.page().url()).as("a note is required").contains("/worksheet/act");
    carla.find("[id='bulk:note']").fill("Im Team besprochen");
    carla.answerTo(() -> carla.find("[id='bulk:save']").click());
    awaitTheEnd(carla);
    assertThat(main(carla)).contains("Geändert ist noch nichts", MANY + " ausführbar");
    carla.requireUsable().picture("worksheet-dry-run");
    breakIt(first, "NO_SUCH_KIND");
    carla.answerTo(() -> carla.find("[id='going:execute']").click());
    awaitTheEnd(carla);
    assertThat(main(carla)).contains(MANY - 1 + " erledigt", "1 gescheitert");
    carla.requireUsable().picture("worksheet-result");
    breakIt(first, "CALL_NOT_REACHED");
    carla.answerTo(() -> carla.find("[id='going:retry']").click());
    awaitTheEnd(carla);
    assertThat(main(carla)).contains(MANY + " erledigt", "0 gescheitert");
    Download csv = carla.page().waitForDownload(() -> carla.find("[id='taking:csv']").click());
    assertThat(csv.suggestedFilename()).isEqualTo("worksheet-job.csv");
    carla.open("/backoffice/worksheet/jobs.xhtml").requireUsable().picture("worksheet-jobs");
    assertThat(main(carla)).contains("Erledigen", "fertig");
    assertThat(main(carla.open(LIST))).contains("Nichts zu tun");
  }

  @Test
  void keepsTheChoiceOverPages() {
    Tab carla = as("carla").open(LIST);
    carla.find("input[name='tick']").nth(0).check();
    carla.find("input[name='tick']").nth(1).check();
    carla.answerTo(() -> carla.find("[id='choosing:next']").click());
    assertThat(carla.page().url()).contains("page=2").contains("until=" + DAY);
    assertThat(main(carla)).contains("Über alle Seiten ausgewählt: 2");
    carla.find("input[name='tick']").nth(0).check();
    carla.answerTo(() -> carla.find("[id='choosing:previous']").click());
    assertThat(carla.find("input[name='tick']:checked").count()).isEqualTo(2);
    carla.find("input[name='tick']").nth(1).uncheck();
    carla.answerTo(() -> carla.find("[id='choosing:ticked']").click());
    assertThat(main(carla)).contains("Ihre Auswahl, zurzeit 2 Einträge");
    carla.open(LIST);
    carla.answerTo(() -> carla.find("[id='choosing:clear']").click());
    assertThat(carla.find("input[name='tick']:checked").count()).isZero();
    carla.answerTo(() -> carla.find("td a[href*='entry=']").first().click());
    assertThat(carla.find("#entry-look").innerText()).contains("nicht erreicht");
    carla.requireUsable().picture("worksheet-preview");
    for (String language : new String[] {"en", "es", "el", "de"}) {
      main(carla.open(LIST + "&lang=" + language));
      main(carla.open("/backoffice/worksheet/act.xhtml?list=other&act=put-off&lang=" + language));
    }
    carla.open("/backoffice/worksheet/act.xhtml?list=nonsense", 404);
    carla.open("/backoffice/worksheet/job.xhtml?job=" + UUID.randomUUID(), 404);
    as("anna").open("/backoffice/").open(LIST, 403);
  }

  @Test
  void isAnsweredByRest() {
    Rest carla = Rest.as("carla");
    String own = "controller=carla&until=" + DAY;
    JsonObject other =
        carla.get("/worksheet?" + own).json().getJsonArray("items").stream()
            .map(JsonObject.class::cast)
            .filter(each -> each.getString("list").equals("other"))
            .findFirst()
            .orElseThrow();
    assertThat(other.getInt("count")).isEqualTo(MANY);
    JsonObject slice = carla.get("/worksheet/other?limit=40&" + own).json();
    assertThat(slice.getJsonArray("items")).hasSize(40);
    JsonObject rest =
        carla.get("/worksheet/other?limit=40&" + own + "&cursor=" + slice.getString("next")).json();
    assertThat(rest.getJsonArray("items")).hasSize(MANY - 40);
    assertThat(carla.get("/worksheet/nonsense").status()).isEqualTo(404);
    assertThat(carla.get("/worksheet/other?cursor=x").body()).contains("cursor.invalid");
    assertThat(carla.postJson("/worksheet/other/jobs?" + own, "{'all':true}").body())
        .contains("bulk.action.unknown");
    Rest.Answer started =
        carla.postJson(
            "/worksheet/other/jobs?" + own,
            "{'all':true,'action':'finish','note':'by REST','dryRun':true}");
    assertThat(started.status()).as(started.body()).isEqualTo(202);
    String path = "/worksheet-jobs/" + started.json().getString("id");
    JsonObject looked = over(carla, path);
    assertThat(looked.getString("state")).isEqualTo("DONE");
    assertThat(looked.getBoolean("dryRun")).isTrue();
    assertThat(looked.getInt("ready")).isEqualTo(MANY);
    assertThat(carla.postJson(path + "/execution", "{}").status()).isEqualTo(202);
    JsonObject done = over(carla, path);
    assertThat(done.getInt("done")).isEqualTo(MANY);
    assertThat(carla.get(path + "/items?state=DONE&limit=200").json().getJsonArray("items"))
        .hasSize(MANY);
    assertThat(carla.postJson(path + "/retry", "{}").body()).contains("bulk.nothing.failed");
    assertThat(carla.postJson(path + "/undo", "{}").body()).contains("bulk.undo.never");
    assertThat(carla.postJson(path + "/cancellation", "{}").body()).contains("bulk.over");
    for (String what : List.of("execution", "retry", "undo", "cancellation")) {
      assertThat(carla.postJson("/worksheet-jobs/" + UUID.randomUUID() + "/" + what, "{}").status())
          .isEqualTo(404);
    }
  }

  private static JsonObject over(Rest rest, String path) {
    long until = System.nanoTime() + 60_000_000_000L;
    JsonObject job = rest.get(path).json();
    while (job.getString("state").equals("RUNNING")) {
      assertThat(System.nanoTime()).as("waited for long enough").isLessThan(until);
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      job = rest.get(path).json();
    }
    return job;
  }
}
