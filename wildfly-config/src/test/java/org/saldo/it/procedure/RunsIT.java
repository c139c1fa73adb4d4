package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.problem.Refusal;
import org.saldo.procedure.DunningMode;
import org.saldo.procedure.DunningModes;
import org.saldo.procedure.DunningRuns;
import org.saldo.procedure.DunningWorker;
import org.saldo.procedure.NewDunningMode;
import org.saldo.procedure.StepDesk;
import org.saldo.procedure.StepJobs;
import org.saldo.procedure.StepState;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.DunningReport;
import org.saldo.reporting.RunProposals;
import org.saldo.reporting.RunSteps;

/** Runs as a whole: that propose, are released, taken back, cancelled, and tell what they did. */
class RunsIT extends DunningTest {

  @EJB private DunningModes modes;
  @EJB private DunningWorker worker;
  @EJB private StepJobs jobs;
  @EJB private StepDesk desk;
  @EJB private DunningReport report;
  @EJB private RunSteps decided;
  @EJB private RunProposals proposals;

  private UUID proposing(String day) {
    today(day);
    DunningRuns.Started started = As.sven(() -> runs.start(LocalDate.parse(day), true));
    assertThat(started.refusal()).isNull();
    ended(started.id());
    return started.id();
  }

  private void ended(UUID run) {
    await(
        () ->
            rows()
                    .number(
                        "SELECT COUNT(*) FROM dunning_run WHERE public_id = ? AND state = 'DONE'",
                        UuidConverter.bytes(run))
                == 1);
  }

  private DunningReport.Run run(UUID id) {
    return As.sven(() -> report.byId(id)).orElseThrow();
  }

  private RunProposals.Job through(StepJobs.Started started) {
    assertThat(started.refusal()).isNull();
    await(() -> !As.sven(() -> proposals.job(started.id())).orElseThrow().running());
    return As.sven(() -> proposals.job(started.id())).orElseThrow();
  }

  private StepJobs.Started job(UUID run, StepJobs.Kind kind) {
    return As.sven(() -> jobs.start(run, kind));
  }

