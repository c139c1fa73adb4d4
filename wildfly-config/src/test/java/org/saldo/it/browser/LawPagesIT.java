package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Law packs and tariffs, as who changes them and as who reads them. */
class LawPagesIT extends BrowserTest {

  @ParameterizedTest
  @EnumSource
  void showsTheLawAndTheTariffs(Viewport viewport) {
    Tab adam = as("adam").at(viewport).open("/backoffice/admin/law-packs.xhtml");
    adam.requireUsable().picture("law-packs");
    adam.open("/backoffice/admin/law-packs.xhtml?country=GR").requireUsable();
    assertThat(adam.find("#rules").innerText()).contains("ungeprüft");
    adam.open("/backoffice/admin/law-packs.xhtml?country=XX", 404);
    adam.open(
            "/backoffice/admin/tariffs.xhtml?value=300,00&service=COLLECTION&plan=true"
                + "&mandate=2026-03-02")
        .requireUsable()
        .picture("tariffs");
    assertThat(adam.find("#total").innerText()).contains("98,88");
    assertThat(adam.find("#records").innerText()).doesNotContain("???");
  }

  @Test
  void worksOutWhatMayBeCharged() {
    Tab carla = as("carla").open("/backoffice/admin/tariffs.xhtml");
    carla.find("#filter-value").fill("1500,00");
    carla.find("#filter-taxed").check();
    carla.answerTo(() -> carla.find("#sample button[type=submit]").click());
    carla.requireUsable();
    assertThat(carla.find("#total").innerText()).contains("167,85");
    carla.open("/backoffice/admin/tariffs.xhtml?mandate=2025-05-31&page=2").requireUsable();
    assertThat(carla.find("#sample").innerText()).contains("nicht bekannt");
    assertThat(carla.find("[id='form:save']").count()).isZero();
    carla.open("/backoffice/admin/law-packs.xhtml", 403);
  }

  @Test
  void speaksEveryLanguage() {
    Tab anna = as("anna").open("/backoffice/");
    for (String language : new String[] {"en", "es", "el", "de"}) {
      for (String page :
          new String[] {"law-packs.xhtml?", "tariffs.xhtml?", "tariffs.xhtml?page=2&"}) {
        anna.open("/backoffice/admin/" + page + "lang=" + language);
        assertThat(anna.language()).isEqualTo(language);
        assertThat(anna.find("body").innerText()).as(page + language).doesNotContain("???");
      }
    }
  }

  @Test
  void recordsARuleAndAFigureOnce() {
    Tab adam =
        as("adam").open("/backoffice/admin/law-packs.xhtml?country=AT&topic=LUMP_SUM_AMOUNT");
    String reason = "Probe " + UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      adam.find("[id='form:topic']").selectOption("LUMP_SUM_AMOUNT");
      adam.find("[id='form:severity']").selectOption("REFUSE");
      adam.find("[id='form:scope']").selectOption("BUSINESS");
      adam.find("[id='form:amount']").fill("40,00");
      adam.find("[id='form:validFrom']").fill("2031-01-01");
      adam.find("[id='form:source']").fill("§ 458 UGB");
      adam.find("[id='form:reason']").fill(reason);
      adam.answerTo(() -> adam.find("[id='form:save']").click());
    }
    assertThat(adam.find("main").innerText())
        .doesNotContain("???")
        .contains("schon erfasst")
        .contains(reason);
    adam.open("/backoffice/admin/tariffs.xhtml");
    for (int i = 0; i < 2; i++) {
      adam.find("[id='form:item']").selectOption("BAILIFF_PERSONAL");
      adam.find("[id='form:validFrom']").fill("2031-01-01");
      adam.find("[id='form:figure']").fill("13,00");
      adam.find("[id='form:source']").fill("GvKostG");
      adam.find("[id='form:reason']").fill(reason);
      adam.answerTo(() -> adam.find("[id='form:save']").click());
    }
    assertThat(adam.find("main").innerText()).doesNotContain("???").contains("schon erfasst");
    Tab otto = as("otto").open("/backoffice/admin/law-packs.xhtml?country=AT");
    assertThat(otto.find("[id='form:save']").count()).isZero();
    Download csv =
        otto.page().waitForDownload(() -> otto.find("a[href*='export=csv']").first().click());
    assertThat(csv.suggestedFilename()).contains("law-pack-AT");
  }
}
