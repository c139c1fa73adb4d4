package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.mail.ParcelRows;

/** sven says how often and when, carla that somebody is not to be contacted, and both see it. */
class ContactRulePagesIT extends BrowserTest {

  private static final String RULES = "/backoffice/admin/contact-rules.xhtml";

  private static String main(Tab tab) {
    return tab.find("main").innerText();
  }

  /** A segment that no case has: what these tests set there holds up nobody's messages. */
  private static String segment() {
    return "s" + UUID.randomUUID().toString().substring(0, 8);
  }

  private record Sample(String number, UUID caseFile, UUID debtor) {

    String page() {
      return "/backoffice/casefile/show.xhtml?case=" + caseFile;
    }

    String debtorPage() {
      return "/backoffice/debtor/show.xhtml?debtor=" + debtor;
    }
  }

  /** The last case of a debtor whom nobody marked or blocked. */
  private static Sample sample() {
    List<Object> row =
        ParcelRows.rows()
            .list(
                "SELECT c.number, c.public_id, d.public_id FROM case_file c JOIN debtor d"
                    + " ON d.id = c.debtor_id WHERE NOT EXISTS (SELECT 1 FROM debtor_mark k"
                    + " WHERE k.debtor_id = d.id) AND NOT EXISTS (SELECT 1 FROM contact_block b"
                    + " WHERE b.debtor_id = d.id AND b.ended_at IS NULL)"
                    + " ORDER BY c.id DESC LIMIT 1")
            .get(0);
    return new Sample((String) row.get(0), id(row.get(1)), id(row.get(2)));
  }

