package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIT extends BrowserTest {

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void speaksTheLanguageOfTheBrowser(String language) {
    Tab tab = stranger().at(PHONE).in(language).open("/portal/");
    assertThat(tab.language()).isEqualTo(language);
    tab.requireUsable().picture("portal-welcome");
  }

  @ParameterizedTest
  @CsvSource({"carla, /backoffice/", "dora, /portal/my/index.xhtml", "agnes, /agency/"})
  void changesTheLanguageAndRemembersIt(String user, String path) {
    Tab tab = as(user).open(path);
    String german = tab.heading();
    tab.answerTo(() -> tab.find("nav.languages a[lang=en]").click());
    assertThat(tab.language()).isEqualTo("en");
    assertThat(tab.heading()).isNotEqualTo(german);
    assertThat(tab.page().url()).as("an address to pass on").doesNotContain("lang=");
    assertThat(tab.open(path).language()).as("remembered").isEqualTo("en");
  }

  @Test
  void asksForTheNameInTheLanguageOfTheBrowser() {
    Tab greek = stranger().in("el").open("/portal/my/index.xhtml");
    assertThat(greek.asksForSignIn()).isTrue();
    assertThat(greek.language()).isEqualTo("el");
  }
}
