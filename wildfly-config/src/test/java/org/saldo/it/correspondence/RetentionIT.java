package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.SentMessage;
import org.saldo.document.DocumentArchive;
import org.saldo.document.DocumentKind;
import org.saldo.document.Documents;
import org.saldo.document.NewDocument;
import org.saldo.document.Visibility;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.problem.Refusal;
import org.saldo.reporting.ContactLine;
import org.saldo.reporting.ContactList;
import org.saldo.retention.DeletionHoldDesk;
import org.saldo.retention.NewRetentionRule;
import org.saldo.retention.RetentionRuleBook;
import org.saldo.retention.RetentionSubject;

/**
 * What is past its time is erased, once, and what may not go stays. The nights are in years before
 * Saldo, by a rule of this test: nothing of the samples is as old as what is erased here.
 */
class RetentionIT extends RetentionTest {

  @EJB private RetentionRuleBook book;
  @EJB private DeletionHoldDesk holds;
  @EJB private DocumentArchive archive;
  @EJB private ContactList contacts;
  @Inject private Documents documents;
  @Resource private UserTransaction transaction;

  @Test
  void keepsFullCalendarYearsToTheSecond() throws Exception {
    long creditor = creditor();
    rule(creditor, "LETTER");
    long leapDay = document(creditor, at(2008, 2, 29, 12, 0, 0));
    long last = document(creditor, at(2011, 12, 31, 23, 59, 59));
    long first = document(creditor, at(2012, 1, 1, 0, 0, 0));
    LocalDate night = work();
    assertThat(erased(night, "LETTER")).isEqualTo(2);
    assertThat(hasBytes(leapDay)).isFalse();
    assertThat(hasBytes(last)).isFalse();
    assertThat(isMarked(leapDay) && isMarked(last)).as("what was, stays on record").isTrue();
    assertThat(hasBytes(first)).isTrue();
    assertThat(isMarked(first)).isFalse();
    assertThat(erased(work(), "LETTER")).as("nothing is erased twice").isZero();
  }

  @Test
  void erasesAMessageWithItsLetterAndStillSaysThatItWas() throws Exception {
    Sample sample = sample(contact("EMAIL") + " AND c.status <> 'CLOSED'");
    long creditor = sample.caseFile().creditorId();
    rule(creditor, "LETTER");
    rule(creditor, "EMAIL_OUT");
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    awaitSent(sent.messageId());
    long message = sent.messageId();
    long letter = rows().number("SELECT document_id FROM message WHERE id = ?", message);
    UUID letterId =
        UuidConverter.uuid(
            (byte[])
                rows().list("SELECT public_id FROM document WHERE id = ?", letter).get(0).get(0));
    UUID caseId =
        UuidConverter.uuid(
            (byte[])
                rows()
                    .list("SELECT public_id FROM case_file WHERE id = ?", sample.caseFile().id())
                    .get(0)
                    .get(0));
    rows()
        .change(
            "UPDATE message SET occurred_at = '2010-03-15 09:00:00', sent_at ="
                + " '2010-03-15 09:00:00' WHERE id = ?",
            message);
    rows().change("UPDATE document SET stored_at = '2010-03-15 09:00:00' WHERE id = ?", letter);
    long statement = document(creditor, at(2010, 3, 15, 9, 0, 0));
    rows().change("UPDATE message SET enclosure_id = ? WHERE id = ?", statement, message);
    List<Object> before =
        rows()
            .list("SELECT status, controller FROM case_file WHERE id = ?", sample.caseFile().id())
            .get(0);
    work();
    assertThat(hasBytes(letter)).as("something of the case is open").isTrue();
    rows()
        .change(
            "UPDATE case_file SET status = 'CLOSED', close_reason = 'PAID',"
                + " controller = NULL WHERE id = ?",
            sample.caseFile().id());
    try {
      hold(caseId, true);
      work();
      assertThat(hasBytes(letter)).as("somebody keeps it").isTrue();
      hold(caseId, false);
      rows().change("UPDATE message SET state = 'FAILED', sent_at = NULL WHERE id = ?", message);
      work();
      assertThat(hasBytes(letter)).as("a person has to decide what becomes of it").isTrue();
      rows()
          .change(
              "UPDATE message SET state = 'SENT', sent_at = '2012-01-02 09:00:00' WHERE id = ?",
              message);
      work();
      assertThat(hasBytes(letter)).as("it left later").isTrue();
      assertThat(hasBytes(statement)).as("what it enclosed stays with it").isTrue();
      rows().change("UPDATE message SET sent_at = '2010-03-16 09:00:00' WHERE id = ?", message);
      LocalDate night = work();
      assertThat(erased(night, "LETTER")).as("with the enclosed statement").isEqualTo(2);
      assertThat(erased(night, "EMAIL_OUT")).isOne();
    } finally {
      rows()
          .change(
              "UPDATE case_file SET status = ?, controller = ?, close_reason = NULL WHERE id = ?",
              before.get(0),
              before.get(1),
              sample.caseFile().id());
    }
    assertThat(hasBytes(letter) || hasBytes(statement)).isFalse();
    assertThat(isMarked(letter)).isTrue();
    DocumentArchive.Content gone =
        As.user("carla", Set.of(CONTROLLER), () -> archive.open(letterId)).orElseThrow();
    assertThat(gone.erased()).isTrue();
    assertThat(gone.bytes()).isNull();
    ContactLine line = As.user("carla", Set.of(CONTROLLER), () -> contacts.of(caseId, null)).get(0);
    assertThat(line.erasedAt()).isNotNull();
    assertThat(line.channel()).isEqualTo(MessageChannel.EMAIL);
    assertThat(line.template()).isEqualTo("reminder");
    assertThat(line.text()).isNull();
    assertThat(line.with()).isNull();
    assertThat(line.documentId()).isNull();
  }

