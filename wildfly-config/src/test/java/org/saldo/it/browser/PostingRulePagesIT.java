package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The accountant keeps the chart of accounts and the posting rules, and tries a rule first. */
class PostingRulePagesIT extends BrowserTest {

  private static final String RULE =
      "/backoffice/ledger/posting-rule.xhtml?creditor=linde&kind=PAYMENT_RECEIVED&rule=";

  private static String text(Tab tab) {
    return tab.page().locator("main").innerText();
  }

  @ParameterizedTest
  @EnumSource
  void showsChartRulesAndPresets(Viewport viewport) {
    Tab anna = as("anna").at(viewport).open("/backoffice/ledger/accounts.xhtml?creditor=ostermann");
    anna.requireUsable().picture("accounts");
    assertThat(text(anna)).contains("4400").contains("Erlöse 19 % USt");
    anna.open("/backoffice/ledger/accounts.xhtml?creditor=linde&q=zweifel");
    assertThat(anna.find("#accounts").innerText()).contains("1460").doesNotContain("8400");
    anna.open("/backoffice/ledger/account.xhtml?creditor=linde&number=1400").requireUsable();
    anna.picture("account");
    assertThat(text(anna)).contains("Zahlungseingang");
    anna.open("/backoffice/ledger/posting-rules.xhtml?creditor=linde").requireUsable();
    anna.picture("posting-rules");
    anna.open("/backoffice/ledger/rule-presets.xhtml?creditor=linde").requireUsable();
    anna.picture("rule-presets");
    assertThat(text(anna)).contains("2650").contains("0991");
    anna.open(RULE + "new").requireUsable().picture("posting-rule-new");
  }

  @Test
  void looksAtAListOfAccountsBeforeItTakesIt() {
    Tab anna = as("anna").open("/backoffice/ledger/accounts.xhtml?creditor=nordlicht");
    anna.find("[id='chart:rows']").fill("1207;Probebank;ASSET\n1000;Kasse;INCOME");
    anna.answerTo(() -> anna.find("[id='chart:look']").click());
    assertThat(text(anna)).contains("abgelehnt").contains("Probebank");
    anna.requireUsable().picture("accounts-import");
    assertThat(anna.find("[id='chart:take']").count()).isZero();
  }

  @Test
  void triesARuleBeforeItIsRecorded() {
    Tab anna = as("anna").open(RULE + "default");
    assertThat(text(anna)).contains("immer (Standardregel)");
    anna.find("[id='version:tryFrom']").fill("2025-01-01");
    anna.find("[id='version:lines:0:account']").selectOption("1000");
    anna.answerTo(() -> anna.find("[id='version:try']").click());
    assertThat(text(anna)).contains("wären anders gebucht worden");
    anna.requireUsable().picture("posting-rule-dry-run");
    anna.answerTo(() -> anna.find("[id='version:try']").click());
    assertThat(text(anna)).as("tried again").contains("wären anders gebucht worden");
    anna.answerTo(() -> anna.find("#samples a").first().click());
    assertThat(anna.heading()).startsWith("Buchung ");
  }

  @Test
  void refusesARuleWithoutCondition() {
    Tab anna = as("anna").open(RULE + "new");
    anna.find("[id='version:key']").fill("probe");
    anna.find("[id='version:from']").fill("2099-01-01");
    anna.find("[id='version:reason']").fill("Probe");
    anna.answerTo(() -> anna.find("[id='version:save']").click());
    assertThat(anna.page().locator("body").innerText()).contains("mindestens eine Bedingung");
    anna.find("[id='version:conditions:1:chosen']").selectOption("CONSUMER");
    anna.answerTo(() -> anna.find("[id='version:save']").click());
    assertThat(text(anna)).contains("Art des Schuldners: Verbraucher");
    anna.requireUsable().picture("posting-rule");
  }
}
