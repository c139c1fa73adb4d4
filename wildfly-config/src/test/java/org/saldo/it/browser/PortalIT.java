package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.Sizes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What debtors see and do on the portal, on a phone first of all. */
class PortalIT extends BrowserTest {

  private static final String MINE = "/portal/my/index.xhtml";
  private static final int REQUESTS = 16;
  private static final long BYTES = 350 * 1024;
  private static final FilePayload PHOTO =
      new FilePayload(
          "photo.jpg",
          "image/jpeg",
          "\u00ff\u00d8\u00ff\u00e0 photo \u00ff\u00d9".getBytes(StandardCharsets.ISO_8859_1));

  @ParameterizedTest
  @CsvSource({"PHONE,de", "PHONE,en", "DESKTOP,de", "DESKTOP,en"})
  void showsWhatIsOwedAndWhy(Viewport viewport, String language) {
    Tab tab = as("dora").at(viewport).open(MINE + "?lang=" + language);
    tab.requireUsable().picture("portal-mine");
    assertThat(tab.find("main section.card h2").count()).isPositive();
    openClaim(tab);
    tab.find("details.item summary").first().click();
    tab.requireUsable().picture("portal-claim");
    noHoles(tab);
    tab.open(dispute(tab)).requireUsable().picture("portal-dispute");
    noHoles(tab);
    tab.open("/portal/my/activate.xhtml").requireUsable();
    tab.find("[id='activation:code']").fill("AAAAA-AAAAA");
    tab.answerTo(() -> tab.find("[id='activation:save']").click());
    tab.requireUsable().picture("portal-code");
    tab.open(MINE + "?lang=de");
  }

  @Test
  void speaksEveryLanguage() {
    for (String user : new String[] {"dimitri", "delia"}) {
      for (String language : new String[] {"es", "el", "de"}) {
        Tab tab = as(user).at(PHONE).open(MINE + "?lang=" + language);
        assertThat(tab.language()).isEqualTo(language);
        noHoles(tab);
        openClaim(tab);
        noHoles(tab);
        tab.open(dispute(tab));
        noHoles(tab);
      }
    }
  }

  @Test
  void disputesWithAPhotoAndTakesItBack() {
    Tab delia = as("delia").at(PHONE).open(MINE + "?lang=de");
    openClaim(delia);
    delia.open(dispute(delia));
    delia.find("[id='objection:item']").selectOption(new SelectOption().setIndex(1));
    delia.find("[id='objection:reason']").selectOption("WRONG_AMOUNT");
    delia.find("[id='objection:text']").fill("Es fehlen zwei Paletten.\n<script>alert(1)</script>");
    delia.find("[id='objection:evidence']").setInputFiles(PHOTO);
    delia.answerTo(() -> delia.find("[id='objection:save']").click());
    assertThat(delia.heading()).startsWith("Reklamation zu");
    delia.requireUsable().picture("portal-disputed");
    String page = delia.page().url();
    delia.page().reload();
    assertThat(delia.page().url()).as("nothing is sent again").isEqualTo(page);

    Tab dora = as("dora").open(MINE);
    dora.open(page, 404);

    Tab carla = as("carla").open("/backoffice/task/list.xhtml?kind=DISPUTE_OPENED");
    assertThat(carla.find("#tasks tbody tr").count()).isPositive();

    carla.answerTo(() -> carla.find("#tasks tbody tr th a").last().click());
    carla.answerTo(() -> carla.find("a[href*='/dispute/show']").first().click());
    carla.requireUsable().picture("dispute");
    assertThat(carla.find("a[href*='/document']").count()).isPositive();
    carla.open("/backoffice/dispute/list.xhtml").requireUsable().picture("disputes");
    carla.answerTo(() -> carla.find("#disputes tbody tr a[href*='/casefile/']").last().click());
    carla.answerTo(() -> carla.find("a[href*='tab=disputes']").first().click());
    carla.requireUsable();
    carla.answerTo(() -> carla.find("a[href*='/dispute/raise']").first().click());
    carla.requireUsable();

    delia.answerTo(() -> delia.find("[id='withdraw:do']").click());
    assertThat(delia.page().url()).contains("/my/case.xhtml");
    delia.requireUsable();
    delia.open(page);
    assertThat(delia.find("[id='withdraw:do']").count()).isZero();
  }