  @Test
  void erasesWhatBelongsToNoCaseOnceAPersonHasRead() throws Exception {
    rows()
        .change(
            "INSERT INTO retention_rule (id, public_id, subject, level, years, valid_from,"
                + " recorded_at, recorded_by, reason) VALUES (?, ?, 'UNASSIGNED', 'ALL', 6,"
                + " '2000-01-01', UTC_TIMESTAMP(6), 'test', 'test')",
            key(),
            UuidConverter.bytes(UUID.randomUUID()));
    work();
    long file = document(creditor(), at(2009, 7, 1, 12, 0, 0));
    rows().change("UPDATE document SET kind = 'INCOMING', creditor_id = NULL WHERE id = ?", file);
    long incoming = key();
    rows()
        .change(
            "INSERT INTO incoming_message (id, public_id, source, source_key, channel, nature,"
                + " state, waiting, sender, sender_name, subject, body, received_on, taken_at,"
                + " taken_by, version) VALUES (?, ?, 'MAILBOX', ?, 'EMAIL', 'MESSAGE', 'UNMATCHED',"
                + " TRUE, 'rosa@private.example', 'Rosa', 'Hello', 'words', '2009-07-01',"
                + " '2009-07-01 12:00:00', 'test', 1)",
            incoming,
            UuidConverter.bytes(UUID.randomUUID()),
            String.format("%064x", incoming));
    rows()
        .change(
            "INSERT INTO incoming_file (id, public_id, incoming_id, position_no, document_id,"
                + " file_name, size_bytes, original, state) VALUES (?, ?, ?, 0, ?, 'rosa.eml', 36,"
                + " TRUE, 'KEPT')",
            key(),
            UuidConverter.bytes(UUID.randomUUID()),
            incoming,
            file);
    String words = "SELECT COUNT(*) FROM incoming_message WHERE id = ? AND sender IS NOT NULL";
    work();
    assertThat(rows().number(words, incoming)).as("nobody has read it").isOne();
    assertThat(hasBytes(file)).isTrue();
    rows()
        .change(
            "UPDATE incoming_message SET state = 'DISMISSED', waiting = FALSE,"
                + " decided_at = '2009-07-02 09:00:00', decided_by = 'carla',"
                + " decision_reason = 'for Rosa' WHERE id = ?",
            incoming);
    LocalDate night = work();
    assertThat(erased(night, "UNASSIGNED")).as("the mail and its file").isEqualTo(2);
    assertThat(hasBytes(file)).isFalse();
    assertThat(isMarked(file)).isTrue();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM incoming_message i JOIN incoming_file f"
                        + " ON f.incoming_id = i.id WHERE i.id = ? AND i.sender IS NULL"
                        + " AND i.sender_name IS NULL AND i.subject IS NULL AND i.body IS NULL"
                        + " AND i.decision_reason IS NULL AND i.erased_at IS NOT NULL"
                        + " AND i.received_on = '2009-07-01' AND f.file_name = '–'",
                    incoming))
        .as("that it was, and when, stays")
        .isOne();
  }

  private void hold(UUID caseId, boolean place) {
    assertThat(
            As.user(
                "carla",
                Set.of(CONTROLLER),
                () -> place ? holds.place(caseId, "a lawsuit") : holds.end(caseId, "it is over")))
        .isEmpty();
    assertThat(
            As.user(
                "carla",
                Set.of(CONTROLLER),
                () -> place ? holds.place(caseId, "again") : holds.end(caseId, "again")))
        .map(Refusal::code)
        .contains(place ? "deletion.hold.already" : "deletion.hold.none");
  }

  @Test
  void goesOnWhereItWasKilled() throws Exception {
    long creditor = creditor();
    rule(creditor, "LETTER");
    work();
    List<Long> letters = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      letters.add(document(creditor, at(2009, 5, 20, 12, 0, i)));
    }
    LocalDate night = night();
    transaction.begin();
    long started;
    try {
      start(night);
      // Four rows, and the server dies before the commit.
      for (int i = 0; i < 20; i++) {
        As.user("system", Set.of(SYSTEM), () -> worker.step(4));
      }
      started = letters.stream().filter(this::hasBytes).count();
    } finally {
      transaction.rollback();
    }
    assertThat(started).as("the night was at work").isLessThan(5);
    assertThat(letters).allMatch(this::hasBytes).noneMatch(this::isMarked);
    start(night);
    finish(night);
    assertThat(letters).noneMatch(this::hasBytes).allMatch(this::isMarked);
    assertThat(erased(night, "LETTER")).isEqualTo(5);
    start(night);
    finish(night);
    assertThat(erased(night, "LETTER")).as("a night begins once").isEqualTo(5);
  }

  @Test
  void erasesOnceWithTwoServersAtWork() throws Exception {
    long creditor = creditor();
    rule(creditor, "LETTER");
    work();
    List<Long> letters = new ArrayList<>();
    for (int i = 0; i < 1_100; i++) {
      letters.add(document(creditor, at(2009, 5, 20, 12, i / 60, i % 60)));
    }
    LocalDate night = night();
    ExecutorService servers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(
            servers.submit(
                () -> {
                  start(night);
                  finish(night);
                  return null;
                }));
      }
      for (Future<?> each : both) {
        each.get();
      }
    } finally {
      servers.shutdown();
    }
    assertThat(erased(night, "LETTER")).isEqualTo(1_100);
    assertThat(
            rows()
                .number(
                    "SELECT SUM(p.erased_bytes) FROM retention_part p JOIN retention_run r"
                        + " ON r.id = p.run_id WHERE r.night_on = ? AND p.subject = 'LETTER'",
                    night))
        .isEqualTo(1_100L * 36);
    assertThat(letters).noneMatch(this::hasBytes);
  }

  @Test
  void keepsTheSameContentOnceAYearAndNeverFindsWhatWasErased() throws Exception {
    long creditor = creditor();
    byte[] content = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    NewDocument letter =
        new NewDocument("a.pdf", "application/pdf", content, Visibility.INTERNAL, creditor);
    long first = carla(() -> documents.store(DocumentKind.LETTER, letter).id());
    long again = carla(() -> documents.store(DocumentKind.LETTER, letter).id());
    assertThat(again).isEqualTo(first);
    rows().change("UPDATE document SET stored_at = '2010-12-31 12:00:00' WHERE id = ?", first);
    long later = carla(() -> documents.store(DocumentKind.LETTER, letter).id());
    assertThat(later).as("in another year").isNotEqualTo(first);
  }

  @Test
  void setsRulesWithTheirHistoryAndRefusesNonsense() {
    LocalDate tomorrow = clock.today().plusDays(1);
    assertThat(set("DE", "linde", 6, tomorrow)).isEqualTo("retention.rule.target");
    assertThat(set("XX", null, 6, tomorrow)).isEqualTo("retention.rule.country");
    assertThat(set(null, "linde", 41, tomorrow)).isEqualTo("retention.rule.years");
    assertThat(set(null, "linde", 6, clock.today())).isEqualTo("retention.rule.day");
    assertThat(set(null, "nobody", 6, tomorrow)).isEqualTo("creditor.unknown");
    assertThat(set(null, "linde", 9, tomorrow.plusDays(400))).isEqualTo("none");
    As.user(
        "otto",
        Set.of(AUDITOR),
        () -> {
          assertThat(book.all())
              .anySatisfy(
                  rule -> {
                    assertThat(rule.years()).isEqualTo(9);
                    assertThat(rule.recordedBy()).isEqualTo("adam");
                  });
          assertThat(book.holding("linde").orElseThrow().get(RetentionSubject.INVOICE_FILE).years())
              .as("not yet")
              .isEqualTo(8);
          return null;
        });
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'retention.rule.set'"
                        + " AND actor = 'adam'"))
        .isPositive();
  }

  private String set(String country, String creditor, Integer years, LocalDate from) {
    return As.user(
            "adam",
            Set.of(ADMIN),
            () ->
                book.set(
                    country,
                    creditor,
                    new NewRetentionRule(RetentionSubject.INVOICE_FILE, years, from, "test")))
        .map(Refusal::code)
        .orElse("none");
  }
}
