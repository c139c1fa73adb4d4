package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Rest;

/** The tax adviser of one creditor in the browser, and the administrator who lets people read. */
class OutsidePagesIT extends BrowserTest {

  private static final int PAGES = 60;

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  @ParameterizedTest
  @EnumSource
  void seesThatHeOnlyReads(Viewport viewport) {
    Tab theo = as("theo").at(viewport).open("/backoffice/");
    assertThat(main(theo)).contains("Sie lesen nur");
    theo.requireUsable().picture("outside-cases");
    theo.open("/backoffice/ledger/trial-balance.xhtml");
    assertThat(main(theo)).contains("Sie lesen nur").contains("1400");
    theo.requireUsable().picture("outside-trial-balance");
    theo.open("/backoffice/admin/access.xhtml", 403);
    assertThat(main(theo)).contains("externe Person");
    theo.open("/backoffice/invoice/import.xhtml", 403);
    theo.open("/backoffice/admin/outside.xhtml", 403);
  }

  /** Every link that he is shown leads somewhere, and no page offers to change anything. */
  @Test
  void isShownOnlyWhatHeMayOpen() {
    Tab theo = as("theo").open("/backoffice/");
    Deque<String> open = new ArrayDeque<>(List.of("/backoffice/index.xhtml"));
    Set<String> kinds = new LinkedHashSet<>();
    List<String> seen = new ArrayList<>();
    while (!open.isEmpty() && seen.size() < PAGES) {
      String path = open.remove();
      theo.open(path);
      seen.add(path);
      assertThat(theo.find("main form[method='post'] [type='submit']").count()).as(path).isZero();
      for (Object link :
          (List<?>)
              theo.page()
                  .evaluate(
                      // Links in a drawing have no path of their own.
                      "() => [...document.querySelectorAll('nav.side a[href], main a[href]')]"
                          + ".map(a => new URL(a.getAttribute('href'), document.baseURI))"
                          + ".map(u => u.pathname + u.search)"
                          + ".filter(p => p.includes('.xhtml') && !p.includes('export='))")) {
        if (kinds.add(kind(link.toString()))) {
          open.add(link.toString());
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(20);
  }

  /** A page and the part of it: of pages that differ in what they are about, one is enough. */
  private static String kind(String link) {
    String tab = link.replaceAll(".*[?&](tab=[a-z]+).*", "$1");
    return link.replaceAll("\\?.*", "") + (tab.equals(link) ? "" : tab);
  }

  @ParameterizedTest
  @EnumSource
  void isLetInAndOutByTheAdministrator(Viewport viewport) {
    LocalDate today = LocalDate.parse(Rest.as("sven").get("/demo/clock").json().getString("today"));
    Tab theo =
        as("theo").at(viewport).open("/backoffice/ledger/trial-balance.xhtml?creditor=ostermann");
    assertThat(theo.find("#accounts tbody tr").count()).isZero();
    Tab adam = as("adam").at(viewport).open("/backoffice/admin/outside.xhtml");
    assertThat(main(adam)).contains("Theo Thiel").contains("Darf lesen");
    adam.requireUsable().picture("outside-accesses");
    adam.find("[id='grant:user']").fill("theo");
    adam.find("[id='grant:fullName']").fill("Theo Thiel");
    adam.find("[id='grant:firm']").fill("Thiel & Tamm Steuerberatung");
    adam.find("[id='grant:kind']").selectOption("AUDITOR");
    adam.find("[id='grant:creditor']").selectOption("ostermann");
    adam.find("[id='grant:fromOn']").fill(today.toString());
    adam.find("[id='grant:lastOn']").fill(today.plusDays(10).toString());
    adam.find("[id='grant:orderedBy']").fill("Geschäftsführung");
    adam.find("[id='grant:engagement']").fill("Sonderprüfung");
    adam.answerTo(() -> adam.find("[id='grant:save']").click());
    assertThat(main(adam)).contains("darf bis");
    theo.open("/backoffice/ledger/trial-balance.xhtml?creditor=ostermann");
    assertThat(theo.find("#accounts tbody tr").count()).isPositive();
    adam.answerTo(
        () ->
            adam.find("#accesses tr:has-text('Sonderprüfung'):has-text('Darf lesen') th a")
                .click());
    adam.requireUsable().picture("outside-access");
    adam.find("[id='extend:newLast']").fill(today.plusDays(20).toString());
    adam.find("[id='extend:reason']").fill("Dauert länger");
    adam.answerTo(() -> adam.find("[id='extend:save']").click());
    assertThat(main(adam)).contains("Dauert länger");
    adam.find("[id='end:endReason']").fill("Prüfung beendet");
    adam.answerTo(() -> adam.find("[id='end:save']").click());
    assertThat(main(adam)).contains("Der Zugang ist beendet").contains("Prüfung beendet");
    theo.open("/backoffice/ledger/trial-balance.xhtml?creditor=ostermann");
    assertThat(theo.find("#accounts tbody tr").count()).isZero();
    theo.open("/backoffice/ledger/trial-balance.xhtml");
    assertThat(theo.find("#accounts tbody tr").count()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void letsTheAuditorSeeWhoLooked(Viewport viewport) {
    Tab theo = as("theo").at(viewport).open("/backoffice/");
    theo.answerTo(() -> theo.find("#cases tbody tr th a").first().click());
    String number = theo.find(".breadcrumbs li").last().innerText();
    theo.open("/backoffice/ledger/trial-balance.xhtml");
    Tab otto = as("otto").at(viewport).open("/backoffice/index.xhtml?q=" + number);
    otto.answerTo(() -> otto.find("#cases tbody tr th a").first().click());
    otto.answerTo(() -> otto.find("main a[href*='/admin/reads']").first().click());
    assertThat(main(otto)).contains("theo").contains("Extern").contains(number).contains("otto");
    otto.open("/backoffice/admin/reads.xhtml?outside=true");
    assertThat(main(otto)).contains("Bücher").doesNotContain("otto");
    otto.requireUsable().picture("reads");
    otto.open("/backoffice/admin/reads.xhtml?check=true");
    otto.requireUsable();
  }
}
