package org.saldo.it.correspondence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.*;

import jakarta.ejb.EJB;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.SentMessage;
import org.saldo.correspondence.check.CheckDesk;
import org.saldo.correspondence.check.MarkKind;
import org.saldo.correspondence.check.MessageLook;
import org.saldo.correspondence.check.WaitingPreview;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.it.mail.ParcelRows;
import org.saldo.outbox.OutboxDesk;
import org.saldo.outbox.Stop;
import org.saldo.outbox.Stopped;
import org.saldo.problem.Refusal;
import org.saldo.reporting.WaitingFilter;
import org.saldo.reporting.WaitingList;
import org.saldo.reporting.WaitingRow;

/** What is about to leave is seen as its recipient would get it, and kept back for good. */
class WaitingMessagesIT extends CorrespondenceTest {

  private static final WaitingFilter ALL = new WaitingFilter(null, null, null, null, null);

  @EJB private WaitingList list;
  @EJB private MessageLook look;
  @EJB private CheckDesk check;
  @EJB private OutboxDesk outbox;

  @BeforeEach
  void haveWrittenBefore() throws Exception {
    if (rows()
            .number(
                "SELECT COUNT(*) FROM message WHERE template_key = 'reminder'"
                    + " AND document_id IS NOT NULL")
        == 0) {
      Sample sample = sample(contact("EMAIL"));
      awaitSent(carla(() -> demands.send(sample.demand(MessageChannel.EMAIL))).messageId());
    }
  }

  @AfterEach
  void forget() {
    ParcelRows.forgetWaiting(rows());
  }

  private <T> T sven(Callable<T> work) {
    return As.user("sven", Set.of(SUPERVISOR), work);
  }

  private UUID waits(String kind) {
    return ParcelRows.keepWaiting(rows(), kind);
  }

