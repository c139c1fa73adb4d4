package org.saldo.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.Map;

/**
 * Somebody in front of a browser, before the first page.
 *
 * @param user user name of the demo, whose password is the same; null for a stranger
 * @param language what the browser asks for, e.g. {@code de}
 * @param afresh whether to sign in anew although an earlier sign-in could be reused
 */
public record Visitor(
    BrowserTest test, String user, Viewport viewport, String language, boolean afresh) {

  private static final Map<String, String> LOCALES =
      Map.of("de", "de-DE", "en", "en-GB", "es", "es-ES", "el", "el-GR");

  public Visitor at(Viewport wanted) {
    return new Visitor(test, user, wanted, language, afresh);
  }

  public Visitor in(String wanted) {
    return new Visitor(test, user, viewport, wanted, afresh);
  }

  public Visitor signingInAfresh() {
    return new Visitor(test, user, viewport, language, true);
  }

  /** Opens a page that answers 200, signing in on the way when Keycloak asks. */
  public Tab open(String path) {
    return open(path, 200);
  }

  /**
   * Opens a page.
   *
   * @param path from the root of the server, e.g. {@code /backoffice/}
   * @param status what the page answers; its own error in the console is then no surprise
   */
  public Tab open(String path, int status) {
    Browsers browsers = test.browsers();
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(viewport.width(), viewport.height())
            .setLocale(LOCALES.get(language))
            .setTimezoneId("Europe/Berlin")
            .setBaseURL(browsers.settings().baseUrl());
    String cookies = user == null || afresh ? null : browsers.signedIn().get(user);
    if (cookies != null) {
      options.setStorageState(cookies);
    }
    BrowserContext context = browsers.browser().newContext(options);
    context.setDefaultTimeout(30_000);
    Tab tab = test.opened(new Tab(this, context, browsers.settings().keycloakUrl()));
    tab.open(path, status);
    if (user != null) {
      browsers.signedIn().put(user, context.storageState());
    }
    return tab;
  }
}
