package org.saldo.it.correspondence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.UserTransaction;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.CallOutcome;
import org.saldo.correspondence.ContactLog;
import org.saldo.correspondence.DemandItem;
import org.saldo.correspondence.Demands;
import org.saldo.correspondence.MessageCase;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.NewCall;
import org.saldo.correspondence.NewDemand;
import org.saldo.correspondence.Notices;
import org.saldo.correspondence.SentDemand;
import org.saldo.debtor.ContactKind;
import org.saldo.debtor.DebtorDesk;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.it.InServer;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * What is queued arrives, once, with its letter kept; what was said on the telephone is on record.
 */
class MessagesIT extends InServer {

  private static final String MAILS = "http://localhost:9025/mails.json";

  @Resource private UserTransaction transaction;
  @Inject private Demands demands;
  @Inject private Notices notices;
  @Inject private ContactLog contacts;
  @Inject private BusinessClock clock;
  @EJB private DebtorDesk desk;

  /** A case with one receivable in it. */
  private record Sample(MessageCase caseFile, long receivable, String number, UUID debtor) {

    DemandItem item(String asked) {
      Money open = Money.of(asked, "EUR");
      Money none = Money.zero("EUR");
      LocalDate day = LocalDate.of(2025, 1, 31);
      return new DemandItem(receivable, number, day, day, open, none, none, none, open);
    }

    NewDemand demand(MessageChannel wanted) {
      return demand(wanted, "10.00");
    }

    NewDemand demand(MessageChannel wanted, String asked) {
      return new NewDemand(caseFile, "reminder", wanted, List.of(item(asked)), null, null);
    }
  }

  private Sample sample(String condition) {
    List<Object> row =
        rows()
            .list(
                "SELECT c.id, c.number, c.creditor_id, c.debtor_id, r.id, r.number, d.public_id"
                    + " FROM case_file c JOIN receivable r ON r.case_file_id = c.id"
                    + " JOIN debtor d ON d.id = c.debtor_id WHERE c.currency = 'EUR'"
                    + " AND NOT EXISTS (SELECT 1 FROM message m WHERE m.case_file_id = c.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM case_hold h WHERE h.case_file_id = c.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM debtor_mark k WHERE k.debtor_id = d.id)"
                    + " AND (SELECT SUM(l.debit_minor - l.credit_minor) FROM posting_line l"
                    + " WHERE l.receivable_id = r.id) >= 1000 AND "
                    + condition
                    + " ORDER BY c.id, r.id LIMIT 1")
            .get(0);
    return new Sample(
        new MessageCase(
            number(row.get(0)), (String) row.get(1), number(row.get(2)), number(row.get(3)), "EUR"),
        number(row.get(4)),
        (String) row.get(5),
        UuidConverter.uuid((byte[]) row.get(6)));
  }

  private static String contact(String kind) {
    return "EXISTS (SELECT 1 FROM debtor_contact k WHERE k.debtor_id = d.id AND k.kind = '"
        + kind
        + "' AND k.value IS NOT NULL AND k.replaced_at IS NULL)"
        + " AND EXISTS (SELECT 1 FROM debtor_address a WHERE a.debtor_id = d.id"
        + " AND a.street IS NOT NULL AND a.city IS NOT NULL AND a.replaced_at IS NULL)";
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private <T> T carla(Callable<T> work) {
    return As.user(
        "carla",
        Set.of(CONTROLLER),
        () -> {
          transaction.begin();
          boolean done = false;
          try {
            T answer = work.call();
            done = true;
            return answer;
          } finally {
            if (done) {
              transaction.commit();
            } else {
              transaction.rollback();
            }
          }
        });
  }

  private String state(long message) {
    return (String) rows().list("SELECT state FROM message WHERE id = ?", message).get(0).get(0);
  }

  private void awaitSent(long message) throws InterruptedException {
    await(message, "SENT");
  }

  private void await(long message, String state) throws InterruptedException {
    for (int i = 0; i < 150 && state(message).equals("QUEUED"); i++) {
      Thread.sleep(200);
    }
    assertThat(state(message)).isEqualTo(state);
  }

  private static List<JsonObject> mails(String key) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(MAILS)).build(),
                HttpResponse.BodyHandlers.ofString());
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .filter(mail -> mail.getString("key").equals(key))
          .toList();
    }
  }

  private String key(long message) {
    return (String)
        rows()
            .list("SELECT delivery_key FROM outbox_parcel WHERE subject_id = ?", message)
            .get(0)
            .get(0);
  }

  @Test
  void sendsADemandByMailOnceAndKeepsItsLetter() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    SentDemand sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
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
    SentDemand sent = carla(() -> demands.send(sample.demand(MessageChannel.LETTER)));
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
    for (int i = 0; i < 150 && !handedOver(number); i++) {
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
    SentDemand sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    assertThat(sent.channel()).isEqualTo(MessageChannel.LETTER);
    awaitSent(sent.messageId());
    assertThat(mails(key(sent.messageId()))).isEmpty();
  }

  private void take(Sample sample, ContactKind kind) {
    long version =
        rows().number("SELECT version FROM debtor WHERE id = ?", sample.caseFile().debtorId());
    LocalDate from = clock.today();
    DebtorDesk.Change change = new DebtorDesk.Change(sample.debtor(), version, from, "test");
    assertThat(As.user("carla", Set.of(CONTROLLER), () -> desk.reach(change, kind, ""))).isEmpty();
  }

  @Test
  void dropsWhatNoLongerHoldsAndSaysWhy() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    SentDemand sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL, "99999999.00")));
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
