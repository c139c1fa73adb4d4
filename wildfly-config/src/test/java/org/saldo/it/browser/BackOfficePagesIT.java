package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the back office, as who works on it, on a phone and on a desktop. */
class BackOfficePagesIT extends BrowserTest {

  @ParameterizedTest
  @EnumSource
  void showsCasesToTheController(Viewport viewport) {
    Tab tab = as("carla").at(viewport).open("/backoffice/");
    tab.requireUsable().picture("cases");
    tab.open("/backoffice/index.xhtml?q=dammann&sort=-open");
    assertThat(tab.find("#cases tbody tr").count()).isPositive();
    tab.answerTo(() -> tab.find("#cases tbody tr th a").first().click());
    assertThat(tab.heading()).contains("Dora Dammann");
    tab.requireUsable().picture("case");
    tab.answerTo(() -> tab.find("nav a[href*='tab=interest']").first().click());
    tab.requireUsable().picture("case-interest");
    tab.answerTo(() -> tab.find("nav a[href*='tab=account']").first().click());
    tab.answerTo(() -> tab.find("a[href*='/debtor/show']").first().click());
    tab.requireUsable().picture("debtor");
    String debtor = tab.page().url().replaceAll(".*debtor=([0-9a-f-]{36}).*", "$1");
    for (String part : new String[] {"name", "address", "email", "phone", "kind", "mark"}) {
      tab.open("/backoffice/debtor/edit.xhtml?debtor=" + debtor + "&part=" + part);
      tab.requireUsable();
    }
    tab.open("/backoffice/task/list.xhtml").requireUsable().picture("tasks");
  }

  @ParameterizedTest
  @EnumSource
  void showsTheBooksToTheAccountant(Viewport viewport) {
    Tab tab = as("anna").at(viewport).open("/backoffice/ledger/trial-balance.xhtml");
    tab.requireUsable().picture("trial-balance");
    tab.open("/backoffice/ledger/entries.xhtml").requireUsable().picture("entries");
    tab.answerTo(() -> tab.find("tbody tr th a").first().click());
    tab.requireUsable().picture("entry");
    tab.open("/backoffice/ledger/verification.xhtml").requireUsable().picture("verification");
    tab.open("/backoffice/ledger/posting-rules.xhtml").requireUsable().picture("posting-rules");
    tab.open("/backoffice/invoice/import.xhtml").requireUsable().picture("import");
  }

  @ParameterizedTest
  @EnumSource
  void showsAdministrationToTheAdministrator(Viewport viewport) {
    Tab tab = as("adam").at(viewport).open("/backoffice/admin/creditors.xhtml");
    tab.requireUsable().picture("creditors");
    tab.open("/backoffice/admin/creditor.xhtml?key=linde").requireUsable().picture("creditor");
    tab.open("/backoffice/admin/access.xhtml").requireUsable().picture("access");
    tab.open("/backoffice/admin/audit.xhtml").requireUsable().picture("audit");
    tab.open("/backoffice/admin/persons.xhtml").requireUsable().picture("persons");
    assertThat(tab.find("#persons").innerText()).contains("carla.sup");
    tab.open("/backoffice/admin/persons.xhtml?forget=carla.sup").requireUsable();
    tab.open("/backoffice/admin/approval-rules.xhtml").requireUsable().picture("approval-rules");
    tab.open("/backoffice/admin/interest-rates.xhtml").requireUsable().picture("interest-rates");
    tab.open("/backoffice/admin/interest-terms.xhtml?creditor=linde")
        .requireUsable()
        .picture("interest-terms");
  }

  @Test
  void speaksEveryLanguage() {
    Tab tab = as("anna").open("/backoffice/");
    for (String language : new String[] {"en", "es", "el", "de"}) {
      for (String page :
          new String[] {
            "index", "ledger/trial-balance", "ledger/entries", "invoice/import", "approval/list"
          }) {
        tab.open("/backoffice/" + page + ".xhtml?lang=" + language);
        assertThat(tab.language()).isEqualTo(language);
        assertThat(tab.page().locator("body").innerText())
            .as(page + " in " + language)
            .doesNotContain("???");
      }
      tab.open("/backoffice/index.xhtml").picture("cases-language");
    }
  }