  private static UUID id(Object bytes) {
    ByteBuffer buffer = ByteBuffer.wrap((byte[]) bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  @ParameterizedTest
  @EnumSource
  void setsARule(Viewport viewport) throws Exception {
    String segment = segment();
    Tab sven = as("sven").at(viewport).open(RULES);
    sven.requireUsable().picture("contact-rules");
    assertThat(sven.find("#today").innerText())
        .contains("Tage ohne SMS und Anrufe")
        .contains("keine Vorgabe")
        .doesNotContain("???");
    sven.open(RULES + "?creditor=linde&segment=" + segment);
    sven.answerTo(() -> sven.find("#rules a[href*='CALL_HOURS']").click());
    sven.requireUsable().picture("contact-rule");
    sven.find("[id='form:value']").fill("abends");
    sven.find("[id='form:reason']").fill("Vereinbart mit " + segment);
    sven.answerTo(() -> sven.find("[id='form:save']").click());
    assertThat(main(sven)).contains("08:00-20:00");
    assertThat(sven.find("[id='form:value']").inputValue()).as("kept").isEqualTo("abends");
    assertThat(sven.find("[id='form:reason']").inputValue()).contains(segment);
    assertThat(sven.find("[id='form:segment']").inputValue()).isEqualTo(segment);
    sven.find("[id='form:value']").fill("9:00-12:30");
    sven.answerTo(() -> sven.find("[id='form:save']").click());
    assertThat(main(sven)).contains("gilt ab").contains("Vereinbart mit " + segment);
    sven.open(RULES + "?creditor=linde&segment=" + segment);
    assertThat(sven.find("#rules").innerText()).contains("09:00-12:30");
    Download csv =
        sven.page().waitForDownload(() -> sven.find("a[href*='export=csv']").first().click());
    assertThat(Files.readString(csv.path())).contains("09:00-12:30").contains(segment);
  }

  @Test
  void ticksDaysAndGoesBackToTheGeneralRule() {
    String segment = segment();
    String form =
        "/backoffice/admin/contact-rule.xhtml?setting=QUIET_DAYS&creditor=linde&segment=" + segment;
    Tab sven = as("sven").open(form);
    sven.requireUsable().picture("contact-rule-days");
    assertThat(sven.find("input[value=SUNDAY]").isChecked()).as("what holds for all").isTrue();
    sven.find("input[value=SATURDAY]").check();
    sven.find("[id='form:reason']").fill("samstags nicht " + segment);
    sven.answerTo(() -> sven.find("[id='form:save']").click());
    sven.open(RULES + "?creditor=linde&segment=" + segment);
    assertThat(sven.find("#rules").innerText()).contains("Samstag, Sonntag, Feiertag");
    sven.open(form);
    sven.find("[id='form:back']").check();
    sven.find("[id='form:reason']").fill("doch wieder " + segment);
    sven.answerTo(() -> sven.find("[id='form:save']").click());
    sven.open(RULES + "?creditor=linde&segment=" + segment);
    assertThat(sven.find("#rules").innerText()).doesNotContain("Samstag");
    assertThat(sven.find("#versions").innerText())
        .contains("allgemeinere Regel")
        .contains("doch wieder " + segment);
  }

  @Test
  void showsWhatHoldsForACaseAndSetsItsOwn() {
    Sample sample = sample();
    Tab carla = as("carla").open(sample.page() + "&tab=contacts");
    carla.requireUsable();
    carla.answerTo(() -> carla.find("#contact-rules a[href*='CALLS_PER_WEEK']").click());
    carla.requireUsable().picture("case-contact-rule");
    carla.find("[id='form:level']").selectOption("CASE");
    carla.find("[id='form:value']").fill("100");
    carla.find("[id='form:reason']").fill("auf Wunsch");
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    assertThat(main(carla)).contains("0 bis 99");
    carla.find("[id='form:value']").fill("17");
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    assertThat(carla.find("#contact-rules").innerText()).contains("17").contains("auf Wunsch");
    carla.requireUsable().picture("case-contact-rules");
    carla.open("/backoffice/casefile/contact-rule.xhtml?case=" + sample.caseFile(), 404);
  }

  @ParameterizedTest
  @EnumSource
  void blocksAndWarns(Viewport viewport) {
    Sample sample = sample();
    String word = "Sperre-" + UUID.randomUUID();
    Tab carla = as("carla").at(viewport).open(sample.debtorPage());
    carla.answerTo(() -> carla.find("a[href*='/debtor/block']").first().click());
    carla.requireUsable().picture("contact-block");
    carla.find("[id='form:way']").selectOption("CALL");
    carla.find("[id='form:until']").fill("2020-01-01");
    carla.find("[id='form:reason']").fill(word);
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    assertThat(main(carla)).contains("Ende liegt vor");
    assertThat(carla.find("[id='form:reason']").inputValue()).isEqualTo(word);
    carla.find("[id='form:until']").fill("");
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    carla.requireUsable().picture("debtor-blocked");
    assertThat(carla.find(".note.warn").first().innerText()).contains("Anruf").contains(word);
    carla.open(sample.page());
    assertThat(carla.find(".note.warn").first().innerText()).contains("gesperrt").contains(word);
    carla.open(sample.debtorPage());
    carla.answerTo(() -> carla.find("#blocks a[href*='block=']").first().click());
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    assertThat(main(carla)).contains("Die Sperre ist beendet");
    assertThat(carla.find(".note.warn").count()).isZero();
    assertThat(carla.find("#blocks").innerText()).contains(word);
  }

  @Test
  void showsWhatWaits() {
    Sample sample = sample();
    UUID held = ParcelRows.held(sample.number());
    try {
      Tab carla = as("carla").open(sample.page() + "&tab=contacts");
      assertThat(carla.find("#contacts").innerText()).contains("Wartet bis 02.01.2099");
      carla.requireUsable();
      ParcelRows.sent(held);
      carla.open(sample.page() + "&tab=contacts");
      assertThat(carla.find("#contacts").innerText()).doesNotContain("Wartet bis");
    } finally {
      ParcelRows.forget(held);
    }
  }

  @Test
  void speaksEveryLanguageAndKnowsWhoMayWrite() {
    Sample sample = sample();
    Tab otto = as("otto").open(RULES);
    assertThat(otto.find("#rules a").count()).isZero();
    otto.open("/backoffice/admin/contact-rule.xhtml?setting=SMS_HOURS", 404);
    Tab sven = as("sven").open("/backoffice/");
    sven.open("/backoffice/admin/contact-rule.xhtml?setting=NONE", 404);
    sven.open(RULES + "?creditor=nobody", 404);
    for (String language : new String[] {"en", "es", "el", "de"}) {
      for (String page :
          new String[] {
            RULES + "?",
            "/backoffice/admin/contact-rule.xhtml?setting=QUIET_DAYS&",
            "/backoffice/casefile/contact-rule.xhtml?setting=SMS_HOURS&case="
                + sample.caseFile()
                + "&",
            "/backoffice/debtor/block.xhtml?debtor=" + sample.debtor() + "&",
            sample.debtorPage() + "&",
            sample.page() + "&tab=contacts&"
          }) {
        sven.open(page + "lang=" + language);
        assertThat(sven.language()).isEqualTo(language);
        assertThat(main(sven)).as(page + language).doesNotContain("???");
      }
    }
  }
}
