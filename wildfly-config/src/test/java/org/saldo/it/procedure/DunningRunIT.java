package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;

import jakarta.ejb.EJB;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.CallOutcome;
import org.saldo.correspondence.contact.ContactRuleBook;
import org.saldo.correspondence.contact.ContactSetting;
import org.saldo.correspondence.contact.NewContactRule;
import org.saldo.debtor.ContactBlockDesk;
import org.saldo.debtor.ContactWay;
import org.saldo.debtor.NewContactBlock;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.problem.Refusal;
import org.saldo.procedure.CallDesk;
import org.saldo.procedure.CallReport;
import org.saldo.procedure.DunningRuns;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CallAttempt;
import org.saldo.reporting.CallQueue;
import org.saldo.reporting.CallRow;
import org.saldo.reporting.CaseProcedure;
import org.saldo.reporting.ProcedureReport;

/** Nights over one case: due on 31 January 2027, opened on 1 February. */
class DunningRunIT extends DunningTest {

  @EJB private CallDesk calls;
  @EJB private CallQueue queue;
  @EJB private ContactRuleBook rules;
  @EJB private ContactBlockDesk blocks;
  @EJB private ProcedureReport report;

  private long messages(RowResult row) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM message m JOIN case_file c ON c.id = m.case_file_id"
                + " WHERE c.number = ? AND m.demand",
            row.caseNumber());
  }

  @Test
  void goesThroughItsDaysAndRepeatsNothing() {
    RowResult row = aCase();
    night("2027-02-06");
    assertThat(steps(row)).isEmpty();
    night("2027-02-07");
    assertThat(steps(row)).containsExactly("reminder DONE");
    assertThat(messages(row)).isEqualTo(1);
    night("2027-02-07");
    assertThat(steps(row)).containsExactly("reminder DONE");
    assertThat(messages(row)).isEqualTo(1);
    night("2027-02-15");
    assertThat(steps(row)).containsExactly("reminder DONE", "first-call PROPOSED");
    assertThat(openTasks(row, "STEP_CALL")).isEqualTo(1);
    CaseProcedure procedure = As.anna(() -> report.ofCase(row.caseNumber())).orElseThrow();
    assertThat(procedure.level()).isEqualTo(1);
    assertThat(procedure.standing().days()).isEqualTo(15);
    assertThat(procedure.next().get(0).on()).isEqualTo("2027-02-21");
    UUID call = procedure.past().get(0).id();
    warnsBeforeACall(row, call);
    CallReport refuses = new CallReport(CallOutcome.REFUSES, null, null, null, null);
    assertThat(As.user("carla", Set.of(CONTROLLER), () -> calls.record(call, refuses))).isEmpty();
    assertThat(steps(row)).containsExactly("reminder DONE", "first-call DONE");
    assertThat(openTasks(row, "STEP_CALL")).isZero();
    Optional<Refusal> again =
        As.user("carla", Set.of(CONTROLLER), () -> calls.record(call, refuses));
    assertThat(again.map(Refusal::code)).contains("step.not.proposed");
    assertThat(As.anna(() -> report.step(call)).orElseThrow().words()).hasSize(2);
  }

  private void warnsBeforeACall(RowResult row, UUID call) {
    UUID debtor =
        UuidConverter.uuid(
            (byte[])
                rows()
                    .list(
                        "SELECT d.public_id FROM debtor d JOIN case_file c ON c.debtor_id = d.id"
                            + " WHERE c.number = ?",
                        row.caseNumber())
                    .get(0)
                    .get(0));
    NewContactRule never =
        new NewContactRule(ContactSetting.CALLS_PER_DAY, "0", clock.today(), "test");
    assertThat(carla(() -> rules.setForDebtor(debtor, never))).isEmpty();
    assertThat(carla(() -> calls.warning(call)).map(Refusal::code))
        .hasValueSatisfying(code -> assertThat(code).startsWith("contact.pause."));
    NewContactBlock block = new NewContactBlock(ContactWay.CALL, clock.today(), null, "test");
    assertThat(carla(() -> blocks.block(debtor, block))).isEmpty();
    assertThat(carla(() -> calls.warning(call)).map(Refusal::code)).contains("message.blocked");
    assertThat(carla(() -> calls.warning(UUID.randomUUID()))).isEmpty();
  }

  /** A case whose first call is to be made, with its debtor's own rules. */
  private UUID callOf(RowResult row, Map<String, String> ownRules) {
    night("2027-02-07");
    night("2027-02-15");
    ownRules.forEach(
        (setting, value) ->
            rows()
                .change(
                    "INSERT INTO contact_rule (id, public_id, setting, level, debtor_id, value,"
                        + " valid_from, recorded_at, recorded_by, reason) SELECT ?,"
                        + " UNHEX(REPLACE(UUID(), '-', '')), ?, 'DEBTOR', debtor_id, ?,"
                        + " '2026-01-01', UTC_TIMESTAMP(6), 'test', 'test' FROM case_file"
                        + " WHERE number = ?",
                    Math.abs(UUID.randomUUID().getLeastSignificantBits() >> 8),
                    setting,
                    value,
                    row.caseNumber()));
    return As.anna(() -> report.ofCase(row.caseNumber())).orElseThrow().past().get(0).id();
  }

  private static CallReport outcome(CallOutcome outcome) {
    return new CallReport(outcome, "+49 30 1", null, null, null);
  }

  @Test
  void triesACallAgainUntilItIsEnough() {
    RowResult row = aCase();
    UUID call =
        callOf(
            row,
            Map.of(
                "CALL_ATTEMPTS", "3",
                "CALL_HOURS", "00:00-24:00",
                "CALL_RETRY_HOURS", "2",
                "CALL_BUSY_MINUTES", "15"));
    assertThat(carla(() -> calls.record(call, outcome(CallOutcome.NO_ANSWER)))).isEmpty();
    assertThat(steps(row)).as("still to be made").contains("first-call PROPOSED");
    assertThat(openTasks(row, "STEP_CALL")).isEqualTo(1);
    Instant first = carla(() -> queue.nextAt(call)).orElseThrow();
    assertThat(first).isAfterOrEqualTo(clock.now().plus(Duration.ofMinutes(115)));
    assertThat(carla(() -> calls.record(call, outcome(CallOutcome.BUSY)))).isEmpty();
    assertThat(carla(() -> queue.nextAt(call)).orElseThrow())
        .isAfterOrEqualTo(clock.now().plus(Duration.ofMinutes(14)));
    assertThat(
            carla(() -> queue.due(true, null, 200)).rows().stream()
                .filter(each -> each.step().equals(call))
                .map(CallRow::attempts))
        .containsExactly(2);
    LocalDate day = clock.today().plusDays(3);
    CallReport back =
        new CallReport(CallOutcome.CALL_BACK, null, null, null, day, LocalTime.of(14, 30));
    assertThat(carla(() -> calls.record(call, back))).isEmpty();
    assertThat(carla(() -> queue.nextAt(call)))
        .as("at the very time that was agreed")
        .contains(day.atTime(14, 30).atZone(clock.zone()).toInstant());
    assertThat(steps(row)).as("that was no call in vain").contains("first-call PROPOSED");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM task t JOIN case_file c ON c.id = t.case_file_id"
                        + " WHERE c.number = ? AND t.kind = 'STEP_CALL' AND t.due_on = ?",
                    row.caseNumber(),
                    Date.valueOf(day)))
        .isOne();
    assertThat(carla(() -> calls.record(call, outcome(CallOutcome.NO_ANSWER)))).isEmpty();
    assertThat(steps(row)).contains("first-call DONE");
    assertThat(openTasks(row, "STEP_CALL")).isZero();
    assertThat(openTasks(row, "CALL_NOT_REACHED")).as("the second call follows").isZero();
    assertThat(carla(() -> queue.nextAt(call))).isEmpty();
    assertThat(carla(() -> queue.attempts(call)))
        .extracting(CallAttempt::outcome)
        .containsExactly(
            CallOutcome.NO_ANSWER, CallOutcome.CALL_BACK, CallOutcome.BUSY, CallOutcome.NO_ANSWER);
    assertThat(
            As.anna(() -> report.step(call))
                .orElseThrow()
                .words()
                .get(0)
                .reason()
                .deciding()
                .code())
        .isEqualTo("not.reached");
  }

  @Test
  void asksAPersonWhenTheLastCallOfTheProcedureWasInVain() {
    RowResult row = aCase();
    UUID call = callOf(row, Map.of("CALL_ATTEMPTS", "2", "CALL_HOURS", "00:00-24:00"));
    // The procedure that is shipped ends with the hand-over, so this call takes its place.
    rows()
        .change(
            "UPDATE step_run SET step_key = 'hand-over' WHERE public_id = ?",
            UuidConverter.bytes(call));
    assertThat(carla(() -> calls.record(call, outcome(CallOutcome.BUSY)))).isEmpty();
    assertThat(openTasks(row, "CALL_NOT_REACHED")).as("somebody tries again").isZero();
    assertThat(carla(() -> calls.record(call, outcome(CallOutcome.NO_ANSWER)))).isEmpty();
    assertThat(steps(row)).contains("hand-over DONE");
    assertThat(
            As.anna(() -> report.step(call))
                .orElseThrow()
                .words()
                .get(0)
                .reason()
                .deciding()
                .code())
        .isEqualTo("not.reached.last");
    assertThat(openTasks(row, "STEP_CALL")).isZero();
    assertThat(
            rows()
                .list(
                    "SELECT t.arguments, t.owner, t.due_on FROM task t JOIN case_file c"
                        + " ON c.id = t.case_file_id WHERE c.number = ?"
                        + " AND t.kind = 'CALL_NOT_REACHED' AND t.state = 'OPEN'",
                    row.caseNumber()))
        .containsExactly(List.of(row.caseNumber() + "\n2", "carla", Date.valueOf(clock.today())));
    assertThat(carla(() -> queue.nextAt(call))).isEmpty();
    assertThat(carla(() -> calls.record(call, outcome(CallOutcome.BUSY))).map(Refusal::code))
        .contains("step.not.proposed");
    assertThat(openTasks(row, "CALL_NOT_REACHED")).as("asked once").isOne();
  }

  @Test
  void callsAgainOnlyWhenTheRulesAllowIt() {
    RowResult row = aCase();
    int hour = (ZonedDateTime.ofInstant(clock.now(), clock.zone()).getHour() + 12) % 24;
    UUID call =
        callOf(
            row,
            Map.of(
                "CALL_BUSY_MINUTES",
                "5",
                "CALL_HOURS",
                String.format("%02d:00-%02d:30", hour, hour)));
    assertThat(carla(() -> calls.record(call, outcome(CallOutcome.BUSY)))).isEmpty();
    assertThat(carla(() -> queue.nextAt(call)).orElseThrow().atZone(clock.zone()).getHour())
        .isEqualTo(hour);
    CallReport past =
        new CallReport(CallOutcome.CALL_BACK, null, null, null, clock.today(), LocalTime.of(0, 0));
    assertThat(carla(() -> calls.record(call, past)).map(Refusal::code))
        .contains("contact.time.past");
    assertThat(carla(() -> queue.attempts(call))).as("nothing was written down").hasSize(1);
  }

  private static <T> T carla(Callable<T> work) {
    return As.user("carla", Set.of(CONTROLLER), work);
  }

  @Test
  void beginsTheDefaultWithTheDeliveredReminderAndParksAtTheGate() {
    RowResult row = aCase();
    night("2027-02-07");
    await(
        () ->
            rows()
                    .number(
                        "SELECT COUNT(*) FROM receivable WHERE number = ?"
                            + " AND default_since = '2027-02-08' AND default_reason = 'REMINDER'",
                        row.receivable().number())
                == 1);
    night("2027-03-12");
    assertThat(steps(row))
        .containsExactly(
            "reminder DONE", "first-call OVERTAKEN", "second-call OVERTAKEN", "hand-over PARKED");
    assertThat(openTasks(row, "STEP_PARKED")).isEqualTo(1);
    night("2027-03-13");
    assertThat(openTasks(row, "STEP_PARKED")).isEqualTo(1);
  }

  @Test
  void looksAtMissedNights() {
    RowResult row = aCase();
    night("2027-02-02");
    night("2027-02-22");
    assertThat(steps(row))
        .containsExactly("reminder OVERTAKEN", "first-call OVERTAKEN", "second-call PROPOSED");
    assertThat(messages(row)).isZero();
  }

  @Test
  void withdrawsACallWhenEverythingIsPaid() {
    RowResult row = aCase();
    night("2027-02-15");
    assertThat(openTasks(row, "STEP_CALL")).isEqualTo(1);
    pay(row, "119.00");
    assertThat(steps(row)).containsExactly("reminder OVERTAKEN", "first-call NOT_APPLICABLE");
    assertThat(openTasks(row, "STEP_CALL")).isZero();
    night("2027-02-21");
    assertThat(steps(row)).hasSize(2);
  }

  @Test
  void doesNotRemindOfWhatIsPaidWhileTheNightRuns() {
    RowResult row = aCase();
    UUID run = start("2027-02-07");
    pay(row, "119.00");
    await(
        () ->
            rows()
                    .number(
                        "SELECT COUNT(*) FROM dunning_run WHERE public_id = ? AND state = 'DONE'",
                        UuidConverter.bytes(run))
                == 1);
    await(
        () ->
            rows()
                    .number(
                        "SELECT COUNT(*) FROM message m JOIN case_file c ON c.id = m.case_file_id"
                            + " WHERE c.number = ? AND m.state = 'QUEUED'",
                        row.caseNumber())
                == 0);
    assertThat(steps(row)).isSubsetOf("reminder DONE", "reminder NOT_APPLICABLE");
    assertThat(rows().number("SELECT COUNT(*) FROM dunning_run WHERE state = 'RUNNING'")).isZero();
  }

  @Test
  void givesOneRunToTwoWhoStartItAtOnce() {
    today("2027-02-03");
    Callable<DunningRuns.Started> start = () -> runs.start(LocalDate.parse("2027-02-03"));
    CompletableFuture<DunningRuns.Started> one =
        CompletableFuture.supplyAsync(() -> As.sven(start));
    DunningRuns.Started two = As.sven(start);
    DunningRuns.Started first = one.join();
    assertThat(first.id() != null && two.id() != null).as("%s %s", first, two).isTrue();
    assertThat(rows().number("SELECT COUNT(*) FROM dunning_run WHERE running_slot = 1"))
        .isLessThanOrEqualTo(1);
    await(() -> rows().number("SELECT COUNT(*) FROM dunning_run WHERE state = 'RUNNING'") == 0);
  }

  @Test
  void refusesADayToCome() {
    assertThat(As.sven(() -> runs.start(LocalDate.parse("2027-02-02"))).refusal().code())
        .isEqualTo("run.date.future");
  }
}
