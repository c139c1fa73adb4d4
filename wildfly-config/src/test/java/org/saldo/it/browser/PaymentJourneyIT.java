package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.saldo.it.rest.Bill;
import org.saldo.it.rest.Rest;

/**
 * A debtor pays by card: choice, preview, the provider's page, the way back, and what goes wrong.
 */
class PaymentJourneyIT extends BrowserTest {

  private static final String MINE = "/portal/my/index.xhtml?lang=de";

  /** About the time that a payment takes until it reaches Saldo. */
  private static final int PROVIDER_MILLIS = 60;

  @Test
  void paysAfterTheBankAsked() {
    Tab tab = choose(as("delia").at(PHONE).open(MINE), "10,00");
    tab.requireUsable().picture("pay-confirm");
    assertThat(tab.find("#parts").innerText()).contains("10,00");
    String confirm = tab.page().url();

    tab.answerTo(() -> tab.find("[id='pay:go']").dblclick());
    assertThat(tab.page().url()).contains("/sandbox-psp/pay/");
    tab.requireUsable().picture("sandbox-psp");
    card(tab, "4000 0000 0000 3220");
    assertThat(tab.heading()).isEqualTo("Zahlung bestätigen");
    tab.requireUsable();
    tab.answerTo(() -> tab.find("button[value=approve]").click());

    assertThat(tab.heading()).isEqualTo("Danke, Ihre Zahlung ist da");
    tab.requireUsable().picture("paid");
    String paid = tab.page().url();
    String receipt = tab.find("#facts").innerText();
    tab.answerTo(() -> tab.page().reload());
    assertThat(tab.find("#facts").innerText()).as("after a reload").isEqualTo(receipt);

    tab.open(confirm);
    tab.open(paid);
    assertThat(tab.find("#facts").innerText()).as("after the way back").isEqualTo(receipt);
    as("dora").open(paid, 404);
  }

  @Test
  void seesTheReceiptAgainAfterSigningOut() {
    Tab tab = choose(as("delia").signingInAfresh().open(MINE), "3,00");
    tab.answerTo(() -> tab.find("[id='pay:go']").click());
    card(tab, "4242 4242 4242 4242");
    String paid = tab.page().url();
    tab.signOut();
    tab.open(paid);
    assertThat(tab.heading()).isEqualTo("Danke, Ihre Zahlung ist da");
  }

  @Test
  void triesAgainAfterADecline() {
    Tab tab = choose(as("delia").open(MINE), "5,00");
    tab.answerTo(() -> tab.find("[id='pay:go']").click());
    tab.requireUsable();
    card(tab, "4000 0000 0000 0002");
    assertThat(tab.heading()).isEqualTo("Die Zahlung hat nicht geklappt");
    tab.requireUsable().picture("paid-failed");
    tab.answerTo(() -> tab.find("a.button.primary").click());
    assertThat(tab.heading()).isEqualTo("Bezahlen");
  }

  @Test
  void goesOnWithWhatWasLeftAndCancels() {
    Tab tab = choose(as("delia").open(MINE), "7,00");
    tab.answerTo(() -> tab.find("[id='pay:go']").click());
    String page = tab.page().url();
    tab.page().goBack();
    tab.answerTo(() -> tab.find("[id='pay:go']").click());
    assertThat(tab.page().url()).contains("/sandbox-psp/pay/");
    tab.page().navigate(page);
    tab.answerTo(() -> tab.find("button[value=cancel]").click());
    assertThat(tab.heading()).isEqualTo("Sie haben abgebrochen");
  }

  @Test
  void saysThatTheOutcomeIsUnknown() {
    Tab tab = choose(as("delia").open(MINE), "2,00");
    tab.answerTo(() -> tab.find("[id='pay:go']").click());
    card(tab, "4000 0000 0000 0119");
    assertThat(tab.heading()).isEqualTo("Wir wissen es noch nicht");
    tab.requireUsable();
    tab.page()
        .waitForCondition(
            () -> {
              tab.answerTo(() -> tab.page().reload());
              return tab.heading().equals("Danke, Ihre Zahlung ist da");
            });
  }