  @Test
  void givesACodeOnce() {
    Tab carla = as("carla").open("/backoffice/index.xhtml?q=dammann");
    carla.answerTo(() -> carla.find("#cases tbody tr th a").first().click());
    carla.answerTo(() -> carla.find("a[href*='/debtor/show']").first().click());
    assertThat(carla.find("#access").innerText()).contains("dora");
    carla.answerTo(() -> carla.find("a[href*='/debtor/access']").first().click());
    carla.requireUsable();
    carla.answerTo(() -> carla.find("[id='issuing:save']").click());
    String code = carla.find("#code .figure").innerText();
    assertThat(code).matches("[A-Z0-9]{5}-[A-Z0-9]{5}");
    carla.requireUsable().picture("access-code");
    carla.page().reload();
    assertThat(carla.find("#code").count()).isZero();
  }

  @Test
  void refusesAFileThatIsNone() {
    Tab tab = as("delia").at(PHONE).open(MINE + "?lang=de");
    openClaim(tab);
    tab.open(dispute(tab));
    tab.find("[id='objection:item']").selectOption(new SelectOption().setIndex(1));
    tab.find("[id='objection:reason']").selectOption("OTHER");
    tab.find("[id='objection:text']").fill("Anbei.");
    tab.find("[id='objection:evidence']")
        .setInputFiles(
            new FilePayload(
                "bill.pdf", "application/pdf", "<script>".getBytes(StandardCharsets.US_ASCII)));
    tab.answerTo(() -> tab.find("[id='objection:save']").click());
    assertThat(tab.find("#error-summary").innerText()).contains("PDF");
    assertThat(tab.find("[id='objection:text']").inputValue()).isEqualTo("Anbei.");
    tab.requireUsable();
  }

  @Test
  void hidesWhatIsAnotherDebtors() {
    Tab dora = as("dora").open(MINE);
    openClaim(dora);
    String claim = dora.page().url();
    dora.find("details.item summary").first().click();
    String paper = dora.find("a[href*='/my/document']").first().getAttribute("href");
    String objection = dispute(dora);
    Tab delia = as("delia").open(MINE);
    delia.open(claim, 404);
    delia.open(objection, 404);
    delia.open(claim.replaceAll("case=[^&]*", "case=x"), 404);
    assertThat(status(delia, paper)).isEqualTo(404);
    assertThat(status(dora, paper)).isEqualTo(200);
    assertThat(status(delia, "/portal/my/document")).isEqualTo(404);
    assertThat(status(delia, "/portal/my/document?id=../../x")).isEqualTo(404);
  }

  private static int status(Tab tab, String path) {
    return tab.page().request().get(path).status();
  }

  @Test
  void worksWithoutScript() {
    try (BrowserContext context =
        browsers()
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setViewportSize(390, 844)
                    .setLocale("de-DE")
                    .setBaseURL(browsers().settings().baseUrl()))) {
      Page page = context.newPage();
      page.navigate(MINE);
      page.locator("#username").fill("dimitri");
      page.locator("#password").fill("dimitri");
      page.locator("#kc-login").click();
      page.navigate(MINE + "?lang=de");
      page.locator("a[href*='/my/case.xhtml']").first().click();
      page.locator("a[href*='/my/dispute.xhtml']").first().click();
      page.locator("[id='objection:item']").selectOption(new SelectOption().setIndex(1));
      page.locator("[id='objection:reason']").selectOption("NOT_RECEIVED");
      page.locator("[id='objection:text']").fill("Nicht angekommen.");
      page.locator("[id='objection:save']").click();
      assertThat(page.url()).contains("/my/disputed.xhtml");
      page.locator("[id='withdraw:do']").click();
      assertThat(page.url()).contains("/my/case.xhtml");
    }
  }

  @Test
  void weighsLittleOnTheFirstVisit() {
    AtomicInteger requests = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    try (BrowserContext context =
        browsers()
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(390, 844)
                    .setBaseURL(browsers().settings().baseUrl()))) {
      Page page = context.newPage();
      page.onRequestFinished(
          request -> {
            requests.incrementAndGet();
            Sizes sizes = request.sizes();
            bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
          });
      page.navigate("/portal/");
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
    assertThat(requests.get()).as("requests").isBetween(1, REQUESTS);
    assertThat(bytes.get()).as("bytes").isBetween(1L, BYTES);
  }

  private static void openClaim(Tab tab) {
    tab.answerTo(() -> tab.find("a[href*='/my/case.xhtml']").first().click());
  }

  private static String dispute(Tab tab) {
    return tab.find("a[href*='/my/dispute.xhtml']").first().getAttribute("href");
  }

  private static void noHoles(Tab tab) {
    assertThat(tab.find("body").innerText()).doesNotContain("???").doesNotContain("{0");
  }
}
