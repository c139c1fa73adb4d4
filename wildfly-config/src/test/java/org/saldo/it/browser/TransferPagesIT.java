package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Rest;

/** What an accountant does with transfer accounts: payouts, runs, and clearing what is left. */
class TransferPagesIT extends BrowserTest {

  private static final int PATIENCE_SECONDS = 60;

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  /** Registers a creditor with one invoice, paid in two ways that stand in transit. */
  private static String creditor(Tab adam, Viewport viewport) {
    String key = "transit-" + viewport.name().toLowerCase(Locale.ROOT);
    adam.find("[id='creditor:key']").fill(key);
    adam.find("[id='creditor:name']").fill("Durchgang " + viewport + " GmbH");
    adam.find("[id='creditor:mode']").selectOption("OWN");
    adam.find("[id='creditor:currency']").fill("EUR");
    adam.find("[id='creditor:chart']").selectOption("SKR03");
    adam.find("[id='creditor:country']").fill("DE");
    adam.answerTo(() -> adam.find("[id='creditor:save']").click());
    String csv =
        "number;issued_on;due_on;currency;net;vat;gross;payable;debtor_name;debtor_postcode;"
            + "tax1_category;tax1_rate;tax1_net;tax1_vat\nT-"
            + viewport
            + ";2026-02-03;2026-02-17;EUR;1000.00;190.00;1190.00;1190.00;Rosa Transit;10115;S;19;1000.00;190.00\n";
    Rest.Answer taken =
        Rest.as("anna")
            .post(
                "/invoices?creditor=" + key + "&format=csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(taken.body()).contains("\"accepted\":1");
    String caseFile =
        taken.json().getJsonArray("receivables").getJsonObject(0).getString("caseFile");
    pay(caseFile, "DIRECT_DEBIT", "600.00", "E2E-1");
    pay(caseFile, "DIRECT_DEBIT", "400.00", "E2E-2");
    pay(caseFile, "OTHER", "100.00", "W-1");
    return key;
  }

  private static void pay(String caseFile, String way, String amount, String reference) {
    Rest.Answer paid =
        Rest.as("anna")
            .postJson(
                "/case-files/" + caseFile + "/payments",
                ("{'way':'%s','amount':'%s','currency':'EUR','receivedOn':'2026-02-20',"
                        + "'reference':'%s'}")
                    .formatted(way, amount, reference));
    assertThat(paid.status()).as(paid.body()).isBetween(200, 201);
  }

  @ParameterizedTest
  @EnumSource
  void recordsAPayoutClearsByRulesAndTheRestByHand(Viewport viewport) throws Exception {
    String key = creditor(as("adam").open("/backoffice/admin/creditor.xhtml"), viewport);
    Tab anna = as("anna").at(viewport).open("/backoffice/ledger/movements.xhtml?creditor=" + key);
    anna.find("[id='form:account']").fill("1360");
    anna.find("[id='form:key']").fill("BATCH-" + viewport);
    anna.find("[id='form:valueOn']").fill("2026-02-22");
    anna.find("[id='form:gross']").fill("1.000,00");
    anna.find("[id='form:received']").fill("999,00");
    anna.answerTo(() -> anna.find("[id='form:save']").click());
    assertThat(main(anna)).contains("auf der Bank kamen aber 999,00");
    anna.find("[id='form:received']").fill("1.000,00");
    anna.find("[id='form:parts']").fill("E2E-1 600,00\nE2E-2 400,00");
    anna.answerTo(() -> anna.find("[id='form:save']").click());
    assertThat(main(anna)).contains("BATCH-" + viewport + " ist erfasst und gebucht");
    anna.requireUsable().picture("transfer-movements");
    anna.open("/backoffice/ledger/transfer-accounts.xhtml?creditor=" + key);
    anna.find("[id='run:creditor']").selectOption(key);
    anna.answerTo(() -> anna.find("[id='run:save']").click());
    for (int i = 0; working(anna) && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
      anna.open("/backoffice/ledger/transfer-accounts.xhtml?creditor=" + key);
    }
    anna.open("/backoffice/ledger/transfer-accounts.xhtml?creditor=" + key);
    assertThat(main(anna)).contains("Transferkonten").contains("1363").contains("100,00");
    anna.requireUsable().picture("transfer-accounts");
    anna.open("/backoffice/ledger/transfer-account.xhtml?account=1360&creditor=" + key);
    assertThat(main(anna)).contains("Nichts ist offen");
    anna.open("/backoffice/ledger/clearings.xhtml?account=1360&creditor=" + key);
    assertThat(main(anna)).contains("E2E-1").contains("E2E-2");
    anna.requireUsable().picture("transfer-clearings");
    theKeyDate(anna, key);
    theRest(anna, key);
    theRules(anna, key);
  }

