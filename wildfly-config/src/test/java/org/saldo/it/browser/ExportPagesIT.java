package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Bill;

/** Anna takes a month out of the books for DATEV; adam changes a template. */
class ExportPagesIT extends BrowserTest {

  private static final int PATIENCE_SECONDS = 60;

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  @ParameterizedTest
  @EnumSource
  void exportsForDatev(Viewport viewport) throws IOException, InterruptedException {
    Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15)).bringIn("linde");
    Tab anna = as("anna").at(viewport).open("/backoffice/ledger/datev.xhtml?creditor=linde");
    anna.find("[id='form:consultantNo']").fill("999");
    anna.find("[id='form:clientNo']").fill("17");
    anna.find("[id='form:reason']").fill("Steuerbüro Meier");
    anna.answerTo(() -> anna.find("[id='form:save']").click());
    assertThat(main(anna)).contains("zwischen 1001 und 9999999");
    anna.find("[id='form:consultantNo']").fill("29098");
    anna.answerTo(() -> anna.find("[id='form:save']").click());
    assertThat(main(anna)).contains("Die Einstellungen sind erfasst", "29098", "SKR03");
    anna.requireUsable().picture("datev-settings");

    anna.open("/backoffice/ledger/exports.xhtml?creditor=linde");
    anna.requireUsable();
    anna.find("[id='form:format']").selectOption("DATEV");
    anna.find("[id='form:from']").fill("2020-01-01");
    anna.find("[id='form:until']").fill("2030-12-31");
    anna.find("[id='form:closedOnly']").uncheck();
    anna.answerTo(() -> anna.find("[id='form:save']").click());
    assertThat(main(anna)).contains("Die Ausgabe ist beauftragt");
    String here = anna.page().url();
    for (int i = 0; anna.find("a[href*='export-file']").count() == 0 && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
      anna.page().navigate(here);
    }
    anna.requireUsable().picture("export-done");
    Download file =
        anna.page().waitForDownload(() -> anna.find("a[href*='export-file']").first().click());
    byte[] bytes = Files.readAllBytes(file.path());
    assertThat(file.suggestedFilename()).matches("(EXTF_Buchungsstapel_|saldo-datev-).*");
    assertThat(bytes).isNotEmpty();
    if (file.suggestedFilename().endsWith(".csv")) {
      assertThat(new String(bytes, Charset.forName("windows-1252")))
          .startsWith("\"EXTF\";700;21;\"Buchungsstapel\";13;");
    }
    anna.page().navigate(here);
    assertThat(main(anna)).contains("Heruntergeladen");
    anna.answerTo(() -> anna.find("[id='form:again']").click());
    assertThat(main(anna)).contains("Die Ausgabe ist beauftragt");
    anna.open("/backoffice/ledger/exports.xhtml?creditor=linde");
    assertThat(main(anna)).contains("DATEV-Buchungsstapel");
    anna.requireUsable().picture("exports");
  }

  @ParameterizedTest
  @EnumSource
  void changesATemplate(Viewport viewport) {
    String key = "eigene-" + viewport.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Tab adam = as("adam").at(viewport).open("/backoffice/ledger/export-templates.xhtml");
    assertThat(main(adam)).contains("Journal (neutral)");
    adam.requireUsable().picture("export-templates");
    adam.open("/backoffice/ledger/export-template.xhtml?creditor=linde");
    adam.find("[id='form:key']").fill(key);
    adam.find("[id='form:title']").fill("Eigene " + viewport);
    adam.find("[id$='heading']").nth(0).fill("Buchung");
    adam.find("select[id$='field']").nth(0).selectOption("ENTRY_NO");
    adam.find("[id$='heading']").nth(1).fill("Betrag");
    adam.find("select[id$='field']").nth(1).selectOption("AMOUNT");
    adam.answerTo(() -> adam.find("[id='form:look']").click());
    assertThat(main(adam)).contains("Buchung;Betrag").contains(",00");
    adam.requireUsable().picture("export-template");
    adam.find("[id='form:reason']").fill("für die Buchhaltung");
    adam.find("[id$='heading']").nth(1).fill("Buchung");
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam)).contains("steht zweimal da");
    adam.find("[id$='heading']").nth(1).fill("Betrag");
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam)).contains("Die Version ist gespeichert", "für die Buchhaltung");
  }
}
