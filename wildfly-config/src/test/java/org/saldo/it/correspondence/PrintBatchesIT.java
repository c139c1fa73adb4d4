package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.ADMIN;
import static org.saldo.actor.Roles.CONTROLLER;
import static org.saldo.actor.Roles.SUPERVISOR;
import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.saldo.actor.AccessGrants;
import org.saldo.correspondence.CallOutcome;
import org.saldo.correspondence.ContactLog;
import org.saldo.correspondence.DemandItem;
import org.saldo.correspondence.Demands;
import org.saldo.correspondence.MessageCase;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.NewCall;
import org.saldo.correspondence.NewDemand;
import org.saldo.correspondence.Notices;
import org.saldo.correspondence.print.BatchFile;
import org.saldo.correspondence.print.PrintDesk;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.it.InServer;
import org.saldo.money.Money;
import org.saldo.outbox.Outbox;
import org.saldo.outbox.OutboxPump;
import org.saldo.outbox.Parcel;
import org.saldo.problem.Refusal;
import org.saldo.reporting.PrintBatchList;
import org.saldo.reporting.PrintBatchRow;

/** Letters come out in batches: each in exactly one, and a batch comes out the same again. */
class PrintBatchesIT extends InServer {

  private static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Resource private UserTransaction transaction;
  @Inject private Demands demands;
  @Inject private Notices notices;
  @Inject private ContactLog contacts;
  @Inject private Outbox outbox;
  @EJB private OutboxPump pump;
  @EJB private PrintDesk desk;
  @EJB private PrintBatchList batches;
  @EJB private AccessGrants grants;

  /** A case that can be written to by post, with one of its receivables. */
  private record Sample(MessageCase caseFile, long receivable, String number) {

    NewDemand demand(String asked) {
      Money open = Money.of(asked, "EUR");
      Money none = Money.zero("EUR");
      LocalDate day = LocalDate.of(2025, 1, 31);
      DemandItem item = new DemandItem(receivable, number, day, day, open, none, none, none, open);
      return new NewDemand(caseFile, "reminder", MessageChannel.LETTER, List.of(item), null, null);
    }
  }

