package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Bill;

/** Written off with four eyes, and the rules by which claims are adjusted. */
class AdjustmentPagesIT extends BrowserTest {

  private static String opened(Tab tab, String number) {
    tab.open("/backoffice/index.xhtml?q=" + number);
    tab.answerTo(() -> tab.find("#cases tbody tr th a").first().click());
    return tab.page().url().replaceAll(".*case=([0-9a-f-]{36}).*", "$1");
  }

  private static void press(Tab tab, String id) {
    tab.answerTo(() -> tab.find("[id='" + id + "']").click());
  }

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  @ParameterizedTest
  @EnumSource
  void writesACaseOffWhenSomebodyElseApproves(Viewport viewport) {
    String number = Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15)).bringIn("linde");
    Tab carla = as("carla").at(viewport).open("/backoffice/");
    String id = opened(carla, number);
    carla.open("/backoffice/casefile/write-off.xhtml?case=" + id);
    carla.find("[id='form:scope']").selectOption("case");
    carla.find("[id='form:reason']").fill("Unbekannt verzogen");
    carla.requireUsable().picture("write-off");
    press(carla, "form:save");
    assertThat(main(carla)).contains("beantragt").contains("Ganze Akte").contains("119,00");
    carla.requireUsable().picture("case-write-off");
    carla.answerTo(() -> carla.find("#adjustments a[href*='/approval/show']").first().click());
    String request = carla.page().url();
    Tab other = as("carla.sup").open(request);
    assertThat(main(other)).contains("selbst");
    Tab sven = as("sven").at(viewport).open(request);
    assertThat(main(sven)).contains("Ganze Akte");
    sven.requireUsable().picture("approval-write-off");
    press(sven, "form:save");
    sven.open("/backoffice/casefile/show.xhtml?case=" + id);
    assertThat(main(sven)).contains("Ausbuchung").contains("freigegeben").contains("nichts offen");
    sven.open("/backoffice/casefile/write-off.xhtml?case=" + id);
    assertThat(main(sven)).contains("nichts offen");
    takesItBack(carla, id);
  }

  private static void takesItBack(Tab carla, String id) {
    carla.open("/backoffice/casefile/take-back.xhtml?case=" + id);
    carla.find("[id='form:event']").selectOption(new SelectOption().setIndex(1));
    carla.find("[id='form:reason']").fill("Falsche Akte");
    assertThat(carla.find("[id='form:event']").innerText()).contains("Ausbuchung");
    carla.requireUsable().picture("take-back-write-off");
    press(carla, "form:save");
    assertThat(main(carla)).contains("beantragt").contains("Falsche Akte");
  }

  @ParameterizedTest
  @EnumSource
  void showsTheRulesAndWhatTheyDid(Viewport viewport) {
    Tab anna = as("anna").at(viewport).open("/backoffice/admin/adjustment-rules.xhtml");
    String reason = "Probe " + UUID.randomUUID();
    anna.find("[id='form:creditor']").selectOption("linde");
    anna.find("[id='form:currency']").fill("CHF");
    anna.find("[id='form:limit']")
        .fill("0," + (ThreadLocalRandom.current().nextInt(10, 55) + (viewport == PHONE ? 0 : 45)));
    anna.find("[id='form:days']").fill("3");
    anna.find("[id='form:reason']").fill(reason);
    String limit = anna.find("[id='form:limit']").inputValue();
    anna.find("[id='form:limit']").fill("0,005");
    press(anna, "form:save");
    assertThat(main(anna)).contains("Nachkommastellen");
    assertThat(anna.find("[id='form:reason']").inputValue()).isEqualTo(reason);
    anna.find("[id='form:limit']").fill(limit);
    press(anna, "form:save");
    assertThat(main(anna)).contains(reason);
    anna.requireUsable().picture("adjustment-rules");
    anna.open("/backoffice/admin/adjustment-log.xhtml").requireUsable().picture("adjustment-log");
    main(anna);
  }

  @ParameterizedTest
  @EnumSource
  void writesDownWhatIsDoubtfulWhenSomebodyElseApproves(Viewport viewport) {
    String number = Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15)).bringIn("linde");
    Tab carla = as("carla").at(viewport).open("/backoffice/");
    String id = opened(carla, number);
    carla.open("/backoffice/casefile/doubt.xhtml?case=" + id);
    carla.find("[id='form:receivable']").selectOption(new SelectOption().setIndex(1));
    carla.find("[id='form:reason']").fill("Zahlt seit Monaten nicht");
    carla.find("[id='form:percent']").fill("150");
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    assertThat(carla.find("main").innerText()).contains("Prozent vom Netto: zwischen 0 und 100");
    carla.find("[id='form:percent']").fill("50");
    carla.requireUsable().picture("doubt");
    press(carla, "form:save");
    assertThat(main(carla)).contains("beantragt").contains("50,00");
    carla.answerTo(() -> carla.find("#adjustments a[href*='/approval/show']").first().click());
    Tab sven = as("sven").at(viewport).open(carla.page().url());
    main(sven);
    press(sven, "form:save");
    sven.open("/backoffice/casefile/show.xhtml?case=" + id);
    main(sven);
    assertThat(sven.find("#allowances").innerText()).contains("119,00").contains("50,00");
    sven.requireUsable().picture("case-doubtful");
    Tab clara = as("clara").open("/backoffice/casefile/show.xhtml?case=" + id);
    assertThat(clara.find("#allowances").count()).isZero();
    assertThat(main(clara)).doesNotContainIgnoringCase("Wertberichtigung");
    clara.open("/backoffice/casefile/show.xhtml?tab=history&case=" + id);
    assertThat(main(clara)).doesNotContainIgnoringCase("wertbericht");
  }

  @ParameterizedTest
  @EnumSource
  void takesAReceivableToTheRightCaseWhenSomebodyElseApproves(Viewport viewport) {
    String wrong = Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15)).bringIn("linde");
    String right = Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 16)).bringIn("linde");
    Tab carla = as("carla").at(viewport).open("/backoffice/");
    String id = opened(carla, wrong);
    carla.open("/backoffice/casefile/transfer.xhtml?case=" + id);
    carla.find("[id='form:receivable']").selectOption(new SelectOption().setIndex(1));
    carla.find("[id='form:target']").fill("4711-X");
    carla.find("[id='form:reason']").fill("Rechnung an die falsche Person");
    press(carla, "form:save");
    assertThat(main(carla)).contains("4711-X");
    assertThat(carla.find("[id='form:reason']").inputValue()).contains("falsche Person");
    carla.find("[id='form:target']").fill(right);
    carla.requireUsable().picture("transfer");
    press(carla, "form:save");
    assertThat(main(carla)).contains("wartet auf Freigabe").contains("→ Akte " + right);
    carla.answerTo(() -> carla.find("#adjustments a[href*='/approval/show']").first().click());
    Tab sven = as("sven").at(viewport).open(carla.page().url());
    assertThat(main(sven)).contains("→ Akte " + right);
    sven.requireUsable().picture("approval-transfer");
    press(sven, "form:save");
    sven.open("/backoffice/casefile/show.xhtml?tab=timeline&case=" + id);
    assertThat(main(sven)).contains("Forderung umgebucht");
    sven.requireUsable().picture("case-transferred-away");
    String there = opened(sven, right);
    sven.open("/backoffice/casefile/show.xhtml?tab=timeline&case=" + there);
    assertThat(main(sven)).contains("Forderung umgebucht").contains("238,00");
    sven.requireUsable().picture("case-transferred-here");
    sven.open("/backoffice/casefile/show.xhtml?tab=history&case=" + id);
    assertThat(main(sven)).contains("andere Akte " + right);
  }

  @ParameterizedTest
  @EnumSource
  void looksWhatRulesWouldDoAndAppliesThem(Viewport viewport) {
    Tab anna = as("anna").at(viewport).open("/backoffice/admin/adjustment-rules.xhtml");
    String reason = "Nach Alter " + UUID.randomUUID();
    anna.find("[id='form:creditor']").selectOption("linde");
    anna.find("[id='form:kind']").selectOption("ALLOWANCE");
    // Another rule each time, also where both draw the same: the very same again is refused.
    int share = ThreadLocalRandom.current().nextInt(10, 55) + (viewport == PHONE ? 0 : 45);
    anna.find("[id='form:percent']").fill("0," + share);
    anna.find("[id='form:days']").fill("3650");
    anna.find("[id='form:segment']").fill("Neukunden");
    anna.find("[id='form:reason']").fill(reason);
    press(anna, "form:save");
    assertThat(main(anna))
        .contains(reason)
        .contains("Nach Alter wertberichtigen")
        .contains("Neukunden");
    anna.requireUsable().picture("adjustment-rules-by-age");
    anna.open("/backoffice/admin/adjustment-run.xhtml?creditor=linde");
    main(anna);
    press(anna, "run:save");
    main(anna);
    anna.requireUsable().picture("adjustment-run");
    String number = Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15)).bringIn("linde");
    anna.open("/backoffice/admin/adjustment-run.xhtml?creditor=linde&after=" + number);
    assertThat(main(anna)).contains("Akten nach " + number).contains("Bei diesen Akten");
    anna.requireUsable().picture("adjustment-run-after");
  }

  @Test
  void letsASupervisorReadTheRulesOnly() {
    Tab sven = as("sven").open("/backoffice/admin/adjustment-rules.xhtml");
    assertThat(sven.find("[id='form:save']").count()).isZero();
    Tab carla = as("carla").open("/backoffice/");
    assertThat(carla.find("a[href*='adjustment-rules']").count()).isZero();
  }
}
