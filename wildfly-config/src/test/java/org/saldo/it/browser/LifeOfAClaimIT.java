package org.saldo.it.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.it.rest.Bill;
import org.saldo.it.rest.Rest;

/**
 * One claim lives its whole life, by the people who live it: reminded, read, disputed, paid,
 * waived, handed over, recalled, closed, reopened. Days pass by the settable clock; after each step
 * the books balance.
 *
 * <p>Its pictures are those of {@code docs/concepts/life-of-a-claim.md}.
 */
class LifeOfAClaimIT extends BrowserTest {

  private static final LocalDate DUE = LocalDate.of(2027, 3, 1);
  private static final FilePayload PHOTO =
      new FilePayload(
          "delivery.jpg",
          "image/jpeg",
          "\u00ff\u00d8\u00ff\u00e0 photo \u00ff\u00d9".getBytes(StandardCharsets.ISO_8859_1));
  private static final FilePayload INVOICE =
      new FilePayload("register.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(UTF_8));

  private final Bill bill = Bill.ofSomebody().dueOn(DUE).dueOn(DUE.plusDays(1));
  private final String run = bill.run();
  private final String lamp = bill.number(0);
  private final String table = bill.number(1);

  private LocalDate before;
  private String number;
  private String id;
  private Tab mailbox;

  @BeforeEach
  void remember() {
    before = LocalDate.parse(Rest.as("sven").get("/demo/clock").json().getString("today"));
  }

  @AfterEach
  void restore() {
    today(before);
  }

  private static void today(LocalDate day) {
    Rest.Answer answer =
        Rest.as("sven").sendJson("PUT", "/demo/clock", "{'today':'%s'}".formatted(day));
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
  }

  @Test
  void isRemindedReadDisputedPaidWaivedHandedOverClosedAndReopened() {
    isInvoiced();
    isReminded();
    isRead();
    isDisputedAndPartlyPaid();
    isDefended();
    isCalledAbout();
    isChargedAndWaived();
    isHandedOver();
    isRecalled();
    isClosedAndReopened();
  }

  private void isInvoiced() {
    today(DUE.minusDays(14));
    number = bill.bringIn("linde");
    booksBalance();
  }

  /** Seven days after the due date; the creditor's terms have opened the case before. */
  private void isReminded() {
    today(DUE.plusDays(7));
    Tab sven = as("sven").open("/backoffice/procedure/runs.xhtml");
    sven.requireUsable().picture("life-night");
    sven.answerTo(() -> sven.find("[id='night:save']").click());
    awaitNight(DUE.plusDays(7));
    sven.open("/backoffice/index.xhtml?q=" + number);
    sven.answerTo(() -> sven.find("#cases tbody tr th a").first().click());
    id = sven.page().url().replaceAll(".*case=([0-9a-f-]{36}).*", "$1");
    sven.open(caseTab("procedure"));
    assertThat(main(sven)).contains("7");
    sven.requireUsable().picture("life-procedure");
    mailbox = stranger().open(mailboxUrl());
    await(() -> mails() == 1);
    mailbox.open(mailboxUrl()).picture("life-mailbox");
    sven.open(caseTab("history"));
    assertThat(main(sven)).contains("Akte nach Regel eröffnet").contains("in Verzug");
    booksBalance();
  }

  /** A code binds dora's sign-in to the debtor; then she sees every cent, and the letter. */
  private void isRead() {
    Tab carla = as("carla").open("/backoffice/casefile/show.xhtml?case=" + id);
    Tab dora = as("dora").at(PHONE).open("/portal/my/index.xhtml?lang=de");
    PortalAccess.give(carla, dora);
    dora.open("/portal/my/case.xhtml?case=" + id);
    assertThat(main(dora)).contains("238,00").contains(lamp).contains(table);
    dora.requireUsable().picture("life-claim");
    String letter = dora.find("a[href*='/my/document']").first().getAttribute("href");
    assertThat(dora.page().request().get(letter).headers().get("content-type"))
        .contains("application/pdf");
  }

  /** One of the two was never delivered; the other is paid by card. */
  private void isDisputedAndPartlyPaid() {
    Tab dora = as("dora").at(PHONE).open("/portal/my/dispute.xhtml?lang=de&case=" + id);
    dora.find("[id='objection:item']")
        .selectOption(new SelectOption().setLabel(option(dora, "objection:item", table)));
    dora.find("[id='objection:reason']").selectOption("NOT_RECEIVED");
    dora.find("[id='objection:text']").fill("Der Tisch ist nie angekommen.");
    dora.find("[id='objection:evidence']").setInputFiles(PHOTO);
    dora.answerTo(() -> dora.find("[id='objection:save']").click());
    dora.requireUsable().picture("life-disputed");
    booksBalance();

    dora.open("/portal/my/pay.xhtml?case=" + id);
    dora.requireUsable().picture("life-pay");
    dora.answerTo(() -> dora.find("[id='choice:save']").click());
    assertThat(main(dora)).contains("119,00").contains(lamp);
    dora.answerTo(() -> dora.find("[id='pay:go']").click());
    dora.picture("life-card");
    dora.find("#number").fill("4242 4242 4242 4242");
    dora.answerTo(() -> dora.find("button[value=pay]").click());
    assertThat(dora.heading()).isEqualTo("Danke, Ihre Zahlung ist da");
    dora.requireUsable().picture("life-paid");
    sameEverywhere("119.00");
    booksBalance();
  }

  /** Carla looks, and the claim stands. */
  private void isDefended() {
    today(DUE.plusDays(9));
    Tab carla = as("carla").open(caseTab("disputes"));
    carla.answerTo(() -> carla.find("a[href*='/dispute/show']").first().click());
    carla.requireUsable().picture("life-dispute");
    carla.find("[id='decision:outcome']").selectOption("REJECTED");
    carla
        .find("[id='decision:explanation']")
        .fill("Der Spediteur hat die Übergabe am 17. Februar quittiert.");
    carla.answerTo(() -> carla.find("[id='decision:save']").click());
    night(DUE.plusDays(12));
    await(() -> mails() == 2);
    booksBalance();
  }

  private void isCalledAbout() {
    night(DUE.plusDays(18));
    Tab carla = as("carla").open("/backoffice/worksheet/list.xhtml");
    carla.requireUsable().picture("life-worksheet");
    carla.open(caseTab("procedure"));
    String step =
        carla
            .find("tr:has-text('Erster Anruf') a[href*='/procedure/step']")
            .last()
            .getAttribute("href");
    carla.open("/backoffice/worksheet/call.xhtml?" + step.replaceAll(".*[?]", ""));
    carla.requireUsable().picture("life-call");
    carla.find("[id='call:outcome']").selectOption("OTHER");
    carla.find("[id='call:note']").fill("Mailbox, keine Nachricht hinterlassen.");
    carla.answerTo(() -> carla.find("[id='call:save']").click());
  }

  private void isChargedAndWaived() {
    today(DUE.plusDays(20));
    Tab interest = as("carla").open(caseTab("interest"));
    assertThat(main(interest)).contains("1,52 + 5");
    interest.requireUsable().picture("life-interest");
    as("carla").at(PHONE).open(caseTab("interest")).requireUsable().picture("life-interest");
    Tab carla = as("carla").open("/backoffice/casefile/charge.xhtml?case=" + id);
    carla.find("[id='form:component']").selectOption("FEE");
    carla
        .find("[id='form:receivable']")
        .selectOption(new SelectOption().setLabel(option(carla, "form:receivable", table)));
    carla.find("[id='form:amount']").fill("2,50");
    carla.find("[id='form:reason']").fill("Mahnkosten");
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    assertThat(main(carla)).contains("121,50");
    booksBalance();

    carla.open("/backoffice/casefile/adjust.xhtml?case=" + id);
    carla.find("[id='form:kind']").selectOption("WAIVER");
    carla
        .find("[id='form:component']")
        .selectOption(new SelectOption().setLabel(option(carla, "form:component", "Geb")));
    carla.find("[id='form:amount']").fill("2,50");
    carla.find("[id='form:reason']").fill("Kulanz, die Kundin war verreist");
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    carla.answerTo(() -> carla.find("#adjustments a[href*='/approval/show']").first().click());
    String request = carla.page().url();
    assertThat(carla.find("[id='form:save']").count()).as("approving one's own").isZero();
    Tab sven = as("sven").open(request);
    sven.requireUsable().picture("life-approval");
    sven.answerTo(() -> sven.find("[id='form:save']").click());
    sameEverywhere("119.00");
    booksBalance();
  }

  /** Day 40 of the table, two days later because of the dispute. */
  private void isHandedOver() {
    night(DUE.plusDays(24));
    night(DUE.plusDays(43));
    Tab agnes = as("agnes").open("/agency/index.xhtml?q=" + run);
    agnes.answerTo(() -> agnes.find("#placements tbody tr th a").first().click());
    String placement = agnes.page().url();
    agnes.requireUsable().picture("life-offer");
    as("leo").open(placement, 404);
    as("berta").open(placement, 404);
    agnes.answerTo(() -> agnes.find("[id='accept:go']").click());
    booksBalance();

    agnes.answerTo(() -> agnes.find("a[href*='/placement/cost']").first().click());
    agnes.find("[id='cost:kind']").selectOption(new SelectOption().setIndex(1));
    agnes.find("[id='cost:reference']").fill("K-" + run);
    agnes.find("[id='cost:amount']").fill("12,00");
    agnes.find("[id='cost:valueOn']").fill(DUE.plusDays(43).toString());
    agnes.find("[id='cost:file']").setInputFiles(INVOICE);
    agnes.requireUsable().picture("life-cost");
    agnes.answerTo(() -> agnes.find("[id='cost:go']").click());
    booksBalance();

    agnes.answerTo(() -> agnes.find("a[href*='/placement/payment']").first().click());
    agnes.find("[id='payment:reference']").fill("Z-" + run);
    agnes.find("[id='payment:amount']").fill("31,00");
    agnes.find("[id='payment:receivedOn']").fill(DUE.plusDays(43).toString());
    agnes.answerTo(() -> agnes.find("[id='payment:go']").click());
    assertThat(main(agnes)).contains("100,00");
    agnes.requireUsable().picture("life-placement");
    sameEverywhere("100.00");
    booksBalance();
  }

  private void isRecalled() {
    Tab sven = as("sven").open(caseTab("placements"));
    sven.answerTo(() -> sven.find("main a[href*='/agency/placement.xhtml']").first().click());
    sven.find("[id='recall:reason']").fill("Die Kundin hat sich bei uns gemeldet.");
    sven.requireUsable().picture("life-recall");
    sven.answerTo(() -> sven.find("[id='recall:go']").click());
    Tab agnes = as("agnes").open("/agency/index.xhtml?q=" + run);
    agnes.answerTo(() -> agnes.find("#placements tbody tr th a").first().click());
    assertThat(agnes.find("a[href*='/placement/cost']").count()).isZero();
    booksBalance();
  }

  private void isClosedAndReopened() {
    today(DUE.plusDays(45));
    Tab carla = as("carla").open("/backoffice/casefile/pay.xhtml?case=" + id);
    carla.find("[id='form:way']").selectOption("BANK_TRANSFER");
    carla.find("[id='form:amount']").fill("100,00");
    carla.find("[id='form:reference']").fill("TR-" + run);
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    assertThat(main(carla)).contains("bezahlt");
    carla.requireUsable().picture("life-closed");
    sameEverywhere("0.00");
    booksBalance();

    Tab anna = as("anna").open("/backoffice/casefile/show.xhtml?case=" + id);
    anna.answerTo(() -> anna.find("tr:has-text('TR-" + run + "') a[href*='give-back']").click());
    anna.find("[id='form:reasonCode']").fill("AC04");
    anna.find("[id='form:charge']").fill("3,00");
    anna.answerTo(() -> anna.find("[id='form:save']").click());
    assertThat(main(anna)).contains("103,00");
    anna.requireUsable().picture("life-reopened");
    sameEverywhere("103.00");
    await(() -> mails() == 3);
    booksBalance();
    anna.open(caseTab("history"));
    anna.requireUsable().picture("life-history");
  }

  /** Back office, portal and REST say the same of the case today. */
  private void sameEverywhere(String open) {
    JsonObject sheet = Rest.as("carla").get("/case-files/" + number).json();
    assertThat(sheet.getJsonObject("open").getString("total")).isEqualTo(open);
    String shown = open.replace('.', ',');
    Tab carla = as("carla").open("/backoffice/casefile/show.xhtml?case=" + id);
    assertThat(carla.find(".summary .figure").innerText()).contains(shown);
    Tab dora = as("dora").at(PHONE).open("/portal/my/case.xhtml?lang=de&case=" + id);
    if (!open.equals("0.00")) {
      assertThat(main(dora)).contains(shown);
    }
  }

  private void booksBalance() {
    JsonObject balance = Rest.as("anna").get("/ledger/trial-balance?creditor=linde").json();
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonObject account : balance.getJsonArray("accounts").getValuesAs(JsonObject.class)) {
      sum = sum.add(new BigDecimal(account.getString("balance")));
    }
    assertThat(sum).as("trial balance").isEqualByComparingTo("0");
    JsonObject findings = Rest.as("anna").get("/ledger/verification").json();
    assertThat(findings.getJsonArray("items")).as(findings.toString()).isEmpty();
  }

