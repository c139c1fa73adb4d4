package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Bill;

/** The general ledger: from a sum to the lines, to the entry, to the event and back. */
class BookPagesIT extends BrowserTest {

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  @ParameterizedTest
  @EnumSource
  void leadsFromABalanceToTheEventBeneathIt(Viewport viewport) {
    String number = Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15)).bringIn("linde");
    Tab anna =
        as("anna")
            .at(viewport)
            .open("/backoffice/ledger/trial-balance.xhtml?creditor=linde&by=POSTED");
    assertThat(main(anna)).contains("Gebucht bis");
    anna.answerTo(() -> anna.find("#accounts a[href*='account=1400']").first().click());
    assertThat(main(anna)).contains("Konto 1400").contains("Vortrag am").contains("Saldo am");
    anna.requireUsable().picture("account-sheet");
    if (anna.find(".pager a[rel='next']").count() > 0) {
      anna.answerTo(() -> anna.find(".pager a[rel='next']").click());
      assertThat(main(anna)).contains("Von vorn");
    }
    anna.open("/backoffice/ledger/account-sheet.xhtml?account=1400&creditor=");
    assertThat(main(anna)).contains("Konto 1400");
    anna.answerTo(() -> anna.find("#sheet tbody tr th a").first().click());
    assertThat(main(anna)).contains("1400");
    anna.open(
        "/backoffice/ledger/totals.xhtml?creditor=linde&first=EVENT&second=ACCOUNT&caseFile="
            + number);
    assertThat(main(anna)).contains("Rechnung").contains("8400").contains("119,00");
    anna.requireUsable().picture("ledger-totals");
    anna.answerTo(() -> anna.find("#totals tbody tr th a").first().click());
    assertThat(main(anna)).contains(number);
  }

  @ParameterizedTest
  @EnumSource
  void showsWhatWasOpenOnAKeyDate(Viewport viewport) {
    Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15)).bringIn("linde");
    Tab anna =
        as("anna")
            .at(viewport)
            .open("/backoffice/ledger/open-items.xhtml?creditor=linde&on=2026-12-31");
    assertThat(main(anna)).contains("Wertstellung bis 31.12.2026").contains("Summen je");
    anna.requireUsable().picture("open-items");
    String first = anna.find("#open-items tbody tr th").first().innerText();
    anna.answerTo(() -> anna.find(".pager a[rel='next']").click());
    assertThat(anna.find("#open-items tbody tr th").allInnerTexts()).doesNotContain(first);
    anna.answerTo(() -> anna.find(".pager a[rel='first']").click());
    assertThat(anna.find("#open-items tbody tr th").first().innerText()).isEqualTo(first);
    anna.answerTo(() -> anna.find("#open-items tbody td a").first().click());
    assertThat(main(anna)).contains("31.12.2026");
  }
}
