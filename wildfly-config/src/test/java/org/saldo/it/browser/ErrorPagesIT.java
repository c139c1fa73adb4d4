package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPagesIT extends BrowserTest {

  /** Posts the page's form with a view that the server no longer has. */
  private static final String POST_STALE_VIEW =
      """
      () => {
        const form = document.createElement("form");
        form.method = "post";
        form.dataset.repeatable = "true";
        form.innerHTML = '<input type="hidden" name="jakarta.faces.ViewState" value="-7:-7">';
        document.body.append(form);
        form.submit();
      }
      """;

  /** What a widget of the page does; the answer's status. */
  private static final String CALL_BY_SCRIPT =
      """
      () => fetch(location.pathname, { method: "POST", redirect: "manual", headers: {
        "X-Requested-With": "XMLHttpRequest", "Faces-Request": "partial/ajax" } })
        .then(answer => answer.status)
      """;

  @ParameterizedTest
  @CsvSource({
    "carla, /portal/my/index.xhtml",
    "carla, /agency/",
    "dora, /backoffice/",
    "dora, /agency/",
    "agnes, /backoffice/",
    "agnes, /portal/my/index.xhtml"
  })
  void keepsUsersOutOfOtherPortals(String user, String path) {
    Tab tab = as(user).open(path, 403);
    tab.requireUsable();
    assertThat(tab.find("a.button.primary").isVisible()).as("a way on").isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void saysThatAPageDoesNotExist(Viewport viewport) {
    as("carla").at(viewport).open("/backoffice/no-such-page.xhtml", 404).requireUsable();
    as("agnes").at(viewport).open("/agency/no-such-page.xhtml", 404).requireUsable();
    stranger().at(viewport).open("/portal/no-such-page.xhtml", 404).requireUsable();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open-items.xhtml?after=x",
        "account-sheet.xhtml?creditor=linde&account=1200&after=x",
        "clearings.xhtml?creditor=linde&account=1361&after=x",
        "clearings.xhtml",
        "day-report.xhtml",
        "day-report.xhtml?report=1",
        "day-report.xhtml?report=00000000-0000-7000-8000-000000000000",
        "export.xhtml",
        "export.xhtml?order=x",
        "export-template.xhtml?template=none"
      })
  void saysThatAnAddressLeadsNowhere(String page) {
    as("anna").open("/backoffice/ledger/" + page, 404);
  }

  @Test
  void hidesWhatIsOnlyForTemplates() {
    as("carla").open("/backoffice/WEB-INF/ui/layout.xhtml", 404);
    stranger().open("/portal/WEB-INF/web.xml", 404);
  }

  @ParameterizedTest
  @EnumSource
  void explainsAPageThatStoodOpenTooLong(Viewport viewport) {
    Tab tab = as("carla").at(viewport).open("/backoffice/").expect(409);
    Response answer = tab.answerTo(() -> tab.page().evaluate(POST_STALE_VIEW));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(tab.find("a.button.primary").isVisible()).as("a way on").isTrue();
    tab.requireUsable().picture("page-expired");
  }

  @Test
  void answersAScriptWithoutSessionWith401() {
    Tab tab = as("carla").open("/backoffice/").forgetSession().expect(401);
    assertThat(tab.page().evaluate(CALL_BY_SCRIPT)).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource
  void saysThatTheSessionHasEnded(Viewport viewport) {
    Tab tab = as("carla").at(viewport).open("/backoffice/").expect(401);
    tab.page().clock().install();
    tab.open("/backoffice/");
    tab.page().clock().fastForward("29:00");
    tab.find("#session-warning").waitFor();
    tab.requireUsable().picture("session-warning");
    tab.forgetSession();
    tab.find("[data-does=stay]").click();
    tab.find("#session-ended").waitFor();
    tab.requireUsable().picture("session-ended");
    tab.answerTo(() -> tab.find("[data-does=reload]").click());
    assertThat(tab.asksForSignIn()).isTrue();
  }

  @Test
  void staysSignedInWhenAskedTo() {
    Tab tab = as("carla").open("/backoffice/");
    tab.page().clock().install();
    tab.open("/backoffice/");
    tab.page().clock().fastForward("29:00");
    tab.find("[data-does=stay]").click();
    tab.find("#session-warning")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    assertThat(tab.find("#session-ended").isVisible()).isFalse();
  }
}
