package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exchange rates: a file looked at and taken, a rate by hand, who may. */
class ExchangeRatePagesIT extends BrowserTest {

  private static final String PAGE = "/backoffice/admin/exchange-rates.xhtml";

  private static Tab look(Tab tab, String csv) {
    tab.open(PAGE);
    tab.find("input[id='import:file']")
        .setInputFiles(
            new FilePayload(
                "eurofxref-hist.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    tab.answerTo(() -> tab.find("[id='import:look']").click());
    return tab;
  }

  @ParameterizedTest
  @EnumSource
  void looksAtAFileAndTakesIt(Viewport viewport) {
    int year = viewport == Viewport.PHONE ? 2003 : 2004;
    String csv =
        "Date,NZD,THB,\n%1$s-03-31,1.8930,36.6970,\n%1$s-03-28,1.8886,ten,\n%1$s-03-27,1.8800,36.5,\n"
            .formatted(year);
    Tab anna = as("anna").at(viewport).open(PAGE);
    look(anna, csv);
    assertThat(anna.find("#rehearsal").innerText())
        .doesNotContain("???")
        .contains("5 neu")
        .contains("1 abgelehnt")
        .contains("ten");
    anna.requireUsable().picture("exchange-rates-look");
    anna.answerTo(() -> anna.find("[id='take:now']").click());
    assertThat(anna.page().locator("main").innerText()).contains("5 neue und 0 berichtigte");
    look(anna, csv.replace("1.8930", "1.8931"));
    assertThat(anna.find("#rehearsal").innerText()).contains("1 berichtigt").contains("1,8931");
    anna.requireUsable().picture("exchange-rates-corrections");
    anna.open(PAGE + "?currency=NZD&day=" + year + "-03-30");
    assertThat(anna.find("#holding").innerText()).contains("1 EUR = 1,8886 NZD");
    anna.requireUsable().picture("exchange-rates");
    anna.open(PAGE + "?currency=NZD&day=" + year + "-12-30");
    assertThat(anna.find("#holding").innerText()).contains("kein Kurs");
  }

  @Test
  void recordsARateByHandOnce() {
    Tab anna = as("anna").open(PAGE);
    for (int i = 0; i < 2; i++) {
      anna.find("[id='form:currency']").fill("tnd");
      anna.find("[id='form:on']").fill("2024-02-01");
      anna.find("[id='form:perEuro']").fill("3,3645");
      anna.find("[id='form:source']").fill("Banque Centrale de Tunisie");
      anna.find("[id='form:reason']").fill("Probe");
      anna.answerTo(() -> anna.find("[id='form:save']").click());
      assertThat(anna.page().locator("main").innerText())
          .doesNotContain("???")
          .contains(i == 0 ? "ist erfasst" : "ist für den Tag schon erfasst");
    }
    Tab otto = as("otto").open(PAGE + "?currency=TND");
    assertThat(otto.find("#rates tbody tr").count()).isOne();
    assertThat(otto.find("[id='form:save']").count()).isZero();
    assertThat(otto.find("[id='import:look']").count()).isZero();
    as("carla").open("/backoffice/").find("a[href*='exchange-rates']");
    for (String language : new String[] {"en", "es", "el"}) {
      anna.open(PAGE + "?currency=TND&day=2024-02-02&lang=" + language);
      assertThat(anna.page().locator("body").innerText()).doesNotContain("???").contains("TND");
    }
    anna.open(PAGE + "?lang=de");
  }

  @ParameterizedTest
  @EnumSource
  void recordsAPaymentInAnotherCurrency(Viewport viewport) {
    Tab anna = as("anna").at(viewport).open(PAGE);
    look(anna, "Date,SGD,\n2026-02-27,1.5000,\n");
    if (anna.find("[id='take:now']").count() > 0) {
      anna.answerTo(() -> anna.find("[id='take:now']").click());
    }
    anna.open("/backoffice/index.xhtml?creditor=linde&sort=-open");
    anna.answerTo(() -> anna.find("#cases tbody tr th a").first().click());
    String id = anna.page().url().replaceAll(".*case=([0-9a-f-]{36}).*", "$1");
    anna.open("/backoffice/casefile/pay.xhtml?case=" + id);
    anna.find("[id='form:way']").selectOption("BANK_TRANSFER");
    anna.find("[id='form:amount']").fill("15,00");
    anna.find("[id='form:currency']").selectOption("SGD");
    anna.find("[id='form:receivedOn']").fill("2026-02-28");
    anna.find("[id='form:reference']").fill("SGD " + UUID.randomUUID());
    anna.answerTo(() -> anna.find("[id='form:show']").click());
    assertThat(anna.find("#preview").innerText())
        .doesNotContain("???")
        .contains("1 EUR = 1,5 SGD")
        .contains("10,00");
    anna.requireUsable().picture("payment-currency");
    anna.answerTo(() -> anna.find("[id='form:save']").click());
    assertThat(anna.page().url()).contains("/casefile/show");
    assertThat(anna.page().locator("main").innerText())
        .doesNotContain("???")
        .contains("1 EUR = 1,5 SGD");
    anna.requireUsable().picture("case-payment-currency");
    anna.open("/backoffice/casefile/pay.xhtml?case=" + id);
    anna.find("[id='form:way']").selectOption("BANK_TRANSFER");
    anna.find("[id='form:amount']").fill("15,00");
    anna.find("[id='form:currency']").selectOption("SGD");
    anna.find("[id='form:receivedOn']").fill("2026-02-20");
    anna.find("[id='form:reference']").fill("SGD " + UUID.randomUUID());
    anna.answerTo(() -> anna.find("[id='form:save']").click());
    assertThat(anna.page().locator("main").innerText()).contains("SGD gilt am 20.02.2026 kein");
    Tab otto = as("otto").at(viewport).open("/backoffice/ledger/currencies.xhtml");
    assertThat(otto.page().locator("main").innerText()).doesNotContain("???");
    otto.requireUsable().picture("currencies");
  }
}