  @Test
  void setsARuleOfApprovalOnce() {
    Tab adam = as("adam").open("/backoffice/admin/approval-rules.xhtml");
    String reason = "Probe " + java.util.UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      adam.find("[id='form:kind']").selectOption("AGENCY_COST");
      adam.find("[id='form:currency']").fill("CHF");
      // More decimals than the currency has are refused, and nothing is lost.
      adam.find("[id='form:ownLimit']").fill(i == 0 ? "12,505" : "12,50");
      adam.find("[id='form:deciderRole']").selectOption("accountant");
      adam.find("[id='form:deciderLimit']").fill("500");
      adam.find("[id='form:reason']").fill(reason);
      adam.answerTo(() -> adam.find("[id='form:save']").click());
    }
    String text = adam.page().locator("main").innerText();
    assertThat(text).doesNotContain("???").contains("gilt an diesem Tag bereits").contains("12,50");
    adam.open("/backoffice/admin/audit.xhtml?kind=ApprovalRule");
    assertThat(adam.page().locator("main").innerText()).contains(reason);
    Tab sven = as("sven").open("/backoffice/admin/approval-rules.xhtml");
    assertThat(sven.find("[id='form:save']").count()).isZero();
    sven.open("/backoffice/admin/persons.xhtml", 403);
  }

  @Test
  void recordsRatesOnceAndAWholeListOrNone() {
    Tab anna = as("anna").open("/backoffice/admin/interest-rates.xhtml");
    String reason = "Probe " + java.util.UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      anna.find("[id='form:series']").selectOption("ECB_MRO");
      anna.find("[id='form:validFrom']").fill("2027-01-01");
      anna.find("[id='form:percent']").fill("2,4");
      anna.find("[id='form:source']").fill("EZB");
      anna.find("[id='form:reason']").fill(reason);
      anna.answerTo(() -> anna.find("[id='form:save']").click());
    }
    assertThat(anna.page().locator("main").innerText())
        .doesNotContain("???")
        .contains("ist für den Tag schon erfasst");
    for (String lines : new String[] {"2027-01-01;2,4\nMorgen;3", "2027-01-01;2,4\n2027-02-01;3"}) {
      anna.open("/backoffice/admin/interest-rates.xhtml");
      anna.find("[id='import:listSeries']").selectOption("ECB_MRO");
      anna.find("[id='import:lines']").fill(lines);
      anna.find("[id='import:listSource']").fill("EZB");
      anna.find("[id='import:listReason']").fill(reason);
      anna.answerTo(() -> anna.find("[id='import:save']").click());
      assertThat(anna.page().locator("main").innerText())
          .doesNotContain("???")
          .contains(lines.contains("Morgen") ? "Zeile 2" : "1 neue Sätze");
    }
    Tab carla = as("carla").open("/backoffice/admin/interest-rates.xhtml");
    assertThat(carla.find("[id='form:save']").count()).isZero();
  }

  @Test
  void recordsInterestTermsOnce() {
    Tab adam = as("adam").open("/backoffice/admin/interest-terms.xhtml?creditor=linde");
    String reason = "Probe " + java.util.UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      adam.find("[id='form:claimKind']").selectOption("CONSUMER_CREDIT");
      adam.find("[id='form:kind']").selectOption("FIXED");
      adam.answerTo(
          () -> {
            adam.find("[id='form:reason']").fill(reason);
            adam.find("[id='form:save']").click();
          });
      assertThat(adam.page().locator("main").innerText()).contains("zwischen 0 und 100 Prozent");
      adam.find("[id='form:consumerPercent']").fill("2,5");
      adam.find("[id='form:businessPercent']").fill("2,5");
      adam.answerTo(() -> adam.find("[id='form:save']").click());
    }
    assertThat(adam.page().locator("main").innerText())
        .doesNotContain("???")
        .contains("gelten an dem Tag schon")
        .contains("Fest: 2,5 % Verbraucher");
    Tab sven = as("sven").open("/backoffice/admin/interest-terms.xhtml?creditor=linde");
    assertThat(sven.find("[id='form:save']").count()).isZero();
  }

  @Test
  void hidesWhatIsOutOfScope() {
    Tab carla = as("carla").open("/backoffice/index.xhtml?creditor=nordlicht");
    carla.answerTo(() -> carla.find("#cases tbody tr th a").first().click());
    String caseUrl = carla.page().url();
    String debtorUrl = carla.find("a[href*='/debtor/show']").first().getAttribute("href");
    String number = carla.find("[aria-current=page]").last().innerText();
    Tab clara = as("clara").open("/backoffice/");
    clara.open(caseUrl, 404);
    clara.open("/backoffice/index.xhtml?creditor=nordlicht");
    assertThat(clara.find("#cases").count()).isZero();
    clara.open("/backoffice/index.xhtml?q=" + number);
    assertThat(clara.find("#cases").count()).isZero();
    clara.open("/backoffice/ledger/trial-balance.xhtml", 403);
    clara.open("/backoffice/invoice/import.xhtml", 403);
    assertThat(debtorUrl).isNotBlank();
  }
}
