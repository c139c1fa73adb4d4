package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.reporting.BulkReport;
import org.saldo.reporting.Worksheet;
import org.saldo.task.bulk.BulkArguments;
import org.saldo.task.bulk.BulkDesk;
import org.saldo.task.bulk.NewBulkJob;
import org.saldo.task.worklist.WorklistFilter;
import org.saldo.task.worklist.WorklistPicks;

/** Work on many entries of a list at once. */
class BulkIT extends DunningTest {

  @EJB private BulkDesk desk;
  @EJB private BulkReport report;
  @EJB private Worksheet worksheet;
  @EJB private WorklistPicks picks;

  /** Somebody of this test alone, whose lists nobody else fills. */
  private final String somebody = "u" + word();

  private <T> T me(Callable<T> work) {
    return As.user(somebody, Set.of(CONTROLLER), work);
  }

  private long key() {
    return UUID.randomUUID().getLeastSignificantBits() >>> 8;
  }

  private UUID aTask(String kind) {
    UUID id = PublicIds.next();
    rows()
        .change(
            "INSERT INTO task (id, public_id, kind, arguments, state, owner, due_on, created_at,"
                + " version) VALUES (?, ?, ?, 'a', 'OPEN', ?, ?, UTC_TIMESTAMP(6), 1)",
            key(),
            UuidConverter.bytes(id),
            kind,
            somebody,
            "2027-01-01");
    return id;
  }

  private NewBulkJob order(String list, NewBulkJob.Which which, String action, boolean dry) {
    return order(list, which, action, new BulkArguments("seen to", null, null), dry);
  }

  private NewBulkJob order(
      String list, NewBulkJob.Which which, String action, BulkArguments said, boolean dry) {
    WorklistFilter own = new WorklistFilter(false, null, null, null, somebody, null);
    return new NewBulkJob(PublicIds.next(), list, own, which, List.of(), action, said, dry);
  }

  private BulkReport.Job over(UUID id) {
    await(() -> !me(() -> report.byId(id)).orElseThrow().state().atWork());
    return me(() -> report.byId(id)).orElseThrow();
  }

  private long open() {
    return rows().number("SELECT COUNT(*) FROM task WHERE owner = ? AND state = 'OPEN'", somebody);
  }

  private BulkReport.Job startedAndOver(NewBulkJob order) {
    BulkDesk.Started started = me(() -> desk.start(order));
    assertThat(started.refusal()).isNull();
    return over(started.id());
  }

  @Test
  void looksFirstAndChangesNothingThenDoesItOnce() {
    UUID one = aTask("DEBTOR_DUPLICATE");
    aTask("DEBTOR_DUPLICATE");
    aTask("APPROVAL_NEEDED");
    NewBulkJob order = order("other", NewBulkJob.Which.ALL, "finish", true);
    BulkReport.Job looked = startedAndOver(order);
    assertThat(looked.state()).isEqualTo(BulkReport.JobState.CHECKED);
    assertThat(looked.ready()).isEqualTo(2);
    assertThat(looked.skipped()).isEqualTo(1);
    assertThat(open()).as("nothing is changed").isEqualTo(3);
    assertThat(me(() -> report.reasons(looked)).get(0).refusal().code())
        .isEqualTo("task.ends.with.subject");
    assertThat(me(() -> desk.start(order)).id()).as("ordered twice").isEqualTo(order.id());
    rows()
        .change(
            "UPDATE task SET state = 'DONE', done_at = UTC_TIMESTAMP(6), done_by = 'x'"
                + " WHERE public_id = ?",
            UuidConverter.bytes(one));
    assertThat(me(() -> desk.execute(order.id()))).isEmpty();
    assertThat(me(() -> desk.execute(order.id()))).as("said twice").isEmpty();
    BulkReport.Job done = over(order.id());
    assertThat(done.state()).isEqualTo(BulkReport.JobState.DONE);
    assertThat(done.done()).isEqualTo(1);
    assertThat(done.skipped()).as("finished meanwhile").isEqualTo(2);
    assertThat(open()).isEqualTo(1);
    assertThat(
            rows()
                .list(
                    "SELECT a.actor, a.reason FROM audit_entry a JOIN task t ON t.id = a.entity_id"
                        + " WHERE a.action = 'task.done' AND t.owner = ?",
                    somebody))
        .as("it was done in the name of who ordered it")
        .containsExactly(List.of(somebody, "seen to"));
    assertThat(As.user("x" + word(), Set.of(CONTROLLER), () -> report.byId(order.id()))).isEmpty();
    assertThat(As.sven(() -> report.byId(order.id()))).as("supervisors see all").isPresent();
    assertThat(As.sven(() -> desk.execute(order.id())).orElseThrow().code())
        .isEqualTo("bulk.unknown");
  }

