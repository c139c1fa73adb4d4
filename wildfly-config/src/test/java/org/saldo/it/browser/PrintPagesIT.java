package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.mail.ParcelRows;
import org.saldo.it.rest.Rest;

/** Batches of letters on pages and by REST: looked at, taken away, handed over again. */
class PrintPagesIT extends BrowserTest {

  private static final String LIST = "/backoffice/print/list.xhtml";

  /** Queues a letter and gives the number of the batch that it came into. */
  private static String batch() throws InterruptedException {
    String key = ParcelRows.letter(ParcelRows.rows(), true);
    String sql =
        "SELECT b.number FROM print_batch b JOIN print_letter l ON l.batch_id = b.id"
            + " WHERE l.delivery_key = ? AND b.batch_state = 'HANDED_OVER'";
    List<List<Object>> found = List.of();
    for (int i = 0; i < 450 && found.isEmpty(); i++) {
      Thread.sleep(200);
      found = ParcelRows.rows().list(sql, key);
    }
    assertThat(found).as("the batch of " + key).hasSize(1);
    return (String) found.get(0).get(0);
  }

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  @ParameterizedTest
  @EnumSource
  void letsASupervisorHandABatchOverAgain(Viewport viewport) throws Exception {
    String number = batch();
    Tab sven = as("sven").at(viewport).open(LIST + "?status=HANDED_OVER");
    assertThat(main(sven)).contains("Druckaufträge", number, "übergeben");
    sven.requireUsable().picture("print-batches");
    sven.answerTo(() -> sven.find("#batches tbody tr th a:text-is('" + number + "')").click());
    assertThat(main(sven)).contains(number, "Anna Muster, Weg 1, 10115 Berlin", "Standardbrief");
    sven.requireUsable().picture("print-batch");
    assertThat(sven.find("#letters a[href*='/casefile/show']").count()).isOne();
    String pdf = sven.find("a[href*='file=pdf']").first().getAttribute("href");
    assertThat(sven.page().request().get(pdf).headers().get("content-type"))
        .startsWith("application/pdf");
    sven.find("[id='hand:reason']").fill("Der Drucker hat ihn verloren");
    sven.answerTo(() -> sven.find("[id='hand:save']").click());
    assertThat(main(sven)).contains("erneut übergeben");
    for (String language : new String[] {"en", "es", "el"}) {
      sven.open(LIST + "?lang=" + language);
      main(sven);
    }
    sven.open(LIST + "?lang=de");
  }

  @ParameterizedTest
  @EnumSource
  void keepsPostageClasses(Viewport viewport) {
    String name = "Drucksache " + viewport.name().charAt(0) + viewport.name().length();
    Tab adam = as("adam").at(viewport).open("/backoffice/admin/postage-classes.xhtml");
    assertThat(main(adam)).contains("Kompaktbrief International", "1,80");
    adam.find("[id='form:name']").fill(name);
    adam.find("[id='form:maxSheets']").fill("2");
    adam.find("[id='form:price']").fill("0,50");
    adam.find("[id='form:firstOn']").fill("2090-01-01");
    adam.find("[id='form:reason']").fill("Test");
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam)).contains(name, "ist erfasst", "Test");
    adam.requireUsable().picture("postage-classes");
    Tab otto = as("otto").open("/backoffice/admin/postage-classes.xhtml");
    assertThat(otto.find("form[id='form']").count()).isZero();
    as("carla").open("/backoffice/").open("/backoffice/admin/postage-classes.xhtml", 403);
    for (String language : new String[] {"en", "es", "el"}) {
      adam.open("/backoffice/admin/postage-classes.xhtml?lang=" + language);
      main(adam);
    }
    adam.open("/backoffice/admin/postage-classes.xhtml?lang=de");
  }

  @Test
  void showsThemToAuditorsOnlyAndNotToControllers() throws Exception {
    String number = batch();
    Tab otto = as("otto").open(LIST);
    otto.answerTo(() -> otto.find("#batches tbody tr th a:text-is('" + number + "')").click());
    assertThat(otto.find("form[id='hand']").count()).isZero();
    as("carla").open("/backoffice/").open(LIST, 403);
    as("sven").open("/backoffice/print/show.xhtml?batch=none", 404);
  }

  @Test
  void givesThemByRest() throws Exception {
    String number = batch();
    JsonObject list = Rest.as("otto").get("/print-batches?status=HANDED_OVER&limit=200").json();
    JsonObject row =
        list.getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(each -> each.getString("number").equals(number))
            .findFirst()
            .orElseThrow();
    assertThat(list.getInt("waiting")).isNotNegative();
    JsonObject newest = Rest.as("otto").get("/print-batches?limit=1").json();
    assertThat(
            Rest.as("otto")
                .get("/print-batches?limit=1&cursor=" + newest.getString("next"))
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("number"))
        .isNotEqualTo(newest.getJsonArray("items").getJsonObject(0).getString("number"));
    String path = "/print-batches/" + row.getString("id");
    JsonObject letter = Rest.as("otto").get(path).json().getJsonArray("items").getJsonObject(0);
    assertThat(letter.getString("country")).isEqualTo("DE");
    assertThat(letter.getBoolean("kept")).isTrue();
    Rest.Answer index = Rest.as("otto").get(path + "/files/index");
    assertThat(index.header("Content-Type")).startsWith("text/csv");
    assertThat(index.body()).startsWith("sequence,delivery_key").contains(letter.getString("key"));
    assertThat(Rest.as("otto").get(path + "/files/checksums").body())
        .contains("  " + number + ".pdf\n", "  " + number + ".csv\n");
    assertThat(Rest.as("otto").get(path + "/files/pdf").body()).startsWith("%PDF");
    assertThat(Rest.as("otto").get(path + "/files/other").status()).isEqualTo(404);
    assertThat(Rest.as("otto").postJson(path + "/again", "{}").status()).isEqualTo(403);
    Rest.Answer stale = Rest.as("sven").postJson(path + "/again", "{'version':0,'reason':'x'}");
    assertThat(stale.status()).as(stale.body()).isEqualTo(409);
    Rest.Answer again =
        Rest.as("sven")
            .postJson(path + "/again", "{'version':" + row.getInt("version") + ",'reason':'lost'}");
    assertThat(again.status()).as(again.body()).isEqualTo(202);
    assertThat(Rest.as("sven").get("/print-batches/none").status()).isEqualTo(404);
  }
}
