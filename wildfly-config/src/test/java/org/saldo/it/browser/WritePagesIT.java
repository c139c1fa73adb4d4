package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.mail.ParcelRows;

/** carla writes to a debtor from the case, sees before what he gets, and finds it in the log. */
class WritePagesIT extends BrowserTest {

  private static String main(Tab tab) {
    return tab.find("main").innerText();
  }

  /** The case of a debtor with an e-mail address whom anybody may write to. */
  private Tab writing(Visitor visitor) {
    byte[] found =
        (byte[])
            ParcelRows.rows()
                .list(
                    "SELECT c.public_id FROM case_file c WHERE EXISTS (SELECT 1 FROM"
                        + " debtor_contact k WHERE k.debtor_id = c.debtor_id AND k.kind = 'EMAIL'"
                        + " AND k.value IS NOT NULL AND k.replaced_at IS NULL)"
                        + " AND EXISTS (SELECT 1 FROM debtor_address a WHERE"
                        + " a.debtor_id = c.debtor_id AND a.street IS NOT NULL)"
                        + " AND NOT EXISTS (SELECT 1 FROM debtor_mark m"
                        + " WHERE m.debtor_id = c.debtor_id)"
                        + " AND NOT EXISTS (SELECT 1 FROM case_hold h WHERE h.case_file_id = c.id)"
                        + " AND (SELECT SUM(l.debit_minor - l.credit_minor) FROM posting_line l"
                        + " JOIN receivable r ON r.id = l.receivable_id"
                        + " WHERE r.case_file_id = c.id AND r.due_on < '2026-01-01') > 1000"
                        + " ORDER BY c.id LIMIT 1")
                .get(0)
                .get(0);
    ByteBuffer id = ByteBuffer.wrap(found);
    return visitor.open(
        "/backoffice/casefile/write.xhtml?case=" + new UUID(id.getLong(), id.getLong()));
  }

  @ParameterizedTest
  @EnumSource
  void showsWhatTheDebtorGets(Viewport viewport) {
    Tab carla = writing(as("carla").at(viewport));
    carla.requireUsable().picture("write");
    assertThat(main(carla)).contains("Was ankommt").doesNotContain("???");
    assertThat(carla.find("#shown").innerText()).contains("@");
    carla.find("[id='form:words']").fill("Wie am Telefon besprochen.");
    PlaywrightAssertions.assertThat(carla.find("#shown")).containsText("Wie am Telefon");
  }

  @Test
  void writesAndFindsItInTheLog() {
    Tab carla = writing(as("carla"));
    String word = "Rückfrage-" + UUID.randomUUID();
    carla.find("[id='form:template']").selectOption("note");
    carla.answerTo(() -> carla.find("[id='form:send']").click());
    assertThat(main(carla)).contains("Schreiben Sie, was mitgeteilt werden soll");
    carla.find("[id='form:words']").fill(word + "\n\nBitte <b>antworten</b> Sie.");
    Download pdf = carla.page().waitForDownload(() -> carla.find("[id='form:pdf']").click());
    assertThat(pdf.suggestedFilename()).startsWith("note-").endsWith(".pdf");
    carla.find("[id='form:channel']").selectOption("SMS");
    carla.answerTo(() -> carla.find("[id='form:send']").click());
    assertThat(carla.page().url()).contains("tab=contacts");
    assertThat(main(carla)).containsAnyOf("ist unterwegs", "geht in den Druck");
    carla.requireUsable().picture("contacts");
    assertThat(carla.find("#contacts").innerText()).contains("Eigene Nachricht", "Fassung 1");
    carla.find("#contacts details:has-text('" + word + "') summary").first().click();
    assertThat(carla.find("#contacts").innerText()).contains(word, "<b>antworten</b>");
  }

  @Test
  void isForThoseWhoWork() {
    Tab carla = writing(as("carla"));
    String page = carla.page().url().replaceFirst("^https?://[^/]+", "");
    as("otto").open(page.replace("write", "show") + "&tab=contacts").requireUsable();
    as("carla").open("/backoffice/casefile/write.xhtml?case=" + UUID.randomUUID(), 404);
    for (String language : new String[] {"en", "es", "el"}) {
      carla.open(page + "&lang=" + language).requireUsable();
      assertThat(main(carla)).doesNotContain("???");
    }
  }
}
