package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignInIT extends BrowserTest {

  @ParameterizedTest
  @CsvSource({
    "carla, /backoffice/, de, Carla Conrad",
    "sven, /backoffice/, de, Sven Sommer",
    "anna, /backoffice/, de, Anna Adler",
    "otto, /backoffice/, de, Otto Ostermann",
    "adam, /backoffice/, de, Adam Arnold",
    "clara, /backoffice/, de, Clara Clausen",
    "dora, /portal/my/index.xhtml, de, Dora Dammann",
    "dimitri, /portal/my/index.xhtml, el, Dimitris Papadakis",
    "delia, /portal/my/index.xhtml, es, Delia Delgado",
    "agnes, /agency/, de, Agnes Albrecht",
    "leo, /agency/, de, Leo Lindner",
    "berta, /agency/, en, Berta Brandt"
  })
  void letsEveryUserOfTheDemoInAndOut(String user, String path, String language, String name) {
    Tab tab = as(user).signingInAfresh().open(path);
    assertThat(tab.find(".user-name").innerText()).contains(name);
    assertThat(tab.language()).isEqualTo(language);
    tab.signOut();
    assertThat(tab.find(".user-name").count()).isZero();
    stillSignedOut(tab, path);
  }

  /** Neither the session here nor the one at Keycloak is left. */
  private static void stillSignedOut(Tab tab, String path) {
    tab.page().navigate(path);
    assertThat(tab.asksForSignIn()).as("Keycloak asks again").isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void welcomesInEveryPortal(Viewport viewport) {
    as("carla").at(viewport).open("/backoffice/").requireUsable();
    as("dora").at(viewport).open("/portal/my/index.xhtml").requireUsable();
    as("agnes").at(viewport).open("/agency/").requireUsable();
  }

  @ParameterizedTest
  @EnumSource
  void showsPublicPagesToAnybody(Viewport viewport) {
    Tab tab = stranger().at(viewport).open("/portal/");
    tab.requireUsable().picture("portal-welcome");
    tab.open("/portal/real.xhtml").requireUsable();
    tab.open("/portal/accessibility.xhtml").requireUsable();
    tab.open("/portal/signed-out.xhtml").requireUsable();
    tab.open("/backoffice/signed-out.xhtml").requireUsable();
    tab.open("/agency/signed-out.xhtml").requireUsable();
  }

  @ParameterizedTest
  @EnumSource
  void asksForTheNameOnAPageEverybodyCanUse(Viewport viewport) {
    Tab tab = stranger().at(viewport).open("/backoffice/");
    assertThat(tab.asksForSignIn()).isTrue();
    tab.requireUsable().picture("sign-in");
  }

  @Test
  void signsInOnceForAllPortals() {
    Tab tab = as("agnes").signingInAfresh().open("/agency/");
    // Known everywhere, welcome only where her roles say so.
    tab.open("/backoffice/", 403);
    assertThat(tab.asksForSignIn()).isFalse();
  }

  @Test
  void doesNotSignOutByALink() {
    Tab tab = as("carla").open("/backoffice/");
    tab.open("/backoffice/logout", 405);
    tab.open("/backoffice/");
    assertThat(tab.asksForSignIn()).isFalse();
  }
}
