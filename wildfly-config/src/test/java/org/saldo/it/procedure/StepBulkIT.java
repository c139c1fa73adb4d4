package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.SendPreview;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.procedure.HandWritten;
import org.saldo.procedure.StepDesk;
import org.saldo.procedure.WritingDesk;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.BulkReport;
import org.saldo.reporting.WorklistRow;
import org.saldo.reporting.Worksheet;
import org.saldo.task.bulk.BulkArguments;
import org.saldo.task.bulk.BulkDesk;
import org.saldo.task.bulk.NewBulkJob;
import org.saldo.task.worklist.WorklistFilter;

/** Steps released, left out and taken back many at once, and messages written by hand instead. */
class StepBulkIT extends DunningTest {

  @EJB private StepDesk steps;
  @EJB private BulkDesk desk;
  @EJB private BulkReport report;
  @EJB private Worksheet worksheet;
  @EJB private WritingDesk writing;

  private static <T> T carla(Callable<T> work) {
    return As.user("carla", Set.of(CONTROLLER), work);
  }

  /** Its debtor gets no demand for now, so that messages wait. */
  private RowResult aQuietCase() {
    RowResult row = aCase();
    rows()
        .change(
            "INSERT INTO contact_rule (id, public_id, setting, level, debtor_id, value,"
                + " valid_from, recorded_at, recorded_by, reason) SELECT ?,"
                + " UNHEX(REPLACE(UUID(), '-', '')), 'DEMANDS_PER_DAY', 'DEBTOR', debtor_id, '0',"
                + " '2026-01-01', UTC_TIMESTAMP(6), 'test', 'test' FROM case_file"
                + " WHERE number = ?",
            Math.abs(UUID.randomUUID().getLeastSignificantBits() >> 8),
            row.caseNumber());
    return row;
  }

  private UUID reminder(RowResult row) {
    return UuidConverter.uuid(
        (byte[])
            rows()
                .list(
                    "SELECT s.public_id FROM step_run s JOIN case_file c ON c.id = s.case_file_id"
                        + " WHERE c.number = ? AND s.step_key = 'reminder'",
                    row.caseNumber())
                .get(0)
                .get(0));
  }

  private long messages(RowResult row, String state) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM message m JOIN case_file c ON c.id = m.case_file_id"
                + " WHERE c.number = ? AND m.demand AND m.state = ?",
            row.caseNumber(),
            state);
  }

  private UUID aProposedReminder(RowResult row) {
    UUID step = reminder(row);
    assertThat(carla(() -> steps.undo(step))).isEmpty();
    assertThat(steps(row)).containsExactly("reminder PROPOSED");
    return step;
  }

  private NewBulkJob order(List<UUID> items, String action, String note, boolean dry) {
    return new NewBulkJob(
        PublicIds.next(),
        "steps",
        WorklistFilter.EVERYTHING,
        NewBulkJob.Which.NAMED,
        items,
        action,
        new BulkArguments(note, null, null),
        dry);
  }

  private BulkReport.Job over(BulkDesk.Started started) {
    assertThat(started.refusal()).isNull();
    await(() -> !carla(() -> report.byId(started.id())).orElseThrow().state().atWork());
    return carla(() -> report.byId(started.id())).orElseThrow();
  }

  @Test
  void releasesStepsAndTakesThemBack() {
    RowResult first = aQuietCase();
    RowResult second = aQuietCase();
    night("2027-02-07");
    List<UUID> items = List.of(aProposedReminder(first), aProposedReminder(second));
    List<WorklistRow> shown =
        carla(() -> worksheet.slice("steps", WorklistFilter.EVERYTHING, null, 200)).rows();
    assertThat(shown).extracting(WorklistRow::id).containsAll(items);
    assertThat(shown)
        .filteredOn(row -> items.contains(row.id()))
        .allMatch(row -> row.reason().deciding().code().equals("taken.back"))
        .allMatch(row -> row.owner().equals("carla") && row.open() != null);
    SendPreview preview = carla(() -> steps.preview(items.get(0))).orElseThrow();
    assertThat(preview.shown().missing()).isNull();
    assertThat(String.join(" ", preview.shown().paragraphs())).contains("119,00");
    assertThat(carla(() -> steps.skip(items.get(1), "He called us"))).isEmpty();
    BulkReport.Job none = over(carla(() -> desk.start(order(items, "release", null, true))));
    assertThat(none.total()).as("only what stands in the list").isEqualTo(1);
    assertThat(none.ready()).isEqualTo(1);
    assertThat(steps(first)).as("nothing is changed").containsExactly("reminder PROPOSED");
    assertThat(carla(() -> desk.execute(none.id()))).isEmpty();
    BulkReport.Job done = over(new BulkDesk.Started(none.id(), null));
    assertThat(done.done()).isEqualTo(1);
    assertThat(steps(first)).containsExactly("reminder DONE");
    assertThat(messages(first, "QUEUED")).isOne();
    assertThat(
            rows()
                .list(
                    "SELECT s.changed_by FROM step_run s WHERE s.public_id = ?",
                    UuidConverter.bytes(items.get(0))))
        .containsExactly(List.of("carla"));
    BulkReport.Job back = over(carla(() -> desk.undo(done.id())));
    assertThat(back.done()).isEqualTo(1);
    assertThat(steps(first)).containsExactly("reminder PROPOSED");
    assertThat(messages(first, "QUEUED")).isZero();
    assertThat(carla(() -> desk.undo(done.id())).id()).as("once").isEqualTo(back.id());
    BulkReport.Job left =
        over(carla(() -> desk.start(order(List.of(items.get(0)), "skip", "Paid cash", false))));
    assertThat(left.done()).isEqualTo(1);
    assertThat(steps(first)).containsExactly("reminder NOT_APPLICABLE");
  }

  private void write(RowResult row) {
    UUID id = caseId(row);
    List<UUID> items =
        carla(() -> writing.askable(id)).stream().map(WritingDesk.Askable::id).toList();
    WritingDesk.Outcome outcome =
        carla(
            () ->
                writing.send(
                    id, new HandWritten("reminder", MessageChannel.EMAIL, items, null, null)));
    assertThat(outcome.refusal()).isNull();
  }

  @Test
  void countsWhatIsWrittenByHandAsTheStep() {
    RowResult proposed = aQuietCase();
    night("2027-02-07");
    UUID step = aProposedReminder(proposed);
    write(proposed);
    assertThat(steps(proposed)).containsExactly("reminder DONE");
    assertThat(messages(proposed, "QUEUED")).isOne();
    assertThat(carla(() -> steps.release(step)).orElseThrow().code())
        .isEqualTo("step.not.proposed");
    night("2027-02-08");
    assertThat(messages(proposed, "QUEUED")).as("no second one").isOne();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM step_run WHERE public_id = ? AND decided_by ="
                        + " 'done.by.hand'",
                    UuidConverter.bytes(step)))
        .isOne();
  }

  @Test
  void countsWhatIsWrittenBeforeTheNightAsTheStepOfTheNight() {
    RowResult due = aQuietCase();
    RowResult early = aQuietCase();
    today("2027-02-06");
    write(early);
    assertThat(steps(early)).as("its day has not come").isEmpty();
    today("2027-02-07");
    write(due);
    assertThat(steps(due)).containsExactly("reminder DONE");
    night("2027-02-07");
    assertThat(steps(due)).containsExactly("reminder DONE");
    assertThat(messages(due, "QUEUED")).isOne();
    assertThat(messages(early, "QUEUED")).as("the step came as well").isEqualTo(2);
  }
}