  private long messages(RowResult row, String state) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM message m JOIN case_file c ON c.id = m.case_file_id"
                + " WHERE c.number = ? AND m.demand AND m.state LIKE ?",
            row.caseNumber(),
            state);
  }

  private void stopDemands(RowResult row) {
    rows()
        .change(
            "INSERT INTO contact_rule (id, public_id, setting, level, debtor_id, value,"
                + " valid_from, recorded_at, recorded_by, reason) SELECT ?,"
                + " UNHEX(REPLACE(UUID(), '-', '')), 'DEMANDS_PER_DAY', 'DEBTOR', debtor_id, '0',"
                + " '2026-01-01', UTC_TIMESTAMP(6), 'test', 'test' FROM case_file"
                + " WHERE number = ?",
            Math.abs(UUID.randomUUID().getLeastSignificantBits() >> 8),
            row.caseNumber());
  }

  private UUID step(RowResult row, String key) {
    return UuidConverter.uuid(
        (byte[])
            rows()
                .list(
                    "SELECT s.public_id FROM step_run s JOIN case_file c ON c.id = s.case_file_id"
                        + " WHERE c.number = ? AND s.step_key = ?",
                    row.caseNumber(),
                    key)
                .get(0)
                .get(0));
  }

  @Test
  void proposesAndReleasesWhatStillHolds() {
    String creditor = aCreditor();
    RowResult sent = aCase(creditor, "N-" + word());
    RowResult paid = aCase(creditor, "N-" + word());
    RowResult left = aCase(creditor, "N-" + word());
    UUID run = proposing("2027-02-07");
    assertThat(steps(sent)).containsExactly("reminder PROPOSED");
    assertThat(messages(sent, "%")).isZero();
    assertThat(level(sent)).as("nothing has reached the debtor").isZero();
    assertThat(run(run).proposes()).isTrue();
    assertThat(preview(sent).shown().paragraphs()).isNotEmpty();
    night("2027-02-08");
    assertThat(steps(sent)).as("a later night does not send it").contains("reminder PROPOSED");
    pay(paid, "119.00");
    assertThat(steps(paid)).containsExactly("reminder NOT_APPLICABLE");
    assertThat(As.sven(() -> desk.skip(step(left, "reminder"), "A friend of the house"))).isEmpty();
    assertThat(
            As.sven(() -> proposals.page(run(run).key(), "reminder", creditor, 1, 50))
                .rows()
                .stream()
                .map(RunProposals.Proposal::caseNumber))
        .containsExactly(sent.caseNumber());
    StepJobs.Started first = job(run, StepJobs.Kind.RELEASE);
    StepJobs.Started second = job(run, StepJobs.Kind.RELEASE);
    assertThat(second.id() == null || second.id().equals(first.id()))
        .as("%s %s", first, second)
        .isTrue();
    RunProposals.Job job = through(first);
    assertThat(job.open()).isZero();
    assertThat(job.done()).isPositive();
    assertThat(steps(sent)).containsExactly("reminder DONE");
    assertThat(messages(sent, "%")).isOne();
    assertThat(level(sent)).isOne();
    assertThat(steps(left)).containsExactly("reminder NOT_APPLICABLE");
    assertThat(messages(left, "%") + messages(paid, "%")).isZero();
    assertThat(job(run, StepJobs.Kind.RELEASE).refusal().code())
        .isEqualTo("run.job.nothing.release");
  }

  private org.saldo.correspondence.SendPreview preview(RowResult row) {
    return As.sven(() -> desk.preview(step(row, "reminder"))).orElseThrow();
  }

  private long level(RowResult row) {
    return rows()
        .number(
            "SELECT COALESCE(MAX(p.dunning_level), 0) FROM procedure_run p JOIN case_file c"
                + " ON c.id = p.case_file_id WHERE c.number = ?",
            row.caseNumber());
  }

  @Test
  void proposesForCreditorsForWhomItIsSet() {
    String creditor = aCreditor();
    RowResult row = aCase(creditor, "N-" + word());
    RowResult other = aCase();
    night("2027-02-06");
    LocalDate day = LocalDate.parse("2027-02-07");
    assertThat(set(creditor, DunningMode.PROPOSE, day, "")).contains("reason.missing");
    assertThat(set(creditor, DunningMode.PROPOSE, day.minusYears(1), "test"))
        .contains("run.mode.past");
    assertThat(set(null, DunningMode.AS_ALL, day, "test")).contains("run.mode.all");
    assertThat(set("nobody-" + word(), DunningMode.PROPOSE, day, "test"))
        .contains("creditor.unknown");
    assertThat(set(creditor, DunningMode.PROPOSE, day, "We begin slowly")).isEmpty();
    night("2027-02-07");
    assertThat(steps(row)).containsExactly("reminder PROPOSED");
    assertThat(steps(other)).containsExactly("reminder DONE");
    assertThat(set(creditor, DunningMode.AS_ALL, day, "It went well")).isEmpty();
    RowResult next = aCase(creditor, "N-" + word());
    night("2027-02-07");
    assertThat(steps(next)).containsExactly("reminder DONE");
    assertThat(steps(row)).as("a person decides").containsExactly("reminder PROPOSED");
  }

  private Optional<String> set(String creditor, DunningMode mode, LocalDate from, String reason) {
    return As.sven(() -> modes.set(new NewDunningMode(creditor, mode, from, reason)))
        .map(Refusal::code);
  }

  @Test
  void takesAWholeRunBackAsFarAsItHasNotLeft() {
    RowResult waits = aCase();
    stopDemands(waits);
    RowResult gone = aCase();
    UUID run = start("2027-02-07");
    ended(run);
    await(() -> messages(gone, "SENT") == 1);
    RunProposals.Job job = through(job(run, StepJobs.Kind.REVERSE));
    assertThat(steps(waits)).containsExactly("reminder PROPOSED");
    assertThat(messages(waits, "DROPPED")).isOne();
    assertThat(steps(gone)).containsExactly("reminder DONE");
    assertThat(
            As.sven(() -> proposals.items(job.key(), "REFUSED", 1, 200)).rows().stream()
                .filter(item -> item.caseNumber().equals(gone.caseNumber()))
                .map(item -> item.refusal().code()))
        .containsExactly("outbox.withdraw.sent");
    night("2027-02-08");
    assertThat(steps(waits)).containsExactly("reminder PROPOSED");
    assertThat(job(UUID.randomUUID(), StepJobs.Kind.REVERSE).refusal().code())
        .isEqualTo("run.unknown");
  }

  @Test
  void isCancelledWhileAServerWorksOnAPartAndCompletedByTheNext() {
    RowResult row = aCase();
    today("2027-02-07");
    UUID run = UUID.randomUUID();
    aRunAtWork(run, "2027-02-07");
    assertThat(job(run, StepJobs.Kind.REVERSE).refusal().code()).isEqualTo("run.at.work");
    assertThat(As.sven(() -> runs.cancel(run))).isEmpty();
    assertThat(As.adam(() -> runs.cancel(run))).as("twice is once").isEmpty();
    assertThat(run(run).state()).isEqualTo("CANCELLED");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM dunning_chunk c JOIN dunning_run r"
                        + " ON r.id = c.dunning_run_id WHERE r.public_id = ?"
                        + " AND c.lease_token IS NOT NULL",
                    UuidConverter.bytes(run)))
        .as("who is at work has lost its part")
        .isZero();
    assertThat(steps(row)).isEmpty();
    night("2027-02-07");
    assertThat(steps(row)).containsExactly("reminder DONE");
    UUID done =
        As.sven(() -> report.latest()).stream()
            .filter(r -> r.state().equals("DONE"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(As.sven(() -> runs.cancel(done)).map(Refusal::code)).contains("run.ended");
    assertThat(As.sven(() -> runs.cancel(UUID.randomUUID())).map(Refusal::code))
        .contains("run.unknown");
  }

  /** A run of which a server has the only part, for a long time. */
  private void aRunAtWork(UUID id, String day) {
    long key = Math.abs(id.getLeastSignificantBits() >> 8);
    rows()
        .change(
            "INSERT INTO dunning_run (id, public_id, business_date, attempt_no, running_slot,"
                + " state, started_at, started_by, planned, version) SELECT ?, ?, ?,"
                + " COALESCE(MAX(attempt_no), 0) + 1, 1, 'RUNNING', UTC_TIMESTAMP(6), 'test',"
                + " TRUE, 1 FROM dunning_run WHERE business_date = ?",
            key,
            UuidConverter.bytes(id),
            day,
            day);
    rows()
        .change(
            "INSERT INTO dunning_chunk (id, dunning_run_id, chunk_no, first_case_id, last_case_id,"
                + " state, lease_token, lease_until, attempts, seen, done, refused, parked)"
                + " VALUES (?, ?, 1, 1, 9000000000000000, 'OPEN', ?, '2099-01-01', 1, 0, 0, 0, 0)",
            key,
            key,
            UuidConverter.bytes(UUID.randomUUID()));
  }

  @Test
  void tellsWhatItDecidedHoweverTheStepsStandLater() {
    RowResult row = aCase();
    aCase();
    UUID run = start("2027-02-15");
    ended(run);
    RowResult parked = aCase();
    pay(row, "119.00");
    DunningReport.Run counters = run(run);
    List<RunSteps.Group> groups = As.sven(() -> decided.groups(counters.key()));
    assertThat(sum(groups, StepState.DONE, StepState.PROPOSED)).isEqualTo(counters.done());
    assertThat(sum(groups, StepState.NOT_APPLICABLE)).isEqualTo(counters.refused());
    assertThat(sum(groups, StepState.PARKED)).isEqualTo(counters.parked());
    assertThat(groups)
        .anyMatch(
            g ->
                "standard".equals(g.procedure())
                    && g.step().equals("first-call")
                    && g.state() == StepState.PROPOSED
                    && g.rule().equals("due"));
    RunSteps.Choice choice =
        new RunSteps.Choice("standard", "first-call", StepState.PROPOSED, "due");
    List<RunSteps.Decided> all = all(counters, choice);
    assertThat(all)
        .hasSize(
            groups.stream()
                .filter(g -> "first-call".equals(g.step()) && g.rule().equals("due"))
                .mapToInt(RunSteps.Group::count)
                .sum());
    assertThat(all.stream().filter(d -> d.caseNumber().equals(row.caseNumber())))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.state()).isEqualTo(StepState.PROPOSED);
              assertThat(d.now()).as("paid since").isEqualTo(StepState.NOT_APPLICABLE);
              assertThat(d.reason()).isNull();
            });
    UUID last = start("2027-03-13");
    ended(last);
    RunSteps.Choice waits = new RunSteps.Choice(null, "hand-over", StepState.PARKED, null);
    // Other tests left cases that wait too.
    List<RunSteps.Decided> waiting = all(run(last), waits);
    assertThat(waiting.stream().filter(d -> d.caseNumber().equals(parked.caseNumber())))
        .singleElement()
        .satisfies(d -> assertThat(d.taskId()).isNotNull());
  }

  @Test
  void takesOverTheStepsThatAKilledServerLeft() {
    RowResult row = aCase();
    UUID run = proposing("2027-02-07");
    long key = Math.abs(UUID.randomUUID().getLeastSignificantBits() >> 8);
    UUID job = UUID.randomUUID();
    rows()
        .change(
            "INSERT INTO step_job (id, public_id, dunning_run_id, kind, state, running_slot,"
                + " started_at, started_by) SELECT ?, ?, id, 'RELEASE', 'RUNNING', 1,"
                + " UTC_TIMESTAMP(6), 'sven' FROM dunning_run WHERE public_id = ?",
            key,
            UuidConverter.bytes(job),
            UuidConverter.bytes(run));
    // Its lease has run out: whoever had it did not come back.
    rows()
        .change(
            "INSERT INTO step_job_item (step_job_id, step_run_id, state, lease_token, lease_until)"
                + " SELECT ?, s.id, 'OPEN', ?, '2020-01-01' FROM step_run s JOIN case_file c"
                + " ON c.id = s.case_file_id WHERE c.number = ?",
            key,
            UuidConverter.bytes(UUID.randomUUID()),
            row.caseNumber());
    await(() -> !As.sven(() -> proposals.job(job)).map(RunProposals.Job::running).orElse(true));
    assertThat(steps(row)).containsExactly("reminder DONE");
    assertThat(messages(row, "%")).isOne();
  }

  private List<RunSteps.Decided> all(DunningReport.Run run, RunSteps.Choice choice) {
    List<RunSteps.Decided> all = new ArrayList<>();
    List<RunSteps.Decided> some = after(run, choice, 0);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = after(run, choice, some.get(some.size() - 1).key());
    }
    return all;
  }

  private List<RunSteps.Decided> after(DunningReport.Run run, RunSteps.Choice choice, long after) {
    return As.sven(() -> decided.after(run.key(), choice, after, 2));
  }

  private static int sum(List<RunSteps.Group> groups, StepState... states) {
    return groups.stream()
        .filter(g -> Set.of(states).contains(g.state()))
        .mapToInt(RunSteps.Group::count)
        .sum();
  }

  @Test
  void givesOneRunToTwoServersAndAnOperatorAndRepeatsNothing() {
    RowResult row = aCase();
    night("2027-02-06");
    today("2027-02-07");
    LocalDate day = LocalDate.parse("2027-02-07");
    long before = runsOf(day);
    Callable<Boolean> server =
        () -> {
          runs.startOnce(day);
          worker.work();
          return true;
        };
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      all.add(CompletableFuture.supplyAsync(() -> As.user("system", Set.of(Roles.SYSTEM), server)));
    }
    all.add(CompletableFuture.supplyAsync(() -> As.sven(() -> runs.start(day))));
    all.forEach(CompletableFuture::join);
    await(() -> rows().number("SELECT COUNT(*) FROM dunning_run WHERE state = 'RUNNING'") == 0);
    assertThat(runsOf(day) - before).isBetween(1L, 2L);
    assertThat(steps(row)).containsExactly("reminder DONE");
    assertThat(messages(row, "%")).isOne();
    long steps = rows().number("SELECT COUNT(*) FROM step_run");
    long words = rows().number("SELECT COUNT(*) FROM step_run_past");
    UUID again = start("2027-02-07");
    ended(again);
    DunningReport.Run second = run(again);
    assertThat(second.done() + second.refused() + second.parked()).isZero();
    assertThat(As.sven(() -> decided.groups(second.key()))).isEmpty();
    assertThat(rows().number("SELECT COUNT(*) FROM step_run")).isEqualTo(steps);
    assertThat(rows().number("SELECT COUNT(*) FROM step_run_past")).isEqualTo(words);
  }

  private long runsOf(LocalDate day) {
    return rows()
        .number("SELECT COUNT(*) FROM dunning_run WHERE business_date = ?", day.toString());
  }
}
