package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.identity.UuidConverter;
import org.saldo.it.Deployed;
import org.saldo.it.rest.Rest;
import org.saldo.it.server.TestStack;

/** Letters are one thing however they come, and their documents are of the creditor of the case. */
@RunAsClient
class IncomingPapersIT extends Deployed {

  private static final String CASES =
      "SELECT c.number FROM case_file c WHERE c.status <> 'CLOSED' AND c.creditor_id = ("
          + "SELECT MIN(o.creditor_id) FROM case_file o WHERE o.creditor_id %s (SELECT"
          + " MIN(creditor_id) FROM case_file)) ORDER BY c.id LIMIT 2";

  private final Rest sven = Rest.as("sven");

  private static List<String> cases(String sameOrOther) {
    return Incoming.rows().list(CASES.formatted(sameOrOther)).stream()
        .map(row -> (String) row.get(0))
        .toList();
  }

  private static String letter(String number, String subject) {
    return "/case-files/"
        + number
        + "/incoming-letters?from=Amt&fileName=a.pdf&receivedOn=2026-01-02&subject="
        + subject;
  }

  private static String open(String subject) {
    return Incoming.text(
        "SELECT COUNT(*) FROM task WHERE kind = 'INCOMING_TO_CONFIRM' AND arguments LIKE ?"
            + " AND done_at IS NULL",
        "%" + subject + "%");
  }

