package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Bill;

/** Paid, given back, waived with approval, held: by the people who do it. */
class MoneyJourneyIT extends BrowserTest {

  /** A case of 119.00 EUR and its number, from an invoice of its own. */
  private static String aCase() {
    return Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15)).bringIn("linde");
  }

  /** The address of the case, as its page has it. */
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

  private static void pay(Tab tab, String id, String amount, String reference) {
    tab.open("/backoffice/casefile/pay.xhtml?case=" + id);
    fill(tab, amount, reference);
  }

  private static void fill(Tab tab, String amount, String reference) {
    tab.find("[id='form:way']").selectOption("BANK_TRANSFER");
    tab.find("[id='form:amount']").fill(amount);
    tab.find("[id='form:reference']").fill(reference);
  }

  @Test
  void paysOnceHoweverOftenItIsSent() {
    Tab carla = as("carla").open("/backoffice/");
    String id = opened(carla, aCase());
    String reference = "TR " + UUID.randomUUID();
    pay(carla, id, "40,00", reference);
    press(carla, "form:save");
    assertThat(carla.page().url()).contains("/casefile/show");
    assertThat(main(carla)).contains("ist erfasst").contains("79,00");
    carla.requireUsable().picture("case-payments");

    carla.page().goBack();
    fill(carla, "40,00", reference);
    press(carla, "form:save");
    assertThat(main(carla)).contains("schon erfasst").contains("79,00");

    pay(carla, id, "41,00", reference);
    press(carla, "form:show");
    assertThat(carla.find("#preview").innerText()).contains("Hauptforderung").contains("41,00");
    carla.requireUsable().picture("payment-preview");
    press(carla, "form:save");
    assertThat(carla.page().url()).contains("/casefile/pay");
    assertThat(main(carla)).contains(reference);

    // More than is open leaves a rest and a task.
    pay(carla, id, "100,00", reference + "b");
    press(carla, "form:save");
    assertThat(main(carla)).contains("nicht zugeordnet").contains("21,00");
  }

  @Test
  void takesAPaymentBack() {
    Tab anna = as("anna").open("/backoffice/");
    String id = opened(anna, aCase());
    pay(anna, id, "119,00", "TR " + UUID.randomUUID());
    press(anna, "form:save");
    Tab second = as("sven").open("/backoffice/casefile/show.xhtml?case=" + id);
    anna.answerTo(() -> anna.find("a[href*='give-back']").first().click());
    second.answerTo(() -> second.find("a[href*='give-back']").first().click());
    anna.requireUsable().picture("payment-return");
    for (Tab tab : new Tab[] {anna, second}) {
      tab.find("[id='form:reasonCode']").fill("am04");
      tab.find("[id='form:charge']").fill("3,50");
      tab.find("[id='form:note']").fill("Rücklastschrift");
      press(tab, "form:save");
    }
    assertThat(main(second)).contains("bereits als zurückgegangen");
    anna.open("/backoffice/casefile/show.xhtml?case=" + id);
    assertThat(main(anna)).contains("119,00").contains("AM04").contains("Rücklastschrift");
    anna.requireUsable().picture("case-returned");
    anna.open("/backoffice/casefile/show.xhtml?case=" + id + "&tab=history");
    assertThat(main(anna)).contains("AM04");
    anna.requireUsable().picture("case-history");
    Tab carla = as("carla").open("/backoffice/casefile/show.xhtml?case=" + id);
    assertThat(carla.find("a[href*='give-back']").count()).isZero();
  }

  @Test
  void putsAPaymentRight() {
    Tab anna = as("anna").open("/backoffice/");
    String number = aCase();
    String id = opened(anna, number);
    Bill other = Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15));
    String otherNumber = other.bringIn("linde");
    pay(anna, id, "100,00", "TR " + UUID.randomUUID());
    press(anna, "form:save");
    anna.answerTo(() -> anna.find("a[href*='correct-payment']").first().click());
    String correction = anna.page().url();
    anna.requireUsable().picture("payment-correction");
    as("sven").at(Viewport.PHONE).open(correction).requireUsable().picture("payment-correction");

    // Without a ground nothing happens and nothing is lost.
    anna.find("[id='placeForm:lines:0:amount']").fill("500,00");
    anna.find("[id='placeForm:ground']").selectOption("AGREED");
    anna.find("[id='placeForm:placeReason']").fill("Telefonat mit Frau Busch");
    press(anna, "placeForm:save");
    assertThat(main(anna)).contains("500,00").contains("100,00");
    assertThat(anna.find("[id='placeForm:placeReason']").inputValue()).contains("Busch");

    anna.find("[id='moveForm:caseNumber']").fill("A0");
    anna.find("[id='moveForm:moveReason']").fill("gehört zur anderen Akte");
    press(anna, "moveForm:save");
    assertThat(anna.page().url()).contains("correct-payment");
    anna.find("[id='moveForm:caseNumber']").fill(otherNumber);
    anna.find("[id='moveForm:moveAmount']").fill("60,00");
    Tab second = as("sven").open(correction);
    press(anna, "moveForm:save");
    assertThat(main(anna)).contains("umgebucht").contains("79,00");
    anna.requireUsable().picture("case-payment-moved");
    second.find("[id='reverseForm:reverseReason']").fill("nie bezahlt");
    press(second, "reverseForm:save");
    assertThat(main(second)).contains("bereits storniert");
    opened(anna, otherNumber);
    assertThat(main(anna)).contains("59,00").contains(number);
    Tab carla = as("carla").open(correction);
    assertThat(carla.find("[id='moveForm:save']").count()).isZero();
  }

  /** Asks on a page of the case, approves as somebody else; gives the case back. */
  private void approved(Tab asker, String id) {
    press(asker, "form:save");
    asker.answerTo(() -> asker.find("#adjustments a[href*='/approval/show']").first().click());
    Tab sven = as("sven").open(asker.page().url());
    press(sven, "form:save");
    assertThat(main(sven)).contains("freigegeben");
    asker.open("/backoffice/casefile/show.xhtml?case=" + id);
  }

  @Test
  void takesBackWhatWasAMistake() {
    Tab carla = as("carla").open("/backoffice/");
    String id = opened(carla, aCase());
    String page = "/backoffice/casefile/take-back.xhtml?case=" + id;
    carla.open(page).requireUsable();
    assertThat(carla.find("[id='form:save']").count()).isZero();
    carla.open("/backoffice/casefile/adjust.xhtml?case=" + id);
    carla.find("[id='form:kind']").selectOption("WAIVER");
    carla
        .find("[id='form:component']")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    carla.find("[id='form:amount']").fill("19,00");
    carla.find("[id='form:reason']").fill("Kulanz");
    approved(carla, id);
    assertThat(main(carla)).contains("100,00");
    carla.open(page);
    carla
        .find("[id='form:event']")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    carla.find("[id='form:reason']").fill("Falsche Akte");
    carla.requireUsable().picture("take-back");
    as("carla").at(Viewport.PHONE).open(page).requireUsable().picture("take-back");
    approved(carla, id);
    assertThat(main(carla)).contains("119,00").contains("Falsche Akte");
    carla.open(page);
    assertThat(carla.find("[id='form:save']").count()).isZero();
  }

  @Test
  void saysWhatKindOfClaimAReceivableIs() {
    Tab anna = as("anna").open("/backoffice/");
    String id = opened(anna, aCase());
    anna.open("/backoffice/casefile/show.xhtml?case=" + id + "&tab=interest");
    anna.answerTo(() -> anna.find("a[href*='receivable-kinds']").first().click());
    anna.find("[id='form:receivable']")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    anna.find("[id='form:kind']").selectOption("CONSUMER_CREDIT");
    anna.find("[id='form:secured']").check();
    anna.find("[id='form:reason']").fill("Ratenkauf mit Eigentumsvorbehalt");
    anna.requireUsable().picture("receivable-kinds");
    as("sven")
        .at(Viewport.PHONE)
        .open("/backoffice/casefile/receivable-kinds.xhtml?case=" + id)
        .requireUsable()
        .picture("receivable-kinds");
    press(anna, "form:save");
    assertThat(main(anna)).contains("neu berechnet");
    Tab carla = as("carla").open("/backoffice/casefile/receivable-kinds.xhtml?case=" + id);
    assertThat(main(carla)).contains("gesichert");
    assertThat(carla.find("[id='form:save']").count()).isZero();
  }

  @Test
  void waivesOnlyWhenSomebodyElseApproves() {
    Tab carla = as("carla").open("/backoffice/");
    String id = opened(carla, aCase());
    carla.open("/backoffice/casefile/adjust.xhtml?case=" + id);
    carla.find("[id='form:kind']").selectOption("WAIVER");
    carla
        .find("[id='form:component']")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    carla.find("[id='form:amount']").fill("19,00");
    carla.find("[id='form:reason']").fill("Kulanz nach Anruf");
    carla.requireUsable().picture("waiver");
    press(carla, "form:save");
    assertThat(main(carla)).contains("beantragt").contains("119,00").contains("Kulanz nach Anruf");
    carla.answerTo(() -> carla.find("#adjustments a[href*='/approval/show']").first().click());
    String request = carla.page().url();
    assertThat(carla.find("[id='form:save']").count()).isZero();
    carla.requireUsable();

    Tab other = as("carla.sup").open(request);
    assertThat(main(other)).contains("selbst");
    assertThat(other.find("[id='form:save']").count()).isZero();
    other.open("/backoffice/approval/list.xhtml?box=WAITING");
    assertThat(main(other)).doesNotContain("Kulanz nach Anruf");
    other.open("/backoffice/approval/list.xhtml?box=MINE");
    assertThat(main(other)).contains("Kulanz nach Anruf");

    Tab sven = as("sven").open("/backoffice/approval/list.xhtml");
    assertThat(main(sven)).contains("Kulanz nach Anruf");
    sven.requireUsable().picture("approvals");
    sven.open(request).requireUsable().picture("approval");
    Tab late = as("sven").open(request);
    press(sven, "form:save");
    assertThat(main(sven)).contains("freigegeben");
    late.find("[id='form:words']").fill("nein");
    press(late, "form:reject");
    assertThat(main(late)).contains("schon entschieden");
    sven.open("/backoffice/casefile/show.xhtml?case=" + id);
    assertThat(main(sven)).contains("100,00");
  }

  @Test
  void stopsAndContinuesReminders() {
    Tab carla = as("carla").open("/backoffice/");
    String id = opened(carla, aCase());
    String hold = "/backoffice/casefile/hold.xhtml?case=" + id;
    Tab twin = as("carla").open(hold);
    carla.open(hold).requireUsable();
    for (Tab tab : new Tab[] {carla, twin}) {
      tab.find("[id='form:reason']").fill("Zahlt nach dem Urlaub");
      press(tab, "form:save");
    }
    assertThat(main(twin)).contains("bereits angehalten");
    assertThat(main(carla)).contains("Zahlt nach dem Urlaub");
    carla.find("details.more summary").click();
    carla.picture("case-actions");
    carla.answerTo(() -> carla.find("a[href*='hold=']").click());
    carla.find("[id='form:reason']").fill("Urlaub vorbei");
    press(carla, "form:save");
    assertThat(main(carla)).contains("gehen weiter").doesNotContain("Zahlt nach dem Urlaub");
    carla.open("/backoffice/casefile/show.xhtml?case=" + id + "&tab=history");
    assertThat(main(carla)).contains("Zahlt nach dem Urlaub").contains("Urlaub vorbei");
  }

  @ParameterizedTest
  @EnumSource
  void showsEveryFormOnEveryWidth(Viewport viewport) {
    Tab carla = as("carla").at(viewport).open("/backoffice/");
    String id = opened(carla, aCase());
    for (String form : new String[] {"pay", "charge", "adjust", "hold"}) {
      for (String language : new String[] {"en", "es", "el", "de"}) {
        carla.open("/backoffice/casefile/" + form + ".xhtml?case=" + id + "&lang=" + language);
        main(carla);
      }
      carla.requireUsable();
    }
    carla.open("/backoffice/approval/list.xhtml?box=DECIDED").requireUsable();
    pay(carla, id, "7,00", "TR " + UUID.randomUUID());
    press(carla, "form:save");
    carla.requireUsable().picture("case-payments");
    carla.find("details.more summary").click();
    carla.requireUsable();
    Tab otto = as("otto").at(viewport).open("/backoffice/casefile/show.xhtml?case=" + id);
    assertThat(otto.find("a[href*='/casefile/pay']").count()).isZero();
    otto.open("/backoffice/casefile/pay.xhtml?case=" + id, 403);
  }
}
