package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Rest;

/** The end of a day on pages: asked for, closed, its report and anchor; and by REST. */
class LedgerDayPagesIT extends BrowserTest {

  private static final String PAGE = "/backoffice/ledger/verification.xhtml";
  private static final int PATIENCE_SECONDS = 60;

  /** Registers a creditor with one invoice and gives its key. */
  private String creditor(Viewport viewport) {
    String key = "days-" + viewport.name().toLowerCase(Locale.ROOT);
    Tab adam = as("adam").open("/backoffice/admin/creditor.xhtml");
    adam.find("[id='creditor:key']").fill(key);
    adam.find("[id='creditor:name']").fill("Tagwerk " + viewport + " GmbH");
    adam.find("[id='creditor:mode']").selectOption("OWN");
    adam.find("[id='creditor:currency']").fill("EUR");
    adam.find("[id='creditor:chart']").selectOption("SKR03");
    adam.find("[id='creditor:country']").fill("DE");
    adam.answerTo(() -> adam.find("[id='creditor:save']").click());
    String csv =
        "number;issued_on;due_on;currency;net;vat;gross;payable;debtor_name;debtor_postcode;"
            + "tax1_category;tax1_rate;tax1_net;tax1_vat\nD-"
            + viewport
            + ";2026-02-03;2026-02-17;EUR;100.00;19.00;119.00;119.00;Rosa Tag;10115;S;19;100.00;19.00\n";
    Rest.Answer taken =
        Rest.as("anna")
            .post(
                "/invoices?creditor=" + key + "&format=csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(taken.body()).contains("\"accepted\":1");
    return key;
  }

  @ParameterizedTest
  @EnumSource
  void closesADayOnThePage(Viewport viewport) throws InterruptedException {
    String key = creditor(viewport);
    Tab anna = as("anna").at(viewport).open("/backoffice/ledger/demands.xhtml?creditor=" + key);
    String today = Rest.as("anna").get("/demo/clock").json().getString("today");
    demand(anna, false);
    assertThat(anna.page().locator("main").innerText()).contains("Die Anforderung ist erfasst");
    anna.requireUsable().picture("ledger-demands");
    anna.open(PAGE).requireUsable();
    anna.find("[id='closing:creditor']").selectOption(key);
    anna.find("[id='closing:until']").fill(today);
    anna.answerTo(() -> anna.find("[id='closing:save']").click());
    assertThat(anna.page().locator("main").innerText())
        .doesNotContain("???")
        .contains("werden geprüft und abgeschlossen");
    for (int i = 0; held(anna).count() == 0 && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
      anna.open(PAGE);
    }
    String report = held(anna).first().getAttribute("href");
    assertThat(anna.page().locator("main").innerText())
        .doesNotContain("???")
        .contains("ist angehalten: Alles danach wartet", "Befunde ansehen");
    anna.requireUsable().picture("ledger-to-do");
    anna.open(PAGE + "?lang=en").requireUsable().picture("ledger-to-do");
    assertThat(anna.page().locator("main").innerText())
        .contains("is held: everything after it waits", "Look at findings");
    anna.open(PAGE + "?lang=de");
    anna.open(report).requireUsable().picture("ledger-day-held");
    assertThat(anna.page().locator("main").innerText())
        .doesNotContain("???")
        .contains("Verlangte Zusatzfelder", "costCentre");
    decide(anna, "save");
    decide(anna, "agree");
    assertThat(anna.page().locator("main").innerText()).contains("nicht selbst anerkennen");
    Tab sven = as("sven").open(report);
    decide(sven, "agree");
    assertThat(sven.page().locator("main").innerText()).contains("Der Befund ist anerkannt");
    for (int i = 0; closed(key).isEmpty() && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
    }
    assertThat(closed(key)).hasSize(1);
    // What is accepted is still there when somebody looks at the whole books.
    anna.open("/backoffice/ledger/demands.xhtml?creditor=" + key);
    demand(anna, true);
    anna.open(PAGE + "?run=true").requireUsable().picture("ledger-days");
    anna.open("/backoffice/ledger/closed-days.xhtml?creditor=" + key);
    anna.requireUsable().picture("ledger-closed-days");
    assertThat(anna.page().locator("main").innerText()).doesNotContain("???");
    anna.answerTo(() -> anna.find("#days tbody a").first().click());
    anna.requireUsable().picture("ledger-day-report");
    assertThat(anna.page().locator("main").innerText())
        .doesNotContain("???")
        .contains("Abgeschlossen", "Anerkannt");
    anna.open("/backoffice/ledger/periods.xhtml?creditor=" + key);
    anna.requireUsable().picture("ledger-periods");
    assertThat(anna.page().locator("main").innerText()).doesNotContain("???");
    Rest.Answer proof = Rest.as("otto").get("/ledger/proof?creditor=" + key);
    assertThat(proof.status()).isEqualTo(200);
    assertThat(proof.header("Content-Type")).isEqualTo("application/zip");
    assertThat(Rest.as("otto").get("/ledger/proof?creditor=none").status()).isEqualTo(404);
    assertThat(Rest.as("carla").get("/ledger/proof?creditor=" + key).status()).isEqualTo(403);
    for (String language : new String[] {"en", "es", "el"}) {
      anna.open(PAGE + "?lang=" + language);
      assertThat(anna.page().locator("body").innerText()).doesNotContain("???");
    }
    anna.open(PAGE + "?lang=de");
  }

  private static Locator held(Tab tab) {
    return tab.find("#states tr:has-text('Angehalten') a[href*='day-report']");
  }

  private static void demand(Tab tab, boolean ends) {
    tab.find("[id='form:kind']").selectOption("FLEXFIELD");
    tab.find("[id='form:event']").selectOption("INVOICE_RECEIVED");
    tab.find("[id='form:account']").fill("1400");
    tab.find("[id='form:flexfield']").fill("costCentre");
    tab.find("[id='form:validFrom']").fill("2026-01-01");
    tab.find("[id='form:ends']").setChecked(ends);
    tab.find("[id='form:reason']").fill("Kostenstellen");
    tab.answerTo(() -> tab.find("[id='form:save']").click());
  }

  private static void decide(Tab tab, String button) {
    tab.find("[id='decide:finding']").selectOption(new SelectOption().setIndex(1));
    tab.find("[id='decide:reason']").fill("Die Kostenstelle steht im Vertrag.");
    tab.answerTo(() -> tab.find("[id='decide:" + button + "']").click());
  }

  private static JsonArray closed(String key) {
    return Rest.as("anna").get("/ledger/days?creditor=" + key).json().getJsonArray("items");
  }
}
