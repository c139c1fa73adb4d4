package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Client money on its page: set up once, and no more can be paid out than is owed. */
class ClientMoneyPagesIT extends BrowserTest {

  private static final String PAGE = "/backoffice/ledger/client-money.xhtml?creditor=";

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  /** Registers a creditor for whom the operator works, and gives its key. */
  private String creditor(Viewport viewport) {
    String key = "client-" + viewport.name().toLowerCase(Locale.ROOT);
    Tab adam = as("adam").open("/backoffice/admin/creditor.xhtml");
    adam.find("[id='creditor:key']").fill(key);
    adam.find("[id='creditor:name']").fill("Fremdwerk " + viewport + " GmbH");
    adam.find("[id='creditor:mode']").selectOption("SERVICE");
    adam.find("[id='creditor:currency']").fill("EUR");
    adam.find("[id='creditor:chart']").selectOption("SKR04");
    adam.find("[id='creditor:country']").fill("DE");
    adam.answerTo(() -> adam.find("[id='creditor:save']").click());
    return key;
  }

  @ParameterizedTest
  @EnumSource
  void showsWhatIsOwedToACreditor(Viewport viewport) {
    String key = creditor(viewport);
    Tab anna = as("anna").at(viewport).open(PAGE + key);
    assertThat(main(anna)).contains("1810", "1374", "nicht eingerichtet");
    anna.find("[id='set:reason']").fill("Dienstleistungsvertrag");
    anna.answerTo(() -> anna.find("[id='set:save']").click());
    assertThat(main(anna))
        .contains("Fremdgeld ist ab", "An den Gläubiger auszahlen")
        .doesNotContain("nicht eingerichtet");
    anna.requireUsable().picture("client-money");
    anna.find("[id='pay:amount']").fill("99.999,00");
    anna.find("[id='pay:payReference']").fill("P-" + viewport);
    anna.answerTo(() -> anna.find("[id='pay:save']").click());
    assertThat(main(anna)).contains("ist mehr, als dem Gläubiger geschuldet wird");
    anna.open(PAGE + "ostermann");
    assertThat(main(anna)).contains("Auszahlungen und Vergütungen", "gleich", "A-", "V-");
    anna.requireUsable().picture("client-money-moves");
    anna.open(PAGE + "linde");
    assertThat(main(anna))
        .contains("Fremdgeld gibt es nicht")
        .doesNotContain("An den Gläubiger auszahlen");
    for (String language : new String[] {"en", "es", "el"}) {
      anna.open(PAGE + key + "&lang=" + language);
      main(anna);
    }
    anna.open(PAGE + key + "&lang=de");
  }
}