  @Test
  void refusesMoreThanIsOpen() {
    Tab tab = as("delia").at(PHONE).open(MINE);
    tab.answerTo(() -> tab.find("a[href*='/my/pay.xhtml']").first().click());
    tab.find("[id='choice:amount']").fill("999999,00");
    tab.answerTo(() -> tab.find("[id='choice:save']").click());
    assertThat(tab.find("main").innerText()).contains("Offen sind höchstens");
    tab.requireUsable();
  }

  /** Whoever comes first, the money is there once and the objection is kept or answered. */
  @RepeatedTest(2)
  void disputesAndPaysTheSameAtOnce() {
    LocalDate today = LocalDate.parse(Rest.as("sven").get("/demo/clock").json().getString("today"));
    Bill bill = Bill.ofSomebody().dueOn(today.minusDays(3));
    String number = bill.bringIn("linde");
    Tab carla = as("carla").open("/backoffice/index.xhtml?q=" + number);
    carla.answerTo(() -> carla.find("#cases tbody tr th a").first().click());
    String id = carla.page().url().replaceAll(".*case=([0-9a-f-]{36}).*", "$1");
    Tab paying = as("delia").open(MINE);
    PortalAccess.give(carla, paying);
    Tab objecting =
        as("delia").signingInAfresh().open("/portal/my/dispute.xhtml?lang=de&case=" + id);
    objecting.find("[id='objection:item']").selectOption(new SelectOption().setIndex(1));
    objecting.find("[id='objection:reason']").selectOption("NOT_RECEIVED");
    objecting.find("[id='objection:text']").fill("Nie angekommen.");
    paying.open("/portal/my/pay.xhtml?lang=de&case=" + id);
    paying.answerTo(() -> paying.find("[id='choice:save']").click());
    paying.answerTo(() -> paying.find("[id='pay:go']").click());
    paying.find("#number").fill("4242 4242 4242 4242");

    objecting.clickIn(1000, "[id='objection:save']");
    paying.clickIn(1000 - PROVIDER_MILLIS, "button[value=pay]");
    objecting.awaitNext();
    paying.awaitNext();

    assertThat(paying.heading()).isEqualTo("Danke, Ihre Zahlung ist da");
    assertThat(objecting.find("main").innerText()).doesNotContain("???");
    JsonObject sheet = Rest.as("carla").get("/case-files/" + number).json();
    assertThat(sheet.getJsonObject("open").getString("total")).isEqualTo("0.00");
    assertThat(
            Rest.as("carla")
                .get("/case-files/" + number + "/payments")
                .json()
                .getJsonArray("items"))
        .hasSize(1);
    int disputes =
        Rest.as("carla")
            .get("/case-files/" + number + "/disputes")
            .json()
            .getJsonArray("items")
            .size();
    boolean refused = objecting.page().url().contains("/my/dispute.xhtml");
    assertThat(disputes).isEqualTo(refused ? 0 : 1);
    assertThat(Rest.as("anna").get("/ledger/verification").json().getJsonArray("items")).isEmpty();
  }

  private static Tab choose(Tab tab, String amount) {
    tab.answerTo(() -> tab.find("a[href*='/my/pay.xhtml']").first().click());
    assertThat(tab.heading()).isEqualTo("Bezahlen");
    tab.requireUsable().picture("pay-choose");
    tab.find("[id='choice:amount']").fill(amount);
    tab.answerTo(() -> tab.find("[id='choice:save']").click());
    assertThat(tab.page().url()).contains("amount=");
    return tab;
  }

  private static void card(Tab tab, String number) {
    tab.find("#number").fill(number);
    tab.answerTo(() -> tab.find("button[value=pay]").click());
  }
}
