package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** adam keeps the prices of SMS; everybody who writes one sees what it costs. */
class SmsPricePagesIT extends BrowserTest {

  private static final String PRICES = "/backoffice/admin/sms-prices.xhtml";
  private static final String COSTS = "/backoffice/admin/sms-costs.xhtml";

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  @ParameterizedTest
  @EnumSource
  void keepsPrices(Viewport viewport) {
    String prefix = viewport == Viewport.PHONE ? "+491520" : "+491521";
    Tab adam = as("adam").at(viewport).open(PRICES);
    adam.find("[id='form:prefix']").fill(prefix);
    adam.find("[id='form:price']").fill("0,0785");
    adam.find("[id='form:firstOn']").fill("2026-01-01");
    adam.find("[id='form:reason']").fill("Preisblatt 2026");
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam)).contains(prefix, "0,0785", "ist erfasst", "Preisblatt 2026", "gilt");
    adam.requireUsable().picture("sms-prices");
    String first = viewport == Viewport.PHONE ? "2090-01-01" : "2090-01-02";
    adam.find("[id='list:rows']").fill("smpp;+33;0,09;EUR;" + first + "\nsmpp;33;x;EUR;" + first);
    adam.answerTo(() -> adam.find("[id='list:look']").click());
    assertThat(main(adam)).contains("Neu: 1", "abgelehnt: 1");
    adam.find("[id='list:rows']").fill("smpp;+33;0,09;EUR;" + first);
    adam.answerTo(() -> adam.find("[id='list:look']").click());
    adam.find("[id='list:why']").fill("Liste");
    adam.answerTo(() -> adam.find("[id='list:take']").click());
    assertThat(main(adam)).contains("Übernommene Preise: 1");
    String csv = adam.page().request().get(adam.page().url() + "?export=csv").text();
    assertThat(csv).contains("Vorwahl", "'" + prefix + ";0,0785;EUR;2026-01-01");
    Tab otto = as("otto").open(PRICES);
    assertThat(otto.find("form[id='form']").count()).isZero();
    as("carla").open("/backoffice/").open(PRICES, 403);
    for (String language : new String[] {"en", "es", "el"}) {
      main(adam.open(PRICES + "?lang=" + language));
      main(adam.open(COSTS));
    }
    adam.open(PRICES + "?lang=de");
  }

  @ParameterizedTest
  @EnumSource
  void sumsWhatLeft(Viewport viewport) {
    Tab sven = as("sven").at(viewport).open(PRICES);
    sven.answerTo(() -> sven.find("main a[href*='sms-costs']").click());
    assertThat(main(sven)).contains("SMS-Kosten");
    sven.requireUsable().picture("sms-costs");
    String csv = sven.page().request().get(sven.page().url() + "?export=csv").text();
    assertThat(csv).contains("Monat;Gläubiger");
  }
}
