package org.saldo.it.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.saldo.it.Deployed;

/**
 * A test in the browser.
 *
 * <pre>{@code
 * Tab tab = as("carla").at(PHONE).open("/backoffice/");
 * assertThat(tab.heading()).isEqualTo("Akten");
 * tab.requireUsable().picture("case-list");
 * }</pre>
 *
 * At the end of each test every page must have been without an error in the browser's console. A
 * page on which a test failed is kept in {@code target/screenshots}.
 */
@RunAsClient
public abstract class BrowserTest extends Deployed {

  protected static final Viewport PHONE = Viewport.PHONE;
  protected static final Viewport DESKTOP = Viewport.DESKTOP;

  private final List<Tab> tabs = new ArrayList<>();
  private Browsers browsers;

  @RegisterExtension final Attendant attendant = new Attendant();

  /** Somebody of the demo, on a desktop, with a German browser. */
  protected Visitor as(String user) {
    return new Visitor(this, user, DESKTOP, "de", false);
  }

  /** Somebody who does not sign in. */
  protected Visitor stranger() {
    return as(null);
  }

  Browsers browsers() {
    return browsers;
  }

  Tab opened(Tab tab) {
    tabs.add(tab);
    return tab;
  }

  /** Brings the browser, keeps the evidence, and closes what a test opened. */
  final class Attendant
      implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
      browsers =
          context
              .getRoot()
              .getStore(Namespace.GLOBAL)
              .getOrComputeIfAbsent(Browsers.class, key -> new Browsers(), Browsers.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
      if (context.getExecutionException().isEmpty()) {
        tabs.forEach(Tab::requireNoComplaints);
        return;
      }
      String test = context.getRequiredTestClass().getSimpleName();
      String method = context.getRequiredTestMethod().getName();
      for (int i = 0; i < tabs.size(); i++) {
        tabs.get(i)
            .shoot(Path.of("target/screenshots/failed", test + "-" + method + "-" + i + ".png"));
      }
    }

    @Override
    public void afterEach(ExtensionContext context) {
      tabs.forEach(Tab::close);
      tabs.clear();
    }
  }
}