  @Test
  void aLetterThatIsUploadedNeedsNoConfirmationAsAScan() throws Exception {
    List<String> cases = cases("=");
    String name = Incoming.subject("scan " + cases.get(0)) + ".pdf";
    byte[] pdf = ScanFolderIT.pdf(name);
    Files.createDirectories(TestStack.settings().scanFolder());
    Files.write(TestStack.settings().scanFolder().resolve(name), pdf);
    UUID id = Incoming.taken(name);
    assertThat(Incoming.value("state", name)).isEqualTo("PROPOSED");
    assertThat(open(name)).isEqualTo("1");
    String other = "Other" + UUID.randomUUID();
    assertThat(sven.post(letter(cases.get(1), other), ScanFolderIT.pdf(other)).status())
        .isEqualTo(201);
    assertThat(open(name)).as("that was another letter").isEqualTo("1");
    String subject = "Brief" + UUID.randomUUID();
    Rest.Answer brought = sven.post(letter(cases.get(1), subject) + "&note=Original", pdf);
    assertThat(brought.status()).isEqualTo(201);
    assertThat(brought.json().getString("id")).as("it is the scan").isEqualTo(id.toString());
    assertThat(open(name)).as("nobody has to confirm any more").isEqualTo("0");
    assertThat(Incoming.value("state", subject)).isEqualTo("ASSIGNED");
    assertThat(Incoming.value("note", subject)).isEqualTo("Original");
    assertThat(Incoming.value("decided_by", subject)).isEqualTo("sven");
    assertThat(
            Incoming.text(
                "SELECT c.number FROM message m JOIN case_file c ON c.id = m.case_file_id"
                    + " WHERE m.subject = ?",
                subject))
        .as("where the person said, not where it seemed to belong")
        .isEqualTo(cases.get(1));
    assertThat(sven.post(letter(cases.get(1), subject), pdf).status())
        .as("the very same")
        .isEqualTo(409);
    assertThat(Incoming.onCases(subject)).isOne();
    assertThat(
            Incoming.rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry a JOIN incoming_message i"
                        + " ON i.id = a.entity_id WHERE a.action = 'incoming.assigned'"
                        + " AND a.actor = 'sven' AND i.subject = ?",
                    subject))
        .isOne();
  }

  @Test
  void documentsBecomeTheCreditorsWhoseCaseItIs() throws Exception {
    String subject = Incoming.subject("Anfrage");
    Incoming.bring("Nina <nina@fremd.example>", subject, "", "Guten Tag.");
    UUID id = Incoming.taken(subject);
    assertThat(documents(id)).hasSize(1).allMatch(d -> d.get(1) == null);
    String number = cases("=").get(0);
    assertThat(
            sven.postJson(
                    "/incoming-messages/" + id + "/assignment", "{'caseFile':'" + number + "'}")
                .status())
        .isEqualTo(200);
    assertThat(documents(id)).allMatch(d -> creditor(number).equals(number(d.get(1))));
  }

  /** The same file of two letters is kept once; only what was moved goes to the other creditor. */
  @Test
  void documentsGoAlongToAnotherCreditor() throws Exception {
    List<String> here = cases("=");
    String there = cases(">").get(0);
    assertThat(creditor(there)).isNotEqualTo(creditor(here.get(0)));
    String first = "Erster" + UUID.randomUUID();
    String second = "Zweiter" + UUID.randomUUID();
    byte[] pdf = ScanFolderIT.pdf(first);
    UUID one = UUID.fromString(sven.post(letter(here.get(0), first), pdf).json().getString("id"));
    UUID two = UUID.fromString(sven.post(letter(here.get(1), second), pdf).json().getString("id"));
    Object shared = documents(one).get(0).get(0);
    assertThat(documents(two).get(0).get(0)).isEqualTo(shared);
    move(one, there);
    List<Object> moved = documents(one).get(0);
    assertThat(moved.get(0)).as("a copy").isNotEqualTo(shared);
    assertThat(number(moved.get(1))).isEqualTo(creditor(there));
    assertThat(number(documents(two).get(0).get(1))).isEqualTo(creditor(here.get(1)));
    assertThat(
            Incoming.rows()
                .number(
                    "SELECT COUNT(*) FROM document a JOIN document b ON b.sha256 = a.sha256"
                        + " AND b.stored_at = a.stored_at JOIN document_content c"
                        + " ON c.document_id = a.id JOIN document_content e"
                        + " ON e.document_id = b.id AND e.content = c.content"
                        + " WHERE a.id = ? AND b.id = ?",
                    shared,
                    moved.get(0)))
        .as("the same bytes and the same day")
        .isOne();
    assertThat(audited(moved.get(0))).isOne();
    move(two, there);
    assertThat(documents(two).get(0).get(0)).as("nobody else has it now").isEqualTo(shared);
    assertThat(number(documents(two).get(0).get(1))).isEqualTo(creditor(there));
    assertThat(audited(shared)).isOne();
    move(two, here.get(0));
    assertThat(number(documents(two).get(0).get(1))).isEqualTo(creditor(here.get(0)));
    assertThat(audited(shared)).isEqualTo(2);
    move(two, here.get(1));
    assertThat(audited(shared)).as("of the same creditor still").isEqualTo(2);
  }

  private void move(UUID id, String number) {
    assertThat(
            sven.postJson(
                    "/incoming-messages/" + id + "/move",
                    "{'caseFile':'" + number + "','reason':'Verwechslung'}")
                .status())
        .isEqualTo(200);
  }

  private static long audited(Object document) {
    return Incoming.rows()
        .number(
            "SELECT COUNT(*) FROM audit_entry WHERE action = 'document.handed.over'"
                + " AND entity_id = ? AND actor = 'sven' AND reason = 'Verwechslung'",
            document);
  }

  private static Long creditor(String number) {
    return Incoming.rows().number("SELECT creditor_id FROM case_file WHERE number = ?", number);
  }

  private static Long number(Object value) {
    return ((Number) value).longValue();
  }

  /** Key and creditor of each document of what came in. */
  private static List<List<Object>> documents(UUID id) {
    return Incoming.rows()
        .list(
            "SELECT d.id, d.creditor_id FROM document d JOIN incoming_file f"
                + " ON f.document_id = d.id JOIN incoming_message i ON i.id = f.incoming_id"
                + " WHERE i.public_id = ?",
            UuidConverter.bytes(id));
  }
}
