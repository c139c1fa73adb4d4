package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.identity.UuidConverter;
import org.saldo.it.correspondence.MessageRows;
import org.saldo.it.mail.Incoming;
import org.saldo.it.mail.ParcelRows;
import org.saldo.it.rest.Rest;

/** adam says what is seen outside, otto reads it, and debtors and agencies see it. */
class VisibilityPagesIT extends BrowserTest {

  private static final String PAGE = "/backoffice/admin/visibility.xhtml";
  private static final String FORM = "/backoffice/admin/visibility-rule.xhtml";

  private static String main(Tab tab) {
    String text = tab.find("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  @ParameterizedTest
  @EnumSource
  void setsARule(Viewport viewport) throws Exception {
    String reason = "Vereinbart " + UUID.randomUUID();
    Tab adam = as("adam").at(viewport).open(PAGE + "?creditor=linde");
    adam.requireUsable().picture("visibility");
    assertThat(adam.find("#rules").innerText())
        .contains("Schuldner (Portal)", "Inkassobüros", "Briefe des Schuldners", "nicht sichtbar");
    adam.answerTo(() -> adam.find("#rules a[href*='who=AGENCY'][href*='what=STATEMENT']").click());
    adam.requireUsable().picture("visibility-rule");
    assertThat(adam.find("[id='form:shown']").isChecked()).as("what holds").isFalse();
    adam.find("[id='form:validFrom']").fill("2020-01-01");
    adam.find("[id='form:reason']").fill(reason);
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam)).contains("Der erste Tag liegt zwischen");
    assertThat(adam.find("[id='form:reason']").inputValue()).as("kept").isEqualTo(reason);
    // The rule for all says the same already: nobody sees anything else by it.
    adam.find("[id='form:validFrom']")
        .fill(Rest.as("adam").get("/demo/clock").json().getString("today"));
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam)).contains("gilt ab", reason);
    assertThat(adam.find("#rules").innerText()).contains("Gläubiger, seit");
    Download csv =
        adam.page().waitForDownload(() -> adam.find("a[href*='export=csv']").first().click());
    assertThat(Files.readString(csv.path())).contains(reason, "Inkassobüros");
    adam.open(FORM + "?who=AGENCY&what=STATEMENT&creditor=linde");
    adam.find("[id='form:back']").check();
    adam.find("[id='form:reason']").fill("zurück " + reason);
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(adam.find("#versions").innerText())
        .contains("allgemeinere Regel", "zurück " + reason);
  }

  @Test
  void showsTheAuditorButLetsHimChangeNothing() {
    Tab otto = as("otto").open(PAGE);
    otto.requireUsable();
    assertThat(otto.find("#rules a").count()).isZero();
    otto.open(FORM + "?who=DEBTOR&what=INVOICE", 404);
    Tab adam = as("adam").open(PAGE);
    adam.open(PAGE + "?creditor=nobody", 404);
    adam.open(FORM + "?who=DEBTOR&what=CALL", 404);
    as("carla").open(PAGE, 403);
    for (String language : new String[] {"en", "es", "el", "de"}) {
      for (String page : new String[] {PAGE + "?", FORM + "?who=AGENCY&what=EMAIL_IN&"}) {
        adam.open(page + "lang=" + language);
        assertThat(adam.language()).isEqualTo(language);
        main(adam);
      }
    }
  }

  /** The case that dora sees first. */
  private static MessageRows messages(String number) {
    return new MessageRows(ParcelRows.rows(), number);
  }

  @ParameterizedTest
  @EnumSource
  void showsDebtorsWhatWentBothWays(Viewport viewport) {
    String subject = "Frage zur Rechnung " + UUID.randomUUID();
    Tab dora = as("dora").at(viewport).open("/portal/my/index.xhtml?lang=de");
    String page = dora.find("a[href*='/my/case.xhtml']").first().getAttribute("href");
    dora.open(page);
    String number =
        dora.find("header .eyebrow, .eyebrow")
            .first()
            .innerText()
            .replaceAll(".*?(C[0-9]+).*", "$1");
    MessageRows messages = messages(number);
    UUID sent = messages.sent("LETTER", "reminder", false);
    long received = messages.received("LETTER", "MESSAGE", "Rosa Roth", true, subject);
    UUID scan = messages.file(received, "Mein-Brief-vom-Montag.pdf", true, "KEPT");
    long other =
        messages.received("LETTER", "MESSAGE", "Amtsgericht", false, "Auskunft " + subject);
    UUID secret = messages.file(other, "auskunft.pdf", true, "KEPT");
    dora.open(page);
    String shown = dora.find("#exchange").innerText();
    assertThat(shown)
        .contains("Brief von uns an Sie", "Brief von Ihnen an uns", subject, "Mein-Brief")
        .doesNotContain("Auskunft", "Notiz nur für uns");
    dora.find("#exchange details summary").first().click();
    assertThat(dora.find("#exchange").innerText()).contains("ich zahle am Freitag");
    dora.requireUsable().picture("portal-messages");
    assertThat(status(dora, sent)).isEqualTo(200);
    assertThat(status(dora, scan)).isEqualTo(200);
    assertThat(status(dora, secret)).isEqualTo(404);
    for (String language : new String[] {"en", "es", "el"}) {
      dora.open(page + "&lang=" + language);
      assertThat(main(dora)).contains(subject);
    }
    dora.open(page + "&lang=de");
    hides(dora, page, subject, scan);
  }

  /** adam takes it away for all creditors, and gives it back. */
  private static void hides(Tab dora, String page, String subject, UUID scan) {
    Rest adam = Rest.as("adam");
    LocalDate today = LocalDate.parse(adam.get("/demo/clock").json().getString("today"));
    String rule =
        "{'audience':'DEBTOR','kind':'LETTER_IN','visible':%s,'validFrom':'"
            + today
            + "','reason':'test'}";
    try {
      assertThat(adam.postJson("/visibility-rules", rule.formatted("false")).status())
          .isEqualTo(200);
      dora.open(page);
      assertThat(main(dora)).doesNotContain(subject);
      assertThat(status(dora, scan)).isEqualTo(404);
    } finally {
      assertThat(adam.postJson("/visibility-rules", rule.formatted("true")).status())
          .isEqualTo(200);
    }
    dora.open(page);
    assertThat(main(dora)).contains(subject);
    assertThat(status(dora, scan)).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void showsAgenciesWhatTheDebtorWroteWhereARuleSaysSo(Viewport viewport) throws Exception {
    UUID placement = AgencyPagesIT.anOffer();
    String page = "/agency/placement/show.xhtml?placement=" + placement;
    Tab agnes = as("agnes").at(viewport).open(page);
    agnes.answerTo(() -> agnes.find("#accept\\:go").click());
    String number =
        Incoming.text(
            "SELECT c.number FROM placement p JOIN case_file c ON c.id = p.case_file_id"
                + " WHERE p.public_id = ?",
            UuidConverter.bytes(placement));
    MessageRows messages = messages(number);
    String subject = "Frage " + UUID.randomUUID();
    long received = messages.received("LETTER", "MESSAGE", "Rosa Roth", true, subject);
    UUID scan = messages.file(received, "Brief-der-Schuldnerin.pdf", true, "KEPT");
    String file = "/agency/document?placement=" + placement + "&id=" + scan;
    agnes.open(page);
    assertThat(main(agnes)).doesNotContain(subject, "Brief-der-Schuldnerin");
    assertThat(agnes.page().request().get(file).status()).isEqualTo(404);
    Rest adam = Rest.as("adam");
    String rule =
        "{'creditor':'nordlicht','audience':'AGENCY','kind':'LETTER_IN',%s'validFrom':'"
            + adam.get("/demo/clock").json().getString("today")
            + "','reason':'test'}";
    try {
      assertThat(adam.postJson("/visibility-rules", rule.formatted("'visible':true,")).status())
          .isEqualTo(200);
      agnes.open(page);
      assertThat(agnes.find("#received").innerText()).contains(subject, "ich zahle am Freitag");
      assertThat(agnes.find("#documents").innerText()).contains("Brief-der-Schuldnerin.pdf");
      agnes.requireUsable().picture("agency-received");
      assertThat(agnes.page().request().get(file).status()).isEqualTo(200);
    } finally {
      assertThat(adam.postJson("/visibility-rules", rule.formatted("")).status()).isEqualTo(200);
    }
    agnes.open(page);
    assertThat(main(agnes)).doesNotContain(subject);
    assertThat(agnes.page().request().get(file).status()).isEqualTo(404);
  }

  private static int status(Tab tab, UUID document) {
    return tab.page().request().get("/portal/my/document?id=" + document).status();
  }
}