  @Test
  void keepsWhatWasTickedOverPages() {
    UUID first = aTask("DEBTOR_DUPLICATE");
    UUID second = aTask("DEBTOR_DUPLICATE");
    UUID third = aTask("DEBTOR_DUPLICATE");
    me(
        () -> {
          picks.keep("other", List.of(first, second), List.of(first, second));
          picks.keep("other", List.of(second, third), List.of(third));
          return null;
        });
    assertThat(me(() -> worksheet.ticked("other"))).isEqualTo(2);
    BulkReport.Job job =
        startedAndOver(
            order(
                "other",
                NewBulkJob.Which.TICKED,
                "put-off",
                new BulkArguments("later", LocalDate.parse("2027-03-01"), null),
                false));
    assertThat(job.done()).isEqualTo(2);
    assertThat(me(() -> worksheet.ticked("other"))).as("used").isZero();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM task WHERE owner = ? AND due_on = '2027-03-01'",
                    somebody))
        .isEqualTo(2);
  }

  @Test
  void handsOverAndRefusesWhatMakesNoSense() {
    aTask("MESSAGE_RETURNED");
    String other = "u" + word();
    assertThat(
            me(() ->
                    desk.start(
                        order(
                            "undeliverable",
                            NewBulkJob.Which.ALL,
                            "hand-over",
                            BulkArguments.NONE,
                            true)))
                .refusal()
                .code())
        .isEqualTo("bulk.controller.missing");
    assertThat(
            me(() -> desk.start(order("other", NewBulkJob.Which.ALL, "release", true)))
                .refusal()
                .code())
        .isEqualTo("bulk.action.unknown");
    assertThat(
            me(() -> desk.start(order("parked", NewBulkJob.Which.ALL, "skip", true)))
                .refusal()
                .code())
        .isEqualTo("bulk.nothing");
    BulkReport.Job job =
        startedAndOver(
            order(
                "undeliverable",
                NewBulkJob.Which.ALL,
                "hand-over",
                new BulkArguments(null, null, other),
                false));
    assertThat(job.done()).isEqualTo(1);
    assertThat(rows().number("SELECT COUNT(*) FROM task WHERE owner = ?", other)).isEqualTo(1);
  }

  @Test
  void leavesTheRestWhenItIsStopped() {
    for (int i = 0; i < 3; i++) {
      aTask("DEBTOR_DUPLICATE");
    }
    BulkReport.Job looked = startedAndOver(order("other", NewBulkJob.Which.ALL, "finish", true));
    assertThat(me(() -> desk.cancel(looked.id()))).isEmpty();
    assertThat(me(() -> desk.execute(looked.id())).orElseThrow().code())
        .isEqualTo("bulk.not.checked");
    assertThat(over(looked.id()).state()).isEqualTo(BulkReport.JobState.CANCELLED);
    assertThat(open()).isEqualTo(3);
  }

  @Test
  void triesAgainWhatFailed() {
    UUID bad = aTask("DEBTOR_DUPLICATE");
    aTask("DEBTOR_DUPLICATE");
    rows()
        .change(
            "UPDATE task SET kind = 'DEBTOR_DUPLICATE', version = -9223372036854775808,"
                + " arguments = 'b' WHERE public_id = ?",
            UuidConverter.bytes(bad));
    rows()
        .change(
            "UPDATE task SET kind = 'NO_SUCH_KIND' WHERE public_id = ?", UuidConverter.bytes(bad));
    BulkReport.Job job = startedAndOver(order("other", NewBulkJob.Which.ALL, "finish", false));
    assertThat(job.done()).as("the others are done all the same").isEqualTo(1);
    assertThat(job.failed()).isEqualTo(1);
    assertThat(me(() -> report.items(job, BulkReport.ItemState.FAILED, null, 10)).rows())
        .hasSize(1)
        .allMatch(item -> item.problem() != null);
    rows()
        .change(
            "UPDATE task SET kind = 'DEBTOR_DUPLICATE', version = 1 WHERE public_id = ?",
            UuidConverter.bytes(bad));
    assertThat(me(() -> desk.retry(job.id()))).isEmpty();
    BulkReport.Job again = over(job.id());
    assertThat(again.failed()).isZero();
    assertThat(again.done()).isEqualTo(2);
    assertThat(me(() -> desk.retry(job.id())).orElseThrow().code())
        .isEqualTo("bulk.nothing.failed");
  }

  @Test
  void worksOnThousands() {
    int many = 3_000;
    for (int i = 0; i < many; i += 500) {
      long first = key();
      rows()
          .change(
              "INSERT INTO task (id, public_id, kind, arguments, state, owner, due_on, created_at,"
                  + " version) SELECT ? + n.n, UNHEX(REPLACE(UUID(), '-', '')), 'DEBTOR_DUPLICATE',"
                  + " 'a', 'OPEN', ?, '2027-01-01', UTC_TIMESTAMP(6), 1 FROM (SELECT a.i + 10 * b.i"
                  + " + 100 * c.i n FROM "
                  + digits("a")
                  + digits("b")
                  + "(SELECT 0 i UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) c) n",
              first,
              somebody);
    }
    assertThat(open()).isEqualTo(many);
    Instant start = Instant.now();
    BulkReport.Job looked = startedAndOver(order("other", NewBulkJob.Which.ALL, "finish", true));
    assertThat(looked.ready()).isEqualTo(many);
    assertThat(me(() -> desk.execute(looked.id()))).isEmpty();
    BulkReport.Job done = over(looked.id());
    assertThat(done.done()).isEqualTo(many);
    assertThat(open()).isZero();
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
  }

  private static String digits(String name) {
    return "(SELECT 0 i UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5"
        + " UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) "
        + name
        + ", ";
  }
}