  private static boolean working(Tab anna) {
    return main(anna).contains("Läuft");
  }

  /** The money was in transit on the 21st, though it is cleared by now. */
  private static void theKeyDate(Tab anna, String key) {
    anna.open("/backoffice/ledger/transfer-key-date.xhtml?on=2026-02-21&creditor=" + key);
    assertThat(main(anna)).contains("1.000,00", "1363", "100,00").doesNotContain("nicht erklärt");
    anna.requireUsable().picture("transfer-key-date");
    anna.answerTo(() -> anna.find("#sums tbody th a").first().click());
    assertThat(main(anna)).contains("E2E-1", "E2E-2", "600,00");
    anna.open("/backoffice/ledger/transfer-key-date.xhtml?on=2026-02-19&creditor=" + key);
    assertThat(main(anna)).contains("An diesem Tag war nichts offen");
    for (String language : new String[] {"en", "es", "el"}) {
      anna.open(
          "/backoffice/ledger/transfer-key-date.xhtml?on=2026-02-21&lang="
              + language
              + "&creditor="
              + key);
      main(anna);
    }
    anna.open("/backoffice/ledger/transfer-accounts.xhtml?lang=de&creditor=" + key);
  }

  private static void theRest(Tab anna, String key) {
    anna.open("/backoffice/ledger/transfer-account.xhtml?account=1363&creditor=" + key);
    anna.find("input[name='line']").first().check();
    anna.find("[id='clear:reason']").fill("Gebühr des Dienstes");
    anna.answerTo(() -> anna.find("[id='clear:save']").click());
    assertThat(main(anna)).contains("mindestens zwei Zeilen");
    anna.requireUsable().picture("transfer-account");
    anna.find("[id='clear:residual']").check();
    anna.find("[id='clear:vat']").fill("15,97");
    anna.answerTo(() -> anna.find("[id='clear:save']").click());
    assertThat(main(anna)).contains("Eine Zeile ist ausgeglichen").contains("Nichts ist offen");
    anna.open("/backoffice/ledger/clearings.xhtml?account=1363&creditor=" + key);
    anna.answerTo(() -> anna.find("#clearings tbody th a").first().click());
    assertThat(main(anna)).contains("Gebühr des Dienstes").contains("Rest eines Ausgleichs");
    anna.requireUsable().picture("transfer-clearing");
    anna.find("[id='withdraw:reason']").fill("War keine Gebühr");
    anna.answerTo(() -> anna.find("[id='withdraw:save']").click());
    assertThat(main(anna)).contains("War keine Gebühr");
  }

  private static void theRules(Tab anna, String key) {
    anna.open("/backoffice/ledger/transfer-rules.xhtml?account=1363&creditor=" + key);
    assertThat(main(anna)).contains("Zahlungsdienstleister").contains("outsideReference");
    anna.find("[id='form:taskAfterDays']").fill("20");
    anna.find("[id='form:reason']").fill("Geht schneller");
    anna.answerTo(() -> anna.find("[id='form:save']").click());
    assertThat(main(anna)).contains("Konto 1363 ist erfasst").contains("Geht schneller");
    anna.requireUsable().picture("transfer-rules");
  }
}