  private String caseTab(String tab) {
    return "/backoffice/casefile/show.xhtml?case=" + id + "&tab=" + tab;
  }

  private void night(LocalDate on) {
    today(on);
    Rest.Answer answer = Rest.as("sven").postJson("/dunning-runs", "{'date':'%s'}".formatted(on));
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    awaitNight(on);
  }

  private static void awaitNight(LocalDate on) {
    String run =
        Rest.as("sven")
            .postJson("/dunning-runs", "{'date':'%s'}".formatted(on))
            .json()
            .getString("id");
    await(
        () -> Rest.as("sven").get("/dunning-runs/" + run).json().getString("state").equals("DONE"));
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for long enough").isLessThan(until);
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** The texts of what was sent to the person of this run. */
  private long mails() {
    return Json.createReader(
            new StringReader(mailbox.page().request().get(mailboxUrl() + "mails.json").text()))
        .readObject()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(mail -> mail.getString("to").contains(bill.email()))
        .count();
  }

  private String mailboxUrl() {
    return browsers().settings().mailboxUrl();
  }

  /** The label of the option that contains a word. */
  private static String option(Tab tab, String select, String word) {
    return tab.find("[id='" + select + "'] option").allInnerTexts().stream()
        .filter(text -> text.contains(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no option with " + word));
  }

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }
}
