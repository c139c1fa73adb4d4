package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Bill;
import org.saldo.it.rest.Rest;

/** The statement of claim on page, as PDF and by REST. */
class StatementPagesIT extends BrowserTest {

  private static final LocalDate FIRST_DUE = LocalDate.of(2025, 6, 1);

  /** A case with so many receivables and a payment for every second one. */
  static String aCase(int receivables) {
    Bill bill = Bill.ofSomebody();
    for (int i = 0; i < receivables; i++) {
      bill.dueOn(FIRST_DUE.plusDays(5L * i));
    }
    String number = bill.bringIn("linde");
    for (int i = 0; i < receivables / 2; i++) {
      assertThat(
              Rest.as("anna")
                  .postJson(
                      "/case-files/" + number + "/payments",
                      "{'way':'BANK_TRANSFER','amount':'70.00','currency':'EUR','receivedOn':'"
                          + FIRST_DUE.plusDays(20 + 5L * i)
                          + "','reference':'"
                          + UUID.randomUUID()
                          + "'}")
                  .status())
          .isEqualTo(200);
    }
    return number;
  }

  /** The address of the statement of a case. */
  static String page(Tab tab, String number) {
    tab.open("/backoffice/index.xhtml?q=" + number);
    String href = tab.find("#cases tbody tr th a").first().getAttribute("href");
    return "/backoffice/casefile/statement.xhtml" + href.substring(href.indexOf('?'));
  }

  @ParameterizedTest
  @EnumSource
  void showsManyLines(Viewport viewport) {
    String number = aCase(24);
    Tab tab = as("carla").at(viewport).open("/backoffice/index.xhtml?q=" + number);
    tab.answerTo(() -> tab.find("#cases tbody tr th a").first().click());
    tab.answerTo(() -> tab.find("a[href*='/casefile/statement']").first().click());
    tab.requireUsable().picture("statement");
    assertThat(tab.find("#paper tbody tr").count()).isGreaterThan(60);
    String total =
        Rest.as("anna")
            .get("/case-files/" + number + "/statement")
            .json()
            .getJsonObject("open")
            .getString("total");
    assertThat(tab.page().locator("#paper > p").first().innerText().replace(".", ""))
        .contains(total.replace('.', ','));
    tab.find("#statement-on").fill("2025-06-10");
    tab.answerTo(() -> tab.find("form.choice button").click());
    assertThat(tab.page().url()).contains("on=2025-06-10");
    assertThat(tab.find("#paper h2").innerText()).contains("10.06.2025");
  }

  @Test
  void speaksEveryLanguageAndPrintsInTheDebtors() throws IOException {
    Tab carla = as("carla").open("/backoffice/");
    String page = page(carla, aCase(24));
    for (String language : new String[] {"en", "es", "el", "de"}) {
      carla.open(page + "&lang=" + language);
      assertThat(carla.find("#paper").getAttribute("lang")).isEqualTo(language);
      assertThat(carla.page().locator("main").innerText()).doesNotContain("???");
    }
    carla.open(page + "&language=el");
    assertThat(carla.find("#paper h2").innerText()).contains("Κατάσταση");
    carla.open(page + "&on=nonsense");
    assertThat(carla.page().locator("main").innerText()).contains("ist kein Datum");
    Download download =
        carla.page().waitForDownload(() -> carla.find("a[href*='statement.pdf']").first().click());
    Path kept = Path.of("target/screenshots/statement.pdf");
    Files.createDirectories(kept.getParent());
    download.saveAs(kept);
    byte[] pdf = Files.readAllBytes(kept);
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThat(download.suggestedFilename()).matches("C\\d+-2026-\\d\\d-\\d\\d\\.pdf");
  }

  @ParameterizedTest
  @EnumSource
  void showsDebtorsTheirOwnAndWhatAPaymentWouldDo(Viewport viewport) {
    Tab dora = as("dora").at(viewport).open("/portal/my/index.xhtml?lang=de");
    dora.open(dora.find("a[href*='/my/case.xhtml']").first().getAttribute("href"));
    dora.answerTo(() -> dora.find("a[href*='/my/statement.xhtml']").first().click());
    dora.requireUsable().picture("portal-statement");
    String address = dora.page().url();
    byte[] pdf =
        dora.page().request().get(address.replace("statement.xhtml", "statement.pdf")).body();
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    dora.open(address.replace("statement.xhtml", "preview.xhtml"));
    dora.find("[id='form:amount']").fill("30");
    String day = Rest.as("sven").get("/demo/clock").json().getString("today");
    dora.find("[id='form:on']").fill(LocalDate.parse(day).plusDays(30).toString());
    dora.answerTo(() -> dora.find("[id='form:save']").click());
    dora.requireUsable().picture("portal-preview");
    assertThat(dora.page().url()).contains("amount=30.00");
    for (String language : new String[] {"en", "es", "el", "de"}) {
      dora.open(dora.page().url().replaceAll("&lang=..", "") + "&lang=" + language);
      assertThat(dora.page().locator("main").innerText()).doesNotContain("???");
    }
    dora.open(dora.page().url().replace("amount=30.00", "amount=-1"));
    assertThat(dora.page().locator("main").innerText()).contains("größer als null");
  }

  @Test
  void hidesWhatIsOutOfReach() {
    Tab carla = as("carla").open("/backoffice/");
    String page = page(carla, aCase(1));
    String param = page.substring(page.indexOf('?'));
    Tab dora = as("dora").open("/portal/my/index.xhtml");
    dora.open("/portal/my/statement.xhtml" + param, 404);
    dora.open("/portal/my/preview.xhtml" + param, 404);
    assertThat(dora.page().request().get("/portal/my/statement.pdf" + param).status())
        .isEqualTo(404);
    carla.open("/backoffice/casefile/statement.xhtml?case=" + UUID.randomUUID(), 404);
  }
}