  private Sample sample() {
    List<Object> row =
        rows()
            .list(
                "SELECT c.id, c.number, c.creditor_id, c.debtor_id, r.id, r.number"
                    + " FROM case_file c JOIN receivable r ON r.case_file_id = c.id"
                    + " JOIN debtor d ON d.id = c.debtor_id WHERE c.currency = 'EUR'"
                    + " AND NOT EXISTS (SELECT 1 FROM message m WHERE m.case_file_id = c.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM case_hold h WHERE h.case_file_id = c.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM debtor_mark k WHERE k.debtor_id = d.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM contact_block k WHERE k.debtor_id = d.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM contact_rule k WHERE k.debtor_id = d.id)"
                    + " AND EXISTS (SELECT 1 FROM debtor_address a WHERE a.debtor_id = d.id"
                    + " AND a.street IS NOT NULL AND a.city IS NOT NULL AND a.country = 'DE'"
                    + " AND a.replaced_at IS NULL)"
                    + " AND (SELECT SUM(l.debit_minor - l.credit_minor) FROM posting_line l"
                    + " WHERE l.receivable_id = r.id) >= 1000 ORDER BY c.id, r.id LIMIT 1")
            .get(0);
    return new Sample(
        new MessageCase(
            number(row.get(0)), (String) row.get(1), number(row.get(2)), number(row.get(3)), "EUR"),
        number(row.get(4)),
        (String) row.get(5));
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

  private String keyOf(long message) {
    return text("SELECT delivery_key FROM outbox_parcel WHERE subject_id = ?", message);
  }

  private String state(String key) {
    return text("SELECT state FROM outbox_parcel WHERE delivery_key = ?", key);
  }

  private String text(String sql, Object... parameters) {
    return (String) rows().list(sql, parameters).get(0).get(0);
  }

  private static void await(String what, Supplier<Boolean> done) throws InterruptedException {
    for (int i = 0; i < 300 && !done.get(); i++) {
      Thread.sleep(200);
    }
    assertThat(done.get()).as(what).isTrue();
  }

  private String batchOf(String key) {
    return text(
        "SELECT b.number FROM print_batch b JOIN print_letter l ON l.batch_id = b.id"
            + " WHERE l.delivery_key = ?",
        key);
  }

  private void awaitHandedOver(String number) throws InterruptedException {
    await(
        number + " is handed over",
        () ->
            text("SELECT batch_state FROM print_batch WHERE number = ?", number)
                .equals("HANDED_OVER"));
  }

  private static Path folder(String number) {
    return Path.of(System.getenv("SALDO_PRINT_FOLDER"), number);
  }

  private static byte[] file(String number, BatchFile file) throws IOException {
    return Files.readAllBytes(folder(number).resolve(file.of(number)));
  }

  private PrintBatchRow row(String number) {
    UUID id =
        UuidConverter.uuid(
            (byte[])
                rows()
                    .list("SELECT public_id FROM print_batch WHERE number = ?", number)
                    .get(0)
                    .get(0));
    return As.sven(() -> batches.byId(id)).orElseThrow();
  }

  private Optional<Refusal> again(String number, String reason) {
    PrintBatchRow row = row(number);
    return As.sven(() -> desk.handOverAgain(row.id(), row.version(), reason));
  }

  private long letters(String key) {
    return rows().number("SELECT COUNT(*) FROM print_letter WHERE delivery_key = ?", key);
  }

  private long tasks(String key) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM task WHERE kind = 'OUTBOX_DEAD' AND arguments LIKE ?",
            "%" + key + "%");
  }

  /** A letter that is the same whenever the batch is made. */
  private String kept() throws InterruptedException {
    Sample sample = sample();
    long message = carla(() -> demands.send(sample.demand("10.00"))).messageId();
    String key = keyOf(message);
    await("the letter is sent", () -> state(key).equals("SENT"));
    awaitHandedOver(batchOf(key));
    return batchOf(key);
  }

  /** A letter whose parcel is about a call, with a payload of our own. */
  private String broken(Sample sample, String payload) {
    contacts.call(
        new NewCall(sample.caseFile(), CallOutcome.OTHER, null, "x", null, null, List.of(), null));
    long call =
        rows()
            .number(
                "SELECT MAX(id) FROM message WHERE case_file_id = ? AND channel = 'CALL'",
                sample.caseFile().id());
    String key = UUID.randomUUID().toString();
    outbox.queue(
        new Parcel(
            "LETTER",
            key,
            sample.caseFile().creditorId(),
            sample.caseFile().id(),
            call,
            payload,
            null));
    return key;
  }

  @Test
  void takesTheOthersWhereOneIsDroppedOneIsMissingAndOneBreaks() throws Exception {
    // The broken ones are about a call, which would wait for a working day and its hours.
    AnyTime.allow(rows());
    Sample sample = sample();
    AnyTime.allowCalls(rows(), sample.caseFile().debtorId());
    List<String> keys =
        carla(
            () -> {
              long good = demands.send(sample.demand("10.00")).messageId();
              long paid = demands.send(sample.demand("99999999.00")).messageId();
              String missing = broken(sample, "{\"document\":987654321}");
              String unreadable = broken(sample, "{\"pdf\":\"bm8gUERG\"}");
              String breaks = broken(sample, "{\"pdf\":\"?\"}");
              notices.activationCode(sample.caseFile(), "GEHEIM-4712", UNTIL);
              try (Connection connection = dataSource.getConnection();
                  PreparedStatement nearlyDead =
                      connection.prepareStatement(
                          "UPDATE outbox_parcel SET attempts = 7 WHERE delivery_key = ?")) {
                rows().number("SELECT COUNT(*) FROM outbox_parcel WHERE delivery_key = ?", breaks);
                nearlyDead.setString(1, breaks);
                assertThat(nearlyDead.executeUpdate()).isOne();
              }
              return List.of(keyOf(good), keyOf(paid), missing, unreadable, breaks);
            });
    String secret =
        text(
            "SELECT p.delivery_key FROM outbox_parcel p JOIN message m ON m.id = p.subject_id"
                + " WHERE m.case_file_id = ? AND m.template_key = 'activation-code'",
            sample.caseFile().id());
    await("sent", () -> state(keys.get(0)).equals("SENT") && state(secret).equals("SENT"));
    assertThat(batchOf(secret)).as("together").isEqualTo(batchOf(keys.get(0)));
    assertThat(state(keys.get(1))).isEqualTo("DROPPED");
    for (String dead : keys.subList(2, 5)) {
      await(dead + " is given up", () -> state(dead).equals("DEAD"));
      assertThat(tasks(dead)).isOne();
      assertThat(letters(dead)).isZero();
    }
    assertThat(letters(keys.get(1))).isZero();
    assertThat(text("SELECT last_error FROM outbox_parcel WHERE delivery_key = ?", keys.get(2)))
        .isEqualTo("The document 987654321 does not exist.");
    String batch = batchOf(secret);
    awaitHandedOver(batch);
    assertThat(row(batch).letters()).isEqualTo(2);
    assertThat(row(batch).postage()).isEqualTo(Money.of("1.90", "EUR"));
  }

  @Test
  void putsEachLetterIntoOneBatchHoweverManyCutAtOnce() throws Exception {
    Sample sample = sample();
    carla(
        () -> {
          for (int i = 0; i < 24; i++) {
            assertThat(notices.activationCode(sample.caseFile(), "CODE-" + i, UNTIL)).isEmpty();
          }
          return null;
        });
    List<CompletableFuture<Integer>> cutters = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      cutters.add(
          CompletableFuture.supplyAsync(
              () -> As.user("system", Set.of(SYSTEM), () -> pump.pump("LETTER"))));
    }
    cutters.forEach(CompletableFuture::join);
    String ofCase =
        " FROM outbox_parcel p JOIN message m ON m.id = p.subject_id WHERE m.case_file_id = ?";
    await(
        "all are sent",
        () ->
            rows()
                    .number(
                        "SELECT COUNT(*)" + ofCase + " AND p.state = 'SENT'",
                        sample.caseFile().id())
                == 24);
    Map<String, Integer> cut = new HashMap<>();
    for (List<Object> key : rows().list("SELECT p.delivery_key" + ofCase, sample.caseFile().id())) {
      assertThat(letters((String) key.get(0))).isOne();
      cut.merge(batchOf((String) key.get(0)), 1, Integer::sum);
    }
    for (Map.Entry<String, Integer> batch : cut.entrySet()) {
      awaitHandedOver(batch.getKey());
      assertThat(row(batch.getKey()).letters()).isGreaterThanOrEqualTo(batch.getValue());
      assertThat(
              rows()
                  .list(
                      "SELECT l.sequence_no FROM print_letter l JOIN print_batch b"
                          + " ON b.id = l.batch_id WHERE b.number = ? ORDER BY 1",
                      batch.getKey()))
          .hasSize(row(batch.getKey()).letters())
          .first()
          .isEqualTo(List.of(1));
    }
  }

  @Test
  void comesOutTheSameAgain() throws Exception {
    String number = kept();
    Map<BatchFile, byte[]> before = new HashMap<>();
    for (BatchFile file : BatchFile.values()) {
      before.put(file, file(number, file));
    }
    assertThat(again(number, " ").map(Refusal::code)).contains("reason.missing");
    PrintBatchRow row = row(number);
    assertThat(
            As.sven(() -> desk.handOverAgain(row.id(), row.version() - 1, "x")).map(Refusal::code))
        .contains("changed.meanwhile");
    // The postal service has taken the folder away.
    for (BatchFile file : BatchFile.values()) {
      Files.delete(folder(number).resolve(file.of(number)));
    }
    Files.delete(folder(number));
    assertThat(again(number, "the printer lost it")).isEmpty();
    await("it lies there again", () -> Files.isDirectory(folder(number)));
    awaitHandedOver(number);
    for (BatchFile file : BatchFile.values()) {
      assertThat(file(number, file)).as(file.name()).isEqualTo(before.get(file));
    }
    assertThat(
            rows()
                .list(
                    "SELECT actor, reason FROM audit_entry WHERE entity_kind = 'PrintBatch'"
                        + " AND action = 'print.batch.handed.over.again' AND details = ?",
                    number))
        .containsExactly(List.of("sven", "the printer lost it"));
    assertThat(new TreeSet<>(Files.readAllLines(folder(number).resolve(number + ".sha256"))))
        .allMatch(line -> line.matches("[0-9a-f]{64}  " + number + "\\.(pdf|csv)"))
        .hasSize(2);
  }

  @Test
  void keepsPlacesWhereASecretWas() throws Exception {
    Sample sample = sample();
    carla(() -> notices.activationCode(sample.caseFile(), "GEHEIM-4713", UNTIL));
    String key =
        text(
            "SELECT p.delivery_key FROM outbox_parcel p JOIN message m ON m.id = p.subject_id"
                + " WHERE m.case_file_id = ?",
            sample.caseFile().id());
    await("sent", () -> state(key).equals("SENT"));
    String number = batchOf(key);
    awaitHandedOver(number);
    byte[] pdf = file(number, BatchFile.PDF);
    byte[] index = file(number, BatchFile.INDEX);
    assertThat(again(number, "once more")).isEmpty();
    awaitHandedOver(number);
    assertThat(file(number, BatchFile.INDEX)).isEqualTo(index);
    assertThat(file(number, BatchFile.PDF)).isNotEqualTo(pdf);
  }

  @Test
  void cutsOnlyWhatWaits() throws Exception {
    Sample waiting = sample();
    carla(() -> demands.send(waiting.demand("10.00")));
    // Letters of other tests may wait behind a text message that may not be sent before tomorrow.
    await("nothing waits", () -> dropWhatWaits() == 0);
    assertThat(As.sven(() -> desk.cutNow()).map(Refusal::code)).contains("print.nothing");
    Sample sample = sample();
    carla(() -> demands.send(sample.demand("10.00")));
    Optional<String> answer = As.sven(() -> desk.cutNow()).map(Refusal::code);
    // The timer may have been faster.
    assertThat(answer.orElse("print.nothing")).isEqualTo("print.nothing");
    await(
        "what was wanted is done",
        () -> rows().number("SELECT COUNT(*) FROM print_order WHERE done_utc IS NULL") == 0);
  }

  /** How many letters wait once those that nobody works on are dropped. */
  private long dropWhatWaits() {
    rows()
        .change(
            "UPDATE outbox_parcel SET state = 'DROPPED', next_attempt_at = NULL,"
                + " finished_at = queued_at, version = version + 1"
                + " WHERE kind = 'LETTER' AND state = 'QUEUED'");
    return rows()
        .number(
            "SELECT COUNT(*) FROM outbox_parcel WHERE kind = 'LETTER'"
                + " AND next_attempt_at IS NOT NULL");
  }

  @Test
  void isForThoseWhoSeeAllCreditors() throws Exception {
    String number = kept();
    UUID id = row(number).id();
    String user = "partly-" + UUID.randomUUID();
    long linde = rows().number("SELECT id FROM creditor WHERE creditor_key = 'linde'");
    As.user("adam", Set.of(ADMIN), () -> grants.grant(user, linde));
    Set<String> supervisor = Set.of(SUPERVISOR);
    assertThat(As.user(user, supervisor, () -> batches.byId(id))).isEmpty();
    assertThat(As.user(user, supervisor, () -> batches.latest(null, null, 50)).rows()).isEmpty();
    assertThat(As.user(user, supervisor, () -> batches.letters(id, 0, 50)).rows()).isEmpty();
    assertThat(As.user(user, supervisor, () -> desk.take(id, BatchFile.PDF))).isEmpty();
    assertThat(As.user(user, supervisor, () -> desk.cutNow()).map(Refusal::code))
        .contains("print.scope");
    assertThat(As.user(user, supervisor, () -> desk.handOverAgain(id, 1, "x")).map(Refusal::code))
        .contains("print.batch.unknown");
  }
}
