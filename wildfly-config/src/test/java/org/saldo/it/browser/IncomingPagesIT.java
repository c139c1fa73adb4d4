package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.identity.UuidConverter;
import org.saldo.it.mail.Incoming;
import org.saldo.it.mail.ScanFolderIT;
import org.saldo.it.rest.Rest;

/** What came in is read, assigned to a case or dismissed, and letters are brought to their case. */
class IncomingPagesIT extends BrowserTest {

  private static final String STRANGER = "Nina Fremd <nina@fremd.example>";
  private static final String LIST = "/backoffice/incoming/list.xhtml";

  /** Something that came in, for those who only want to look at it. */
  static UUID one() throws InterruptedException {
    String subject = Incoming.subject("Anfrage");
    Incoming.bring(STRANGER, subject, "", "Guten Tag.");
    return Incoming.taken(subject);
  }

  private static String aCase() {
    return Incoming.text("SELECT number FROM case_file ORDER BY id DESC LIMIT 1");
  }

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  private static String show(UUID id) {
    return "/backoffice/incoming/show.xhtml?message=" + id;
  }

  /** A mail with a picture that is kept and a program that is not. */
  private static UUID withFiles(String subject) throws InterruptedException {
    byte[] pdf = ScanFolderIT.pdf("Beleg " + subject);
    Incoming.bring(
        STRANGER,
        subject,
        "Content-Type: multipart/mixed; boundary=b\n",
        "--b\nContent-Type: text/html; charset=utf-8\n\n<p>Ich habe <b>bezahlt</b>.</p>"
            + "<script>alert(1)</script>\n--b\nContent-Type: application/pdf; name=beleg.pdf\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString(pdf).replace("\r\n", "\n")
            + "\n--b\nContent-Type: application/pdf; name=rechnung.pdf.exe\n"
            + "Content-Transfer-Encoding: base64\n\nTVqQAAMAAAA=\n--b--\n");
    return Incoming.taken(subject);
  }

