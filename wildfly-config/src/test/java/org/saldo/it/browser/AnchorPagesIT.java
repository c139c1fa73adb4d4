package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Rest;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.ReceivedMail;

/** Anchors on pages, by REST, and by e-mail: a day closes and its anchor arrives. */
class AnchorPagesIT extends BrowserTest {

  private static final int PATIENCE_SECONDS = 60;

  /** Registers a creditor with one invoice and gives its key. */
  private String creditor(Viewport viewport) {
    String key = "anchor-" + viewport.name().toLowerCase(Locale.ROOT);
    Tab adam = as("adam").open("/backoffice/admin/creditor.xhtml");
    adam.find("[id='creditor:key']").fill(key);
    adam.find("[id='creditor:name']").fill("Ankerwerk " + viewport + " GmbH");
    adam.find("[id='creditor:mode']").selectOption("OWN");
    adam.find("[id='creditor:currency']").fill("EUR");
    adam.find("[id='creditor:chart']").selectOption("SKR03");
    adam.find("[id='creditor:country']").fill("DE");
    adam.answerTo(() -> adam.find("[id='creditor:save']").click());
    String csv =
        "number;issued_on;due_on;currency;net;vat;gross;payable;debtor_name;debtor_postcode;"
            + "tax1_category;tax1_rate;tax1_net;tax1_vat\nA-"
            + viewport
            + ";2026-02-03;2026-02-17;EUR;100.00;19.00;119.00;119.00;Rosa Anker;10115;S;19;100.00;19.00\n";
    Rest.Answer taken =
        Rest.as("anna")
            .post(
                "/invoices?creditor=" + key + "&format=csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(taken.body()).contains("\"accepted\":1");
    return key;
  }

  private static void pause() throws InterruptedException {
    Thread.sleep(Duration.ofSeconds(1).toMillis());
  }

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  @ParameterizedTest
  @EnumSource
  void sendsTheAnchorOfAClosedDayToWhoGetsIt(Viewport viewport) throws InterruptedException {
    String key = creditor(viewport);
    String address = key + "@kanzlei.example";
    String today = Rest.as("anna").get("/demo/clock").json().getString("today");
    Tab anna =
        as("anna").at(viewport).open("/backoffice/ledger/anchor-recipients.xhtml?creditor=" + key);
    assertThat(main(anna)).contains("Niemand bekommt Anker");
    anna.find("[id='form:address']").fill(address);
    anna.find("[id='form:language']").selectOption("de");
    anna.find("[id='form:frequency']").selectOption("EVERY_DAY");
    anna.find("[id='form:firstOn']").fill("2026-01-01");
    anna.find("[id='form:reason']").fill("Prüfer der Kanzlei");
    anna.answerTo(() -> anna.find("[id='form:save']").click());
    assertThat(main(anna)).contains("Der Empfänger ist erfasst", address, "Jeder abgeschlossene");
    anna.requireUsable().picture("anchor-recipients");
    Rest.as("anna").postJson("/ledger/days", "{'creditor':'" + key + "','until':'" + today + "'}");
    for (int i = 0; arrived(address).isEmpty() && i < PATIENCE_SECONDS; i++) {
      pause();
    }
    assertThat(arrived(address)).hasSize(1);
    ReceivedMail mail = arrived(address).get(0);
    String day =
        Rest.as("anna")
            .get("/ledger/days?creditor=" + key)
            .json()
            .getJsonArray("items")
            .getJsonObject(0)
            .getString("day");
    assertThat(mail.subject()).startsWith("Anker der Bücher von Ankerwerk");
    assertThat(mail.files())
        .extracting(ReceivedMail.Attached::name)
        .containsExactly(
            "anchor-" + key + "-" + day + ".pdf", "anchor-" + key + "-" + day + ".json");
    anna.open("/backoffice/ledger/closed-days.xhtml?creditor=" + key);
    assertThat(main(anna)).contains("Anker (PDF)");
    anna.requireUsable().picture("ledger-anchors");
    anna.answerTo(() -> anna.find("#days tbody a").first().click());
    assertThat(main(anna)).contains("Anker versandt an", address, "zugestellt");
    anna.requireUsable().picture("ledger-day-sent");
    Rest.Answer paper =
        Rest.as("otto")
            .get("/ledger/days/" + key + "/" + day + "/anchor", "Accept", "application/pdf");
    assertThat(paper.status()).isEqualTo(200);
    assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(paper.body()).startsWith("%PDF");
    Rest.Answer file = Rest.as("otto").get("/ledger/days/" + key + "/" + day + "/anchor");
    assertThat(file.header("Content-Type")).isEqualTo("application/json");
    assertThat(file.json().getString("format")).isEqualTo("saldo-ledger-anchor-1");
    assertThat(Rest.as("otto").get("/ledger/days/none/" + day + "/anchor").status()).isEqualTo(404);
    assertThat(Rest.as("carla").get("/ledger/days/" + key + "/" + day + "/anchor").status())
        .isEqualTo(403);
    for (String language : new String[] {"en", "es", "el"}) {
      anna.open("/backoffice/ledger/anchor-recipients.xhtml?lang=" + language);
      assertThat(anna.page().locator("body").innerText()).doesNotContain("???");
    }
    anna.open("/backoffice/ledger/closed-days.xhtml?lang=de");
  }

  private static List<ReceivedMail> arrived(String address) {
    return TestStack.mail().mails().stream().filter(mail -> mail.to().contains(address)).toList();
  }
}
