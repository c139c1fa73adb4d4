package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** adam writes a text, sees at once what it makes of a case, and sven approves it. */
class MessageTemplatePagesIT extends BrowserTest {

  private static final String LIST = "/backoffice/admin/message-templates.xhtml";
  private static final String TEXT =
      "/backoffice/admin/message-text.xhtml?template=reminder&creditor=linde&language=de&as=";

  private static String main(Tab tab) {
    return tab.find("main").innerText();
  }

  @ParameterizedTest
  @EnumSource
  void showsTemplatesTextsAndWhatArrives(Viewport viewport) {
    Tab adam = as("adam").at(viewport).open(LIST);
    adam.requireUsable().picture("message-templates");
    adam.answerTo(() -> adam.find("#templates tbody a").first().click());
    adam.requireUsable().picture("message-template");
    assertThat(main(adam)).contains("mitgeliefert").doesNotContain("???");
    adam.open(TEXT + "LETTER").requireUsable().picture("message-text");
    assertThat(adam.find("#preview").innerText()).contains("Musterfrau").contains("122,38");
    adam.open(TEXT + "EMAIL").requireUsable();
    assertThat(adam.find("#preview").innerText()).contains("maria@example.org");
    adam.open(TEXT + "SMS").requireUsable();
    assertThat(adam.find("[id='form:subject']").count()).isZero();
    adam.open("/backoffice/admin/message-text.xhtml?template=reminder&language=xx&as=SMS", 404);
    adam.open("/backoffice/admin/message-template.xhtml?template=none", 404);
    adam.open("/backoffice/admin/message-text.xhtml?text=" + UUID.randomUUID(), 404);
  }

  @Test
  void showsWhileWritingAndPutsPlacesWhereTheWritingIs() {
    Tab adam = as("adam").open(TEXT + "SMS");
    adam.find("[id='form:opening']").fill("Bitte zahlen Sie bis ");
    adam.find("details.places summary").click();
    adam.find("[data-insert='{{payBy}}']").click();
    assertThat(adam.find("[id='form:opening']").inputValue())
        .isEqualTo("Bitte zahlen Sie bis {{payBy}}");
    PlaywrightAssertions.assertThat(adam.find("#preview")).containsText("GSM");
    adam.find("[id='form:opening']").fill("Ω ω {{total}}");
    PlaywrightAssertions.assertThat(adam.find("#preview")).containsText("Unicode");
    adam.find("[id='form:opening']").fill("{{iban}}");
    PlaywrightAssertions.assertThat(adam.find("#preview"))
        .containsText("„iban“ gibt es hier nicht");
    // Still one form: what was previewed can be kept.
    adam.find("[id='form:opening']").fill("Kurz: {{total}}");
    PlaywrightAssertions.assertThat(adam.find("#preview")).containsText("Kurz:");
    adam.find("[id='form:reason']").fill("Probe");
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam)).contains("Entwurf").contains("behalten");
    assertThat(adam.find("[id='form:opening']").inputValue()).isEqualTo("Kurz: {{total}}");
  }

  @Test
  void goesFromDraftToApprovedByAnotherPerson() throws Exception {
    String word = "Zwei-Augen-" + UUID.randomUUID();
    Tab adam = as("adam").open(TEXT + "EMAIL");
    String before = adam.find("[id='form:opening']").inputValue();
    adam.find("[id='form:opening']").fill(before + "\n\n" + word + " {{total");
    adam.find("[id='form:reason']").fill(word);
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam)).contains("nicht richtig begonnen oder beendet");
    assertThat(adam.find("[id='form:opening']").inputValue()).as("nothing lost").contains(word);
    adam.find("[id='form:opening']").fill(before + "\n\n" + word + " {{total}}");
    adam.answerTo(() -> adam.find("[id='form:submit']").click());
    assertThat(main(adam)).contains("Wartet auf Freigabe").contains("liegt zur Freigabe vor");
    String page = adam.page().url();
    adam.answerTo(() -> adam.find("[id='decision:save']").click());
    assertThat(main(adam)).contains("gibt jemand anderes frei");
    Tab sven = as("sven").open(page);
    sven.requireUsable().picture("message-text-approval");
    sven.find("[id='decision:words']").fill("gut so");
    sven.answerTo(() -> sven.find("[id='decision:save']").click());
    assertThat(main(sven)).contains("ist freigegeben").contains("gut so");
    adam.open("/backoffice/admin/message-template.xhtml?template=reminder&creditor=linde");
    assertThat(adam.find("#versions").innerText()).contains(word);
    Download csv =
        adam.page().waitForDownload(() -> adam.find("a[href*='export=csv']").first().click());
    assertThat(Files.readString(csv.path())).contains(word + " {{total}}");
    // Back to what everybody has: other tests read the shipped words.
    adam.open(TEXT + "EMAIL");
    assertThat(adam.find("[id='form:opening']").inputValue()).contains(word);
    adam.find("[id='form:withdrawal']").check();
    adam.find("[id='form:reason']").fill("zurück");
    adam.answerTo(() -> adam.find("[id='form:submit']").click());
    sven.open(adam.page().url());
    sven.answerTo(() -> sven.find("[id='decision:save']").click());
    adam.open(TEXT + "EMAIL");
    assertThat(adam.find("[id='form:opening']").inputValue()).doesNotContain(word);
  }

  @Test
  void printsALetterAndSendsATrial() {
    Tab adam = as("adam").open(TEXT + "LETTER");
    Download pdf = adam.page().waitForDownload(() -> adam.find("[id='form:pdf']").click());
    assertThat(pdf.suggestedFilename()).isEqualTo("reminder-de.pdf");
    adam.open(TEXT + "EMAIL");
    adam.find("[id='form:address']").fill("adam@saldo.example");
    adam.answerTo(() -> adam.find("[id='form:trial']").click());
    assertThat(main(adam)).contains("ist unterwegs");
  }

  @Test
  void speaksEveryLanguage() {
    Tab otto = as("otto").open("/backoffice/");
    for (String language : new String[] {"en", "es", "el", "de"}) {
      for (String page :
          new String[] {
            "message-templates.xhtml?",
            "message-template.xhtml?template=correction&",
            "message-text.xhtml?template=statement&language=el&as=LETTER&"
          }) {
        otto.open("/backoffice/admin/" + page + "lang=" + language);
        assertThat(otto.language()).isEqualTo(language);
        assertThat(main(otto)).as(page + language).doesNotContain("???");
      }
    }
    assertThat(otto.find("[id='form:save']").count()).isZero();
  }
}
