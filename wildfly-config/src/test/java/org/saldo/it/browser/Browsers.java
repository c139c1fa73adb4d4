package org.saldo.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.Chromium;
import org.saldo.launcher.StackSettings;

/**
 * The one browser of all tests, from the first test that needs it to the end of the JVM's tests.
 */
final class Browsers implements AutoCloseable {

  private final StackSettings settings = TestStack.settings();
  private final Playwright playwright;
  private final Browser browser;
  private final Map<String, String> signedIn = new ConcurrentHashMap<>();

  Browsers() {
    Chromium chromium = Chromium.find(settings.cache());
    List<String> arguments = new ArrayList<>(chromium.arguments());
    arguments.add("--disable-background-networking");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.executable())
                    .setHeadless(true)
                    .setArgs(arguments));
  }

  Browser browser() {
    return browser;
  }

  StackSettings settings() {
    return settings;
  }

  /** Cookies of users that have signed in before; a session that is gone just asks again. */
  Map<String, String> signedIn() {
    return signedIn;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