  @ParameterizedTest
  @EnumSource
  void letsASupervisorAssign(Viewport viewport) throws Exception {
    String subject = Incoming.subject("Zahlung");
    UUID id = withFiles(subject);
    String number = aCase();
    Tab sven = as("sven").at(viewport).open(LIST + "?status=UNMATCHED");
    assertThat(main(sven)).contains(subject, "Nina Fremd <nina@fremd.example>", "nicht zugeordnet");
    sven.requireUsable().picture("incoming");
    sven.answerTo(() -> sven.find("#incoming a[href*='" + id + "']").click());
    assertThat(main(sven))
        .contains("Ich habe bezahlt.", "beleg.pdf", "rechnung.pdf.exe", "nicht herausgenommen")
        .doesNotContain("alert");
    sven.requireUsable().picture("incoming-show");
    sven.find("[id='filter-number']").fill("C99999999");
    sven.answerTo(() -> sven.find("form.filters button[type='submit']").click());
    assertThat(main(sven)).contains("Eine Akte C99999999 gibt es nicht");
    sven.find("[id='filter-number']").fill(number);
    sven.answerTo(() -> sven.find("form.filters button[type='submit']").click());
    assertThat(main(sven)).contains("Akte " + number + ":");
    sven.requireUsable();
    sven.find("[id='assign:byDebtor']").check();
    sven.answerTo(() -> sven.find("[id='assign:save']").click());
    assertThat(byDebtor(subject)).isOne();
    assertThat(main(sven)).contains("gehört jetzt zur Akte " + number, "von Hand zugeordnet");
    assertThat(Incoming.onCases(subject)).isOne();
    assertThat(
            Incoming.rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry a JOIN incoming_message i"
                        + " ON i.id = a.entity_id WHERE a.action = 'incoming.assigned'"
                        + " AND a.actor = 'sven' AND i.subject = ?",
                    subject))
        .isOne();
    sven.answerTo(() -> sven.find("#about a[href*='casefile/show']").click());
    sven.answerTo(() -> sven.find("nav.tabs a[href*='tab=history']").click());
    assertThat(main(sven)).contains(subject, "E-Mail eingegangen von nina@fremd.example");
    sven.requireUsable().picture("incoming-case");
    movesIt(sven, id, subject, number);
    for (String language : new String[] {"en", "es", "el"}) {
      assertThat(sven.open(show(id) + "&lang=" + language).find("main").innerText())
          .doesNotContain("???");
    }
    sven.open(LIST + "?lang=de");
  }

  /** How many messages of cases with the subject are said to be their debtor's. */
  private static long byDebtor(String subject) {
    return Incoming.rows()
        .number(
            "SELECT COUNT(*) FROM message WHERE subject = ? AND direction = 'IN' AND by_debtor",
            subject);
  }

  /** It was put on the wrong case; both cases tell where it went, and it lies on one alone. */
  private static void movesIt(Tab sven, UUID id, String subject, String wrong) {
    String right =
        Incoming.text(
            "SELECT number FROM case_file WHERE number <> ? AND status IN ('OPEN', 'REOPENED')"
                + " ORDER BY id LIMIT 1",
            wrong);
    sven.open(show(id));
    sven.find("[id='move:otherCase']").fill(wrong);
    sven.find("[id='move:moveReason']").fill("Namensvetter");
    sven.answerTo(() -> sven.find("[id='move:save']").click());
    assertThat(main(sven)).contains("liegt schon auf der Akte " + wrong);
    assertThat(sven.find("[id='move:moveReason']").inputValue()).isEqualTo("Namensvetter");
    sven.find("[id='move:otherCase']").fill(right);
    sven.answerTo(() -> sven.find("[id='move:save']").click());
    assertThat(main(sven)).contains("gehört jetzt zur Akte " + right, "Namensvetter");
    sven.requireUsable().picture("incoming-moved");
    assertThat(
            Incoming.text(
                "SELECT c.number FROM message m JOIN case_file c ON c.id = m.case_file_id"
                    + " WHERE m.subject = ? AND m.direction = 'IN'",
                subject))
        .isEqualTo(right);
    assertThat(byDebtor(subject)).as("nobody said it of this one").isZero();
    assertThat(
            Incoming.rows()
                .number(
                    "SELECT COUNT(*) FROM task t JOIN case_file c ON c.id = t.case_file_id"
                        + " WHERE t.kind = 'INCOMING_MESSAGE' AND t.arguments LIKE ?"
                        + " AND t.done_at IS NULL AND c.number = ?",
                    "%" + subject + "%",
                    wrong))
        .isZero();
    for (String number : List.of(wrong, right)) {
      sven.open("/backoffice/index.xhtml?q=" + number);
      sven.answerTo(() -> sven.find("table a[href*='casefile/show']").first().click());
      sven.answerTo(() -> sven.find("nav.tabs a[href*='tab=history']").click());
      assertThat(main(sven)).contains(subject, number.equals(wrong) ? right : wrong);
    }
  }

  @Test
  void keepsWhatBelongsToNoCaseWithTheReason() throws Exception {
    UUID id = one();
    Tab carla = as("carla").open(show(id));
    carla.find("[id='dismiss:reason']").fill("Werbung");
    carla.answerTo(() -> carla.find("[id='dismiss:save']").click());
    assertThat(carla.page().url()).contains("/incoming/list.xhtml");
    Tab otto = as("otto").open(show(id));
    assertThat(main(otto)).contains("Werbung", "keine Akte");
    assertThat(otto.find("form[id='dismiss']").count()).isZero();
    as("anna").open("/backoffice/").open(LIST, 403);
  }

  @ParameterizedTest
  @EnumSource
  void keepsALetterOnItsCase(Viewport viewport) {
    String subject = Incoming.subject("Widerspruch");
    String caseId = IncomingPagesIT.caseId(aCase());
    Tab carla = as("carla").at(viewport).open("/backoffice/casefile/letter.xhtml?case=" + caseId);
    carla.requireUsable().picture("letter");
    carla.find("[id='form:receivedOn']").fill(LocalDate.of(2026, 1, 2).toString());
    assertThat(carla.find("[id='form:byDebtor']").isChecked()).as("only by a tick").isFalse();
    carla.find("[id='form:from']").fill("Kanzlei Recht & Partner");
    carla.find("[id='form:subject']").fill(subject);
    carla
        .find("[id='form:file']")
        .setInputFiles(
            new FilePayload("brief.pdf", "application/pdf", ScanFolderIT.pdf("Brief " + subject)));
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    assertThat(main(carla))
        .contains(
            "Der Brief ist abgelegt", subject, "Brief eingegangen von Kanzlei Recht & Partner");
    assertThat(Incoming.tasks("INCOMING_MESSAGE", subject)).isOne();
    assertThat(Incoming.onCases(subject)).isOne();
    carla.answerTo(() -> carla.find("#incoming a:has-text('" + subject + "')").first().click());
    assertThat(main(carla)).contains("brief.pdf", "von Hand zugeordnet");
    assertThat(carla.find("#files a[href*='incoming-file']").count()).isOne();
  }

  private static String caseId(String number) {
    return publicId(number);
  }

  private static String publicId(String number) {
    return UuidConverter.uuid(
            (byte[])
                Incoming.rows()
                    .list("SELECT public_id FROM case_file WHERE number = ?", number)
                    .get(0)
                    .get(0))
        .toString();
  }

  @Test
  void doesTheSameByRest() throws Exception {
    String subject = Incoming.subject("Frage");
    UUID id = withFiles(subject);
    Rest carla = Rest.as("carla");
    JsonObject listed = carla.get("/incoming-messages?state=UNMATCHED&limit=200").json();
    assertThat(listed.getJsonArray("items").getValuesAs(JsonObject.class))
        .anyMatch(i -> i.getString("id").equals(id.toString()));
    JsonObject one = carla.get("/incoming-messages/" + id).json();
    assertThat(one.getString("text")).isEqualTo("Ich habe bezahlt.");
    List<JsonObject> files = one.getJsonArray("files").getValuesAs(JsonObject.class);
    assertThat(files)
        .extracting(f -> f.getString("state"))
        .containsExactly("KEPT", "KEPT", "REFUSED");
    String path = "/incoming-messages/" + id + "/assignment";
    assertThat(carla.postJson(path, "{'caseFile':'C99999999'}").status()).isEqualTo(404);
    assertThat(carla.postJson(path, "{'reason':''}").status()).isEqualTo(422);
    assertThat(carla.postJson(path, "{'caseFile':'" + aCase() + "','version':99}").status())
        .isEqualTo(409);
    JsonObject assigned = carla.postJson(path, "{'caseFile':'" + aCase() + "'}").json();
    assertThat(assigned.getString("state")).isEqualTo("ASSIGNED");
    assertThat(carla.postJson(path, "{'caseFile':'" + aCase() + "'}").status()).isEqualTo(409);
    assertThat(Rest.as("anna").get("/incoming-messages/" + id).status()).isEqualTo(403);
    assertThat(carla.get("/incoming-messages/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void bringsLettersByRest() {
    String subject = "Brief" + UUID.randomUUID();
    byte[] pdf = ScanFolderIT.pdf(subject);
    String path =
        "/case-files/"
            + aCase()
            + "/incoming-letters?byDebtor=true&from=Rosa&fileName=a.pdf&receivedOn=2026-01-02&subject="
            + subject;
    Rest carla = Rest.as("carla");
    assertThat(carla.post(path, "MZ".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
    assertThat(carla.post(path, pdf).status()).isEqualTo(201);
    assertThat(carla.post(path, pdf).status()).as("the very same").isEqualTo(409);
    assertThat(Incoming.onCases(subject)).isOne();
    assertThat(byDebtor(subject)).isOne();
    assertThat(Incoming.tasks("INCOMING_MESSAGE", subject)).isZero();
    String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    byte[] harmful = ("%PDF-1.4\n" + eicar + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(carla.post(path, harmful).body()).contains("incoming.file.infected");
  }

  /** The file itself goes only to those who may read the message; what is locked to nobody. */
  @Test
  void givesFilesToThoseWhoMayReadThem() throws Exception {
    String subject = Incoming.subject("Dateien");
    UUID id = withFiles(subject);
    Tab sven = as("sven").open(show(id));
    String href = sven.find("#files a[href*='incoming-file']").first().getAttribute("href");
    assertThat(sven.page().request().get(absolute(sven, href)).status()).isEqualTo(200);
    Tab anna = as("anna").open("/backoffice/");
    assertThat(anna.page().request().get(absolute(anna, href)).status()).isNotEqualTo(200);
    String document =
        Incoming.text(
            "SELECT LOWER(HEX(d.public_id)) FROM document d JOIN incoming_file f"
                + " ON f.document_id = d.id JOIN incoming_message i ON i.id = f.incoming_id"
                + " WHERE i.subject = ? LIMIT 1",
            subject);
    String uuid = document.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    assertThat(
            sven.page().request().get(absolute(sven, "/backoffice/document?id=" + uuid)).status())
        .as("no way around the quarantine")
        .isEqualTo(404);
  }

  @Test
  void givesNothingOutOfQuarantine() throws Exception {
    String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    String subject = Incoming.subject("Schadsoftware");
    Incoming.bring(STRANGER, subject, "", eicar);
    UUID id = Incoming.taken(subject);
    Tab sven = as("sven").open(show(id));
    assertThat(main(sven)).contains("gesperrt", "Schadsoftware gefunden: Eicar-Test-Signature");
    assertThat(sven.find("#files a").count()).isZero();
    sven.requireUsable();
    String file =
        Incoming.text(
            "SELECT LOWER(HEX(f.public_id)) FROM incoming_file f JOIN incoming_message i"
                + " ON i.id = f.incoming_id WHERE i.subject = ?",
            subject);
    String path =
        "/backoffice/incoming-file?id="
            + file.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    assertThat(sven.page().request().get(absolute(sven, path)).status()).isEqualTo(404);
    sven.open("/backoffice/task/list.xhtml?kind=INCOMING_INFECTED");
    assertThat(main(sven)).contains(subject, "Schadsoftware geschickt (Eicar-Test-Signature)");
  }

  private static String absolute(Tab tab, String href) {
    String url = tab.page().url();
    return url.substring(0, url.indexOf("/backoffice")) + href;
  }
}
