package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Rest;

/** Who has which role at a creditor, on the page and by REST. */
class CreditorContactPagesIT extends BrowserTest {

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  @ParameterizedTest
  @EnumSource
  void recordsWhoHasARole(Viewport viewport) {
    String name = "Petra Prokura " + viewport.name().toLowerCase(Locale.ROOT);
    Tab adam = as("adam").at(viewport).open("/backoffice/admin/creditor.xhtml?key=linde");
    adam.answerTo(() -> adam.find("#contacts a").click());
    assertThat(main(adam)).contains("Wem Verfahren intern Bescheid geben");
    adam.find("[id='form:role']").selectOption("MANAGEMENT");
    adam.find("[id='form:name']").fill(name);
    adam.find("[id='form:email']").fill("petra at linde");
    adam.find("[id='form:language']").selectOption("de");
    adam.find("[id='form:firstOn']").fill("2026-01-01");
    adam.find("[id='form:reason']").fill("Organigramm");
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam)).contains("Das ist keine E-Mail-Adresse");
    assertThat(adam.find("[id='form:name']").inputValue()).as("nothing is lost").isEqualTo(name);
    adam.find("[id='form:email']").fill("petra@linde.example");
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam))
        .contains("Der Ansprechpartner ist erfasst", "Geschäftsleitung", name, "Organigramm");
    adam.requireUsable().picture("creditor-contacts");
    assertThat(
            Rest.as("carla").get("/creditor-contacts?creditor=linde").json().getJsonArray("items"))
        .map(JsonObject.class::cast)
        .anySatisfy(
            item -> {
              assertThat(item.getString("name")).isEqualTo(name);
              assertThat(item.getString("role")).isEqualTo("MANAGEMENT");
              assertThat(item.getBoolean("inForce")).isTrue();
            });
    Rest.Answer ended =
        Rest.as("adam")
            .postJson(
                "/creditor-contacts",
                "{'creditor':'linde','role':'MANAGEMENT','name':'"
                    + name
                    + "','language':'de','from':'2026-01-01','reason':'left'}");
    assertThat(ended.status()).as(ended.body()).isEqualTo(200);
    adam.open("/backoffice/admin/creditor-contacts.xhtml?creditor=linde");
    assertThat(main(adam)).contains("niemand mehr", "entfallen");
    Tab otto = as("otto").at(viewport).open("/backoffice/admin/creditor-contacts.xhtml");
    assertThat(otto.page().locator("[id='form:save']").count()).as("he only looks").isZero();
    for (String language : new String[] {"en", "es", "el", "de"}) {
      adam.open("/backoffice/admin/creditor-contacts.xhtml?creditor=linde&lang=" + language);
      assertThat(adam.page().locator("body").innerText()).doesNotContain("???");
    }
  }
}
