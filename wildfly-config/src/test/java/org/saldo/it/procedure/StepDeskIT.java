package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.problem.Refusal;
import org.saldo.procedure.StepDesk;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.ProcedureReport;

/** Single steps that people take back, release and leave out. */
class StepDeskIT extends DunningTest {

  @EJB private StepDesk desk;
  @EJB private ProcedureReport report;

  /** A case whose reminder is written and waits, because its debtor gets no demand for now. */
  private RowResult aWaitingReminder() {
    RowResult row = aCase();
    stopDemands(row);
    night("2027-02-07");
    assertThat(steps(row)).containsExactly("reminder DONE");
    assertThat(messages(row, "QUEUED")).isOne();
    return row;
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

  private void letDemandsGo(RowResult row) {
    rows()
        .change(
            "DELETE r FROM contact_rule r JOIN case_file c ON c.debtor_id = r.debtor_id"
                + " WHERE c.number = ? AND r.setting = 'DEMANDS_PER_DAY'",
            row.caseNumber());
    rows()
        .change(
            "UPDATE outbox_parcel p JOIN case_file c ON c.id = p.case_file_id"
                + " SET p.not_before = NULL WHERE c.number = ? AND p.state = 'QUEUED'",
            row.caseNumber());
  }

  private long messages(RowResult row, String state) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM message m JOIN case_file c ON c.id = m.case_file_id"
                + " WHERE c.number = ? AND m.demand AND m.state = ?",
            row.caseNumber(),
            state);
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

  private String decidedBy(UUID step) {
    return As.anna(() -> report.step(step)).orElseThrow().words().get(0).reason().deciding().code();
  }

  private static Optional<String> carla(Callable<Optional<Refusal>> work) {
    return As.user("carla", Set.of(CONTROLLER), work).map(Refusal::code);
  }

  @Test
  void takesANoticeBackThatHasNotLeftAndReleasesItAgain() {
    RowResult row = aWaitingReminder();
    UUID step = step(row, "reminder");
    assertThat(carla(() -> desk.release(step))).contains("step.not.proposed");
    assertThat(carla(() -> desk.undo(step))).isEmpty();
    assertThat(steps(row)).containsExactly("reminder PROPOSED");
    assertThat(decidedBy(step)).isEqualTo("taken.back");
    assertThat(messages(row, "DROPPED")).isOne();
    assertThat(carla(() -> desk.undo(step))).contains("step.undo.not.done");
    night("2027-02-08");
    assertThat(steps(row)).as("a person decides").containsExactly("reminder PROPOSED");
    assertThat(carla(() -> desk.check(step))).isEmpty();
    assertThat(steps(row)).as("checking changes nothing").containsExactly("reminder PROPOSED");
    assertThat(carla(() -> desk.release(step))).isEmpty();
    assertThat(steps(row)).containsExactly("reminder DONE");
    assertThat(decidedBy(step)).isEqualTo("released");
    assertThat(messages(row, "QUEUED")).isOne();
    assertThat(carla(() -> desk.release(step))).contains("step.not.proposed");
    letDemandsGo(row);
    await(() -> messages(row, "SENT") == 1);
    assertThat(carla(() -> desk.undo(step))).contains("outbox.withdraw.sent");
    assertThat(steps(row)).containsExactly("reminder DONE");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM charged_fee f JOIN case_file c"
                        + " ON c.id = f.case_file_id WHERE c.number = ? AND f.kind = 'CHARGE'",
                    row.caseNumber()))
        .as("what was taken back costs nothing")
        .isLessThanOrEqualTo(1);
  }

  @Test
  void releasesOnceWhenTwoClickAtOnce() {
    RowResult row = aWaitingReminder();
    UUID step = step(row, "reminder");
    assertThat(carla(() -> desk.undo(step))).isEmpty();
    Callable<Optional<Refusal>> release = () -> desk.release(step);
    CompletableFuture<Optional<String>> other =
        CompletableFuture.supplyAsync(() -> As.sven(release).map(Refusal::code));
    Optional<String> own = carla(release);
    assertThat(List.of(own, other.join()))
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of("step.not.proposed"));
    assertThat(messages(row, "QUEUED")).isOne();
  }

  @Test
  void releasesNothingThatIsPaidOrOvertaken() {
    RowResult row = aWaitingReminder();
    UUID step = step(row, "reminder");
    assertThat(carla(() -> desk.undo(step))).isEmpty();
    today("2027-02-15");
    assertThat(carla(() -> desk.check(step))).contains("step.release.overtaken");
    assertThat(carla(() -> desk.release(step))).contains("step.release.overtaken");
    night("2027-02-15");
    assertThat(steps(row)).containsExactly("reminder OVERTAKEN", "first-call PROPOSED");
    assertThat(carla(() -> desk.release(step(row, "first-call")))).contains("step.release.call");
    RowResult paid = aWaitingReminderOf("2027-02-16");
    UUID its = step(paid, "reminder");
    assertThat(carla(() -> desk.undo(its))).isEmpty();
    pay(paid, "119.00");
    assertThat(steps(paid)).containsExactly("reminder NOT_APPLICABLE");
    assertThat(carla(() -> desk.release(its))).contains("step.not.proposed");
  }

  /** Due a week before. */
  private RowResult aWaitingReminderOf(String night) {
    RowResult row =
        opened(
            aCreditor(),
            anInvoice("N-" + word())
                .to("Rosa " + word())
                .issuedOn("2027-01-26")
                .dueOn("2027-02-09")
                .of("100.00", "19"));
    stopDemands(row);
    night(night);
    assertThat(steps(row)).containsExactly("reminder DONE");
    return row;
  }

  @Test
  void leavesStepsOutForAReason() {
    RowResult row = aCase();
    night("2027-02-15");
    UUID call = step(row, "first-call");
    assertThat(carla(() -> desk.skip(call, " "))).contains("step.skip.reason");
    assertThat(carla(() -> desk.undo(call))).contains("step.undo.not.done");
    assertThat(carla(() -> desk.skip(call, "He called us"))).isEmpty();
    assertThat(steps(row)).containsExactly("reminder OVERTAKEN", "first-call NOT_APPLICABLE");
    assertThat(openTasks(row, "STEP_CALL")).isZero();
    assertThat(decidedBy(call)).isEqualTo("skipped");
    assertThat(carla(() -> desk.skip(call, "Twice"))).contains("step.not.proposed");
    night("2027-02-16");
    assertThat(steps(row)).contains("first-call NOT_APPLICABLE");
    assertThat(carla(() -> desk.skip(UUID.randomUUID(), "No such step"))).contains("step.unknown");
  }
}
