package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.mail.ParcelRows;

/** adam says how long what is kept, otto reads it, and carla keeps a case from being deleted. */
class RetentionPagesIT extends BrowserTest {

  private static final String PAGE = "/backoffice/admin/retention.xhtml";

  private static String main(Tab tab) {
    return tab.find("main").innerText();
  }

  private static UUID id(Object bytes) {
    ByteBuffer buffer = ByteBuffer.wrap((byte[]) bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  @ParameterizedTest
  @EnumSource
  void setsARule(Viewport viewport) throws Exception {
    String reason = "Vereinbart " + UUID.randomUUID();
    Tab adam = as("adam").at(viewport).open(PAGE + "?creditor=linde");
    adam.requireUsable().picture("retention");
    assertThat(adam.find("#rules").innerText())
        .contains("Rechnungsdateien")
        .contains("8 volle Kalenderjahre")
        .contains("Land")
        .doesNotContain("???");
    adam.answerTo(() -> adam.find("#rules a[href*='SMS_IN']").click());
    adam.requireUsable().picture("retention-rule");
    adam.find("[id='form:years']").fill("99");
    adam.find("[id='form:reason']").fill(reason);
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam)).contains("Eine ganze Zahl von 0 bis 40");
    assertThat(adam.find("[id='form:reason']").inputValue()).as("kept").isEqualTo(reason);
    adam.find("[id='form:years']").fill("7");
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(main(adam)).contains("gilt ab").contains(reason);
    Download csv =
        adam.page().waitForDownload(() -> adam.find("a[href*='export=csv']").first().click());
    assertThat(Files.readString(csv.path())).contains(reason);
  }

  @Test
  void showsTheAuditorButLetsHimChangeNothing() throws Exception {
    Tab otto = as("otto").open(PAGE);
    otto.requireUsable();
    assertThat(otto.page().locator("#rules a").count()).isZero();
    otto.answerTo(() -> otto.find("a[href*='retention-nights']").first().click());
    otto.requireUsable().picture("retention-nights");
    assertThat(otto.page().locator("[id='start:save']").count()).isZero();
    assertThat(main(otto)).contains("Was die nächste Nacht löscht");
    Download csv =
        otto.page().waitForDownload(() -> otto.find("a[href*='export=csv']").first().click());
    assertThat(Files.readString(csv.path())).contains("Nacht");
  }

  @ParameterizedTest
  @EnumSource
  void keepsACaseFromBeingDeleted(Viewport viewport) {
    UUID caseFile =
        id(
            ParcelRows.rows()
                .list(
                    "SELECT c.public_id FROM case_file c WHERE NOT EXISTS (SELECT 1 FROM"
                        + " deletion_hold h WHERE h.case_file_id = c.id) ORDER BY c.id DESC LIMIT 1")
                .get(0)
                .get(0));
    String form = "/backoffice/casefile/deletion-hold.xhtml?case=" + caseFile;
    Tab carla = as("carla").at(viewport).open(form);
    carla.requireUsable().picture("deletion-hold");
    carla.find("[id='form:reason']").fill("Klage angekündigt");
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    carla.requireUsable();
    assertThat(main(carla)).contains("wird nichts gelöscht").contains("Klage angekündigt");
    carla.open("/backoffice/casefile/show.xhtml?case=" + caseFile + "&tab=history");
    assertThat(main(carla)).contains("Aus der Akte wird nichts gelöscht");
    carla.open(form);
    assertThat(main(carla)).contains("Löschschutz beenden");
    carla.find("[id='form:reason']").fill("Verfahren beendet");
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    assertThat(main(carla)).contains("Löschschutz ist beendet").doesNotContain("Klage angekündigt");
  }

  @Test
  void saysThatADocumentWasDeleted() {
    long key = ThreadLocalRandom.current().nextLong(1L << 50, 1L << 60);
    UUID document = UUID.randomUUID();
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.putLong(document.getMostSignificantBits()).putLong(document.getLeastSignificantBits());
    ParcelRows.rows()
        .change(
            "INSERT INTO document (id, public_id, kind, file_name, media_type, size_bytes, sha256,"
                + " visibility, creditor_id, stored_at, stored_by, erased_at, erased_by) SELECT ?,"
                + " ?, 'LETTER', 'letter-erased', 'application/pdf', 12, UNHEX(SHA2('x', 256)),"
                + " 'INTERNAL', MIN(id), '2010-01-01', 'test', '2017-01-01', -4103 FROM creditor",
            key,
            bytes.array());
    Tab carla = as("carla").open("/backoffice/index.xhtml");
    String address =
        URI.create(carla.page().url()).resolve("/backoffice/document?id=" + document).toString();
    APIResponse page = carla.page().request().get(address);
    assertThat(page.status()).isEqualTo(410);
    assertThat(page.text()).contains("Der Inhalt wurde gelöscht");
  }
}
