package org.saldo.it.correspondence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.CallOutcome;
import org.saldo.correspondence.ContactLog;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.NewCall;
import org.saldo.correspondence.Notices;
import org.saldo.correspondence.OpenStatements;
import org.saldo.correspondence.SentMessage;
import org.saldo.debtor.ContactKind;
import org.saldo.problem.Refusal;

/**
 * What is queued arrives, once, with its letter kept; what was said on the telephone is on record.
 */
class MessagesIT extends CorrespondenceTest {

  @Inject private Notices notices;
  @Inject private ContactLog contacts;
  @Inject private OpenStatements statements;

  @Test
  void sendsADemandByMailOnceAndKeepsItsLetter() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    assertThat(sent.channel()).isEqualTo(MessageChannel.EMAIL);
    awaitSent(sent.messageId());
    Thread.sleep(2_500);
    List<JsonObject> mails = mails(key(sent.messageId()));
    assertThat(mails).as("once, also after the next knock").hasSize(1);
    assertThat(mails.get(0).getString("subject")).contains(sample.caseFile().number());
    assertThat(mails.get(0).getString("subject").replace(sample.caseFile().number(), ""))
        .as("no amount where anybody may see it")
        .doesNotContainPattern("[0-9]");
    assertThat(mails.get(0).getString("text"))
        .contains(sample.number())
        .contains("http://localhost:9080/portal/");
    assertThat(mails.get(0).getString("messageId")).contains(key(sent.messageId()));
    assertThat(
            rows()
                .list(
                    "SELECT d.kind, d.visibility, d.media_type FROM document d"
                        + " JOIN message m ON m.document_id = d.id WHERE m.id = ?",
                    sent.messageId()))
        .containsExactly(List.of("LETTER", "DEBTOR", "application/pdf"));
    assertThat(
            rows()
                .list(
                    "SELECT action FROM audit_entry WHERE entity_kind = 'CaseFile'"
                        + " AND entity_id = ? AND action LIKE 'message%' ORDER BY id",
                    sample.caseFile().id()))
        .containsExactlyInAnyOrder(List.of("message.queued"), List.of("message.sent"));
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM outbox_parcel WHERE subject_id = ? AND state = 'SENT'"
                        + " AND payload IS NULL AND attempts = 1",
                    sent.messageId()))
        .isOne();
  }

  @Test
  void printsALetterThatIsTheStoredDocument() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.LETTER)));
    assertThat(sent.channel()).isEqualTo(MessageChannel.LETTER);
    awaitSent(sent.messageId());
    Path batch = printed(key(sent.messageId()));
    List<String> line =
        Files.readAllLines(batch.resolve(batch.getFileName() + ".csv")).stream()
            .filter(each -> each.contains(key(sent.messageId())))
            .map(each -> List.of(each.split(",", 5)))
            .findFirst()
            .orElseThrow();
    assertThat(line.get(2)).isEqualTo(sample.caseFile().number());
    byte[] whole = Files.readAllBytes(batch.resolve(batch.getFileName() + ".pdf"));
    assertThat(new String(whole, 0, 5, US_ASCII)).isEqualTo("%PDF-");
    assertThat(
            rows()
                .list(
                    "SELECT l.document_id, CONCAT(b.number, '/', l.sequence_no), m.recipient"
                        + " FROM print_letter l JOIN print_batch b ON b.id = l.batch_id"
                        + " JOIN message m ON m.document_id = l.document_id"
                        + " AND m.recipient = l.recipient WHERE m.id = ? AND l.delivery_key = ?",
                    sent.messageId(),
                    key(sent.messageId())))
        .hasSize(1);
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM outbox_parcel p JOIN print_letter l"
                        + " ON l.delivery_key = p.delivery_key JOIN print_batch b"
                        + " ON b.id = l.batch_id WHERE p.subject_id = ? AND p.attempts = 1"
                        + " AND p.provider_key = CONCAT(b.number, '/', l.sequence_no)",
                    sent.messageId()))
        .isOne();
  }

  /** The folder of the batch that holds a letter, once it is there. */
  private Path printed(String key) throws Exception {
    String number =
        (String)
            rows()
                .list(
                    "SELECT b.number FROM print_batch b JOIN print_letter l ON l.batch_id = b.id"
                        + " WHERE l.delivery_key = ?",
                    key)
                .get(0)
                .get(0);
    Path batch = Path.of(System.getenv("SALDO_PRINT_FOLDER"), number);
    for (int i = 0; i < 450 && !handedOver(number); i++) {
      Thread.sleep(200);
    }
    assertThat(batch).isDirectory();
    return batch;
  }

  private boolean handedOver(String number) {
    return rows()
            .number(
                "SELECT COUNT(*) FROM print_batch WHERE number = ?"
                    + " AND batch_state = 'HANDED_OVER'",
                number)
        == 1;
  }

  @Test
  void writesALetterWhereThereIsNoMailAddress() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    take(sample, ContactKind.EMAIL);
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    assertThat(sent.channel()).isEqualTo(MessageChannel.LETTER);
    awaitSent(sent.messageId());
    assertThat(mails(key(sent.messageId()))).isEmpty();
  }

  @Test
  void dropsWhatNoLongerHoldsAndSaysWhy() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    SentMessage sent =
        carla(() -> demands.send(sample.demand(MessageChannel.EMAIL, "99999999.00")));
    await(sent.messageId(), "DROPPED");
    assertThat(mails(key(sent.messageId()))).isEmpty();
    assertThat(
            (String)
                rows()
                    .list("SELECT drop_reason FROM message WHERE id = ?", sent.messageId())
                    .get(0)
                    .get(0))
        .contains("message.amount.meanwhile", sample.number());
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE entity_kind = 'CaseFile'"
                        + " AND entity_id = ? AND action = 'message.dropped'",
                    sample.caseFile().id()))
        .isOne();
  }

  @Test
  void leavesNothingBehindWhenTheDecisionIsTakenBack() {
    Sample sample = sample(contact("EMAIL"));
    try {
      carla(
          () -> {
            demands.send(sample.demand(MessageChannel.EMAIL));
            throw new IllegalStateException("taken back");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("taken back");
    }
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM message WHERE case_file_id = ?", sample.caseFile().id()))
        .isZero();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM outbox_parcel WHERE case_file_id = ?",
                    sample.caseFile().id()))
        .isZero();
  }

  @Test
  void tellsWhatIsOpenWithoutAskingForIt() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    OpenStatements.NewStatement statement =
        new OpenStatements.NewStatement(
            sample.caseFile(), null, List.of(sample.item("10.00")), null);
    assertThat(carla(() -> statements.check(statement))).isEmpty();
    SentMessage sent = carla(() -> statements.send(statement));
    awaitSent(sent.messageId());
    assertThat(mails(key(sent.messageId())).get(0).getString("text"))
        .contains(sample.number(), "10")
        .doesNotContain("IBAN");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM message m LEFT JOIN delivered_demand d"
                        + " ON d.message_id = m.id WHERE m.id = ? AND NOT m.demand"
                        + " AND m.pay_by IS NULL AND d.message_id IS NULL",
                    sent.messageId()))
        .as("no demand, so nothing begins by it")
        .isOne();
    assertThat(
            carla(
                    () ->
                        statements.check(
                            new OpenStatements.NewStatement(
                                sample.caseFile(), "reminder", statement.items(), null)))
                .map(Refusal::code))
        .contains("message.template.unknown");
  }

  @Test
  void forgetsAnActivationCodeOnceItIsPrinted() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    assertThat(
            carla(
                () ->
                    notices.activationCode(
                        sample.caseFile(), "GEHEIM-4711", LocalDate.of(2026, 12, 31))))
        .isEmpty();
    long message =
        rows().number("SELECT id FROM message WHERE case_file_id = ?", sample.caseFile().id());
    awaitSent(message);
    assertThat(printed(key(message))).isDirectory();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM print_letter_content c JOIN print_letter l"
                        + " ON l.id = c.letter_id WHERE l.delivery_key = ?",
                    key(message)))
        .isZero();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM message m JOIN outbox_parcel p ON p.subject_id = m.id"
                        + " WHERE m.id = ? AND (m.body LIKE '%GEHEIM%' OR m.document_id IS NOT NULL"
                        + " OR p.payload IS NOT NULL)",
                    message))
        .isZero();
  }

  @Test
  void logsACallWithWhatWasAgreed() {
    Sample sample = sample(contact("PHONE"));
    LocalDate day = LocalDate.of(2099, 1, 1);
    assertThat(call(sample, CallOutcome.PROMISED, null, null).map(Refusal::code))
        .contains("contact.day.missing");
    assertThat(call(sample, CallOutcome.OTHER, " ", null).map(Refusal::code))
        .contains("contact.note.missing");
    assertThat(call(sample, CallOutcome.PROMISED, "pays on Friday", day)).isEmpty();
    assertThat(
            rows()
                .list(
                    "SELECT channel, outcome, note, next_action_on, recorded_by FROM message"
                        + " WHERE case_file_id = ? AND state = 'LOGGED'",
                    sample.caseFile().id()))
        .containsExactly(List.of("CALL", "PROMISED", "pays on Friday", Date.valueOf(day), "carla"));
  }

  private Optional<Refusal> call(Sample sample, CallOutcome outcome, String note, LocalDate day) {
    return carla(
        () ->
            contacts.call(
                new NewCall(sample.caseFile(), outcome, null, note, "pay", day, List.of(), null)));
  }
}
