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
  }

  @Test
  void speaksEveryLanguage() {
    Tab tab = as("anna").open("/backoffice/");
    for (String language : new String[] {"en", "es", "el", "de"}) {
      for (String page :
          new String[] {"index", "ledger/trial-balance", "ledger/entries", "invoice/import"}) {
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