  @Test
  void keepsBackWhatADebtorWouldHaveGot() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    int hour = (ZonedDateTime.ofInstant(clock.now(), clock.zone()).getHour() + 12) % 24;
    rows()
        .change(
            "INSERT INTO contact_rule (id, public_id, setting, level, debtor_id, value, valid_from,"
                + " recorded_at, recorded_by, reason) VALUES (?, UNHEX(REPLACE(UUID(), '-', '')),"
                + " 'EMAIL_HOURS', 'DEBTOR', ?, ?, '2026-01-01', UTC_TIMESTAMP(6), 'test', 'test')",
            Math.abs(UUID.randomUUID().getLeastSignificantBits() >> 8),
            sample.caseFile().debtorId(),
            String.format("%02d:00-%02d:30", hour, hour));
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    WaitingRow row = awaitHeld(sample);
    assertThat(row.heldBecause().code()).isEqualTo("contact.pause.hours");
    WaitingPreview shown = sven(() -> look.preview(row.id())).orElseThrow();
    assertThat(shown.html()).contains("<").contains(sample.number());
    assertThat(shown.text()).contains(sample.number());
    List<Stopped> stopped =
        As.user(
            "carla",
            Set.of(CONTROLLER),
            () -> check.withhold(List.of(new Stop(row.id(), "Kunde hat angerufen"))));
    assertThat(stopped).containsExactly(new Stopped(row.id(), null));
    assertThat(state(sent.messageId())).isEqualTo("DROPPED");
    assertThat(
            (String)
                rows()
                    .list("SELECT drop_reason FROM message WHERE id = ?", sent.messageId())
                    .get(0)
                    .get(0))
        .contains("message.withheld", "carla", "Kunde hat angerufen");
    assertThat(
            rows()
                .list(
                    "SELECT actor, reason FROM audit_entry WHERE entity_kind = 'CaseFile'"
                        + " AND entity_id = ? AND action = 'message.withheld'",
                    sample.caseFile().id()))
        .containsExactly(List.of("carla", "Kunde hat angerufen"));
    assertThat(sven(() -> look.preview(row.id()))).as("waits no more").isEmpty();
    rows()
        .change(
            "UPDATE contact_rule SET value = NULL WHERE debtor_id = ?",
            sample.caseFile().debtorId());
    Thread.sleep(2_500);
    assertThat(mails(key(sent.messageId()))).as("never left").isEmpty();
    assertThat(
            sven(() -> check.withhold(List.of(new Stop(row.id(), "again"))))
                .get(0)
                .refusal()
                .code())
        .isEqualTo("outbox.not.waiting");
  }

  private WaitingRow awaitHeld(Sample sample) throws InterruptedException {
    Optional<WaitingRow> found = Optional.empty();
    for (int i = 0; i < 300 && found.isEmpty(); i++) {
      Thread.sleep(200);
      found =
          sven(() -> list.of(ALL, null, 200)).rows().stream()
              .filter(row -> row.caseNumber().equals(sample.caseFile().number()))
              .filter(row -> row.heldUntil() != null)
              .findFirst();
    }
    return found.orElseThrow();
  }

  @Test
  void refusesWhatHasLeftOneByOne() throws Exception {
    UUID waiting = waits("SMS");
    Sample sample = sample(contact("EMAIL"));
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    awaitSent(sent.messageId());
    UUID left = UUID.fromString(publicKey(sent.messageId()));
    UUID nobodys = UUID.randomUUID();
    List<Stopped> stopped =
        sven(
            () ->
                check.withhold(
                    List.of(
                        new Stop(left, "late"),
                        new Stop(nobodys, "unknown"),
                        new Stop(waiting, "in time"),
                        new Stop(waiting, "twice"))));
    assertThat(stopped).extracting(Stopped::parcel).containsExactly(left, nobodys, waiting);
    assertThat(stopped.get(0).refusal().code()).isEqualTo("outbox.not.waiting");
    assertThat(stopped.get(1).refusal().code()).isEqualTo("outbox.unknown");
    assertThat(stopped.get(2).refusal()).isNull();
    assertThat(state(sent.messageId())).isEqualTo("SENT");
    UUID other = waits("EMAIL");
    assertThat(sven(() -> check.withhold(List.of(new Stop(other, " ")))).get(0).refusal().code())
        .isEqualTo("reason.missing");
  }

  private String publicKey(long message) {
    return (String)
        rows()
            .list(
                "SELECT LOWER(CONCAT_WS('-', SUBSTR(HEX(p.public_id), 1, 8),"
                    + " SUBSTR(HEX(p.public_id), 9, 4), SUBSTR(HEX(p.public_id), 13, 4),"
                    + " SUBSTR(HEX(p.public_id), 17, 4), SUBSTR(HEX(p.public_id), 21)))"
                    + " FROM outbox_parcel p WHERE p.subject_id = ?",
                message)
            .get(0)
            .get(0);
  }

  @Test
  void keepsNoPayoutOrBatchBackByHand() {
    byte[] id =
        (byte[])
            rows()
                .list(
                    "SELECT public_id FROM outbox_parcel WHERE kind NOT IN ('EMAIL', 'SMS',"
                        + " 'LETTER') ORDER BY id LIMIT 1")
                .stream()
                .findFirst()
                .map(row -> row.get(0))
                .orElse(null);
    if (id != null) {
      UUID parcel = UuidConverter.uuid(id);
      assertThat(
              sven(() -> outbox.withhold(List.of(new Stop(parcel, "x")))).get(0).refusal().code())
          .isEqualTo("outbox.withhold.kind");
    }
  }

  @Test
  void showsALetterPageByPageAndAllInOnePdf() throws Exception {
    UUID letter = waits("LETTER");
    UUID sms = waits("SMS");
    UUID mail = waits("EMAIL");
    WaitingPreview shown = sven(() -> look.preview(letter)).orElseThrow();
    assertThat(shown.pages()).isPositive();
    assertThat(sven(() -> look.page(letter, 1)).orElseThrow()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(sven(() -> look.page(letter, shown.pages() + 1))).isEmpty();
    assertThat(sven(() -> look.page(sms, 1))).isEmpty();
    assertThat(sven(() -> look.preview(sms)).orElseThrow().cost().country()).isEqualTo("DE");
    Path folder = Files.createTempDirectory("waiting");
    Path file = folder.resolve("all.pdf");
    sven(
        () -> {
          look.all(List.of(letter, UUID.randomUUID(), sms, mail), file);
          return null;
        });
    byte[] pdf = Files.readAllBytes(file);
    assertThat(new String(pdf, 0, 5, US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf.length).isGreaterThan(sven(() -> look.letter(letter)).orElseThrow().length);
    Files.delete(file);
    Files.delete(folder);
  }

  @Test
  void showsNothingThatIsForItsRecipientAlone() {
    UUID secret = waits("LETTER");
    rows()
        .change(
            "UPDATE message SET document_id = NULL, body = 'Ihr Code: •••' WHERE public_id ="
                + " UNHEX(?)",
            secret.toString().replace("-", ""));
    WaitingPreview shown = sven(() -> look.preview(secret)).orElseThrow();
    assertThat(shown.secret()).isTrue();
    assertThat(shown.pages()).isZero();
    assertThat(shown.text()).isEqualTo("Ihr Code: •••");
    assertThat(sven(() -> look.letter(secret))).isEmpty();
  }

  @Test
  void marksAndKeepsBackWhatIsMarked() {
    UUID right = waits("EMAIL");
    UUID wrong = waits("SMS");
    assertThat(mark(right, MarkKind.CHECKED, null)).isEmpty();
    assertThat(mark(wrong, MarkKind.WITHHOLD, " ").map(Refusal::code)).contains("reason.missing");
    assertThat(mark(wrong, MarkKind.WITHHOLD, "falscher Betrag")).isEmpty();
    assertThat(sven(() -> list.toWithhold(ALL, 100))).contains(new Stop(wrong, "falscher Betrag"));
    WaitingFilter sms = new WaitingFilter(null, null, MessageChannel.SMS, null, MarkKind.WITHHOLD);
    assertThat(sven(() -> list.of(sms, null, 10)).rows())
        .allMatch(row -> row.channel() == MessageChannel.SMS)
        .anyMatch(row -> row.id().equals(wrong) && row.markedBy().equals("sven"));
    assertThat(sven(() -> list.count(sms, 300)).toWithhold()).isPositive();
    assertThat(mark(wrong, null, null)).isEmpty();
    assertThat(sven(() -> list.toWithhold(ALL, 100))).noneMatch(s -> s.parcel().equals(wrong));
    assertThat(mark(UUID.randomUUID(), MarkKind.CHECKED, null).map(Refusal::code))
        .contains("outbox.not.waiting");
  }

  private Optional<Refusal> mark(UUID parcel, MarkKind kind, String reason) {
    return sven(() -> check.mark(parcel, kind, reason));
  }

  @Test
  void goesOnBehindACursor() {
    waits("EMAIL");
    waits("EMAIL");
    String next = sven(() -> list.of(ALL, null, 1)).next();
    assertThat(next).isNotNull();
    UUID first = sven(() -> list.of(ALL, null, 1)).rows().get(0).id();
    assertThat(sven(() -> list.of(ALL, next, 200)).rows()).noneMatch(r -> r.id().equals(first));
  }
}
