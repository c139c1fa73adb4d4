package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A page open in a browser of its own, and what the browser complained about. */
public final class Tab {

  private static final int AGAIN = 3;
  private static final List<String> AXE_TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** What sticks out to the right of the page, innermost first and at most five. */
  private static final String OVERFLOWING =
      """
      () => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) {
          return [];
        }
        return [...document.querySelectorAll("body *")]
          .filter(e => e.getBoundingClientRect().right > width + 1)
          .reverse().slice(0, 5)
          .map(e => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + "." + e.className)
          .concat(["page is " + document.documentElement.scrollWidth + " wide"]);
      }
      """;

  private final Visitor visitor;
  private final BrowserContext context;
  private final String keycloakUrl;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<Integer> expectedStatus = new ArrayList<>();
  private final List<String> expectedComplaints = new ArrayList<>();

  Tab(Visitor visitor, BrowserContext context, String keycloakUrl) {
    this.visitor = visitor;
    this.context = context;
    this.keycloakUrl = keycloakUrl;
    this.page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
          }
        });
  }

  /** Playwright's own page, for everything that has no word here. */
  public Page page() {
    return page;
  }

  public Locator find(String selector) {
    return page.locator(selector);
  }

  /** Goes to another page that answers 200. */
  public Tab open(String path) {
    return open(path, 200);
  }

  /** Goes to another page, which answers with the status. */
  public Tab open(String path, int status) {
    expect(status);
    Response response = navigate(path);
    if (asksForSignIn() && visitor.user() != null) {
      response = signIn();
    }
    assertThat(response.status()).as("status of %s", page.url()).isEqualTo(status);
    return this;
  }

  /**
   * Now and then Chromium drops a request before it has left, for no reason that the page or the
   * server know, and a page that reloads itself may do so in this very moment; a person presses the
   * key again. Whatever is wrong with the address stays wrong.
   */
  private Response navigate(String path) {
    for (int again = AGAIN; ; again--) {
      try {
        return page.navigate(path);
      } catch (PlaywrightException dropped) {
        boolean mayPass =
            dropped.getMessage().contains("net::ERR_ABORTED")
                || dropped.getMessage().contains("interrupted by another navigation");
        if (!mayPass || again == 0) {
          throw dropped;
        }
      }
    }
  }

  /** A request that answers with this status is no surprise. */
  public Tab expect(int status) {
    expectedStatus.add(status);
    return this;
  }

  /** A complaint with these words is no surprise. */
  public Tab expectComplaint(String words) {
    expectedComplaints.add(words);
    return this;
  }

  /** Whether this is Keycloak's page. */
  public boolean asksForSignIn() {
    return page.url().startsWith(keycloakUrl + "/realms/saldo/");
  }

  private Response signIn() {
    page.locator("#username").fill(visitor.user());
    page.locator("#password").fill(visitor.user());
    Response response = answerTo(() -> page.locator("#kc-login").click());
    assertThat(asksForSignIn()).as("%s could sign in", visitor.user()).isFalse();
    return response;
  }

  /** Has the page click something by itself, while somebody else does something elsewhere. */
  public Tab clickIn(int millis, String selector) {
    page.evaluate(
        "([millis, selector]) => { window.left = true;"
            + " setTimeout(() => document.querySelector(selector).click(), millis); }",
        List.of(millis, selector));
    return this;
  }

  /** Waits until that click has led to another page. */
  public Tab awaitNext() {
    page.waitForFunction("() => !window.left && document.readyState === 'complete'");
    return this;
  }

  /** Does something that leads to another page, over any number of redirects. */
  public Response answerTo(Runnable step) {
    // The address may stay the same, so the old page gets a mark that the new one will not have.
    page.evaluate("() => { window.left = true; }");
    Response response =
        page.waitForResponse(
            r -> r.request().isNavigationRequest() && (r.status() < 300 || r.status() >= 400),
            step);
    awaitNext();
    return response;
  }

  /** Signs out with the button of the page and returns once that is confirmed. */
  public Tab signOut() {
    answerTo(() -> page.locator("form[action$='/logout'] button").click());
    assertThat(page.url()).endsWith("/signed-out.xhtml");
    return this;
  }

  /** The page's main heading. */
  public String heading() {
    return page.locator("h1").innerText();
  }

  /** The language the page is written in. */
  public String language() {
    return page.locator("html").getAttribute("lang");
  }

  /** Everybody can use the page: no violation of WCAG 2.2 AA that axe finds, nothing sticks out. */
  public Tab requireUsable() {
    page.waitForLoadState(LoadState.LOAD);
    // Where the page stands by chance, a link may be half beneath the head that stays in sight.
    page.evaluate("() => window.scrollTo(0, 0)");
    assertThat(new AxeBuilder(page).withTags(AXE_TAGS).analyze().getViolations())
        .as("what axe finds on %s at %s px", page.url(), visitor.viewport().width())
        .extracting(Tab::described)
        .isEmpty();
    assertThat((List<?>) page.evaluate(OVERFLOWING))
        .as("what is wider than %s at %s px", page.url(), visitor.viewport().width())
        .isEmpty();
    return this;
  }

  private static String described(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .map(node -> "\n    " + node.getTarget() + " " + node.getHtml())
            .collect(Collectors.joining());
  }

  /**
   * Takes a picture of the page: always into {@code target/screenshots}, and with {@code
   * -Dsaldo.docs.screenshots} also into {@code docs/images}. Language and width become part of the
   * file's name.
   *
   * @param name words joined by hyphens, e.g. {@code case-sheet}
   */
  public Tab picture(String name) {
    String file = name + "-" + language() + "-" + visitor.viewport().width() + ".png";
    shoot(Path.of("target/screenshots", file));
    if (System.getProperty("saldo.docs.screenshots") != null) {
      shoot(Path.of("../docs/images", file));
    }
    return this;
  }

  void shoot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  /** Forgets the cookies, as when the session has ended while the page stood open. */
  public Tab forgetSession() {
    context.clearCookies();
    return this;
  }

  void requireNoComplaints() {
    assertThat(complaints)
        .as("errors in the browser's console")
        .filteredOn(
            text -> expectedStatus.stream().noneMatch(s -> text.contains("a status of " + s)))
        .filteredOn(text -> expectedComplaints.stream().noneMatch(text::contains))
        .isEmpty();
  }

  void close() {
    context.close();
  }
}
