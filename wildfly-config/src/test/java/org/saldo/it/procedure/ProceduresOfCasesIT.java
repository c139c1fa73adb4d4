package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.dispute.DisputeChannel;
import org.saldo.dispute.DisputeDesk;
import org.saldo.dispute.DisputeReason;
import org.saldo.dispute.DisputeState;
import org.saldo.dispute.Objection;
import org.saldo.dispute.Raised;
import org.saldo.dispute.Resolution;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.problem.Refusal;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.DayKind;
import org.saldo.procedure.PinDesk;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.ProcedureFlow;
import org.saldo.procedure.ProcedureKind;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;
import org.saldo.procedure.Unless;
import org.saldo.procedure.condition.Comparison;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.planning.DraftStep;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseProcedure;
import org.saldo.reporting.LaneEntry;
import org.saldo.reporting.LaneKind;
import org.saldo.reporting.LaneReport;
import org.saldo.reporting.ProcedureReport;

/** Cases of creditors of their own follow procedures that were planned for them alone. */
class ProceduresOfCasesIT extends DunningTest {

  @EJB private ProcedureBook book;
  @EJB private PinDesk pins;
  @EJB private ProcedureReport report;
  @EJB private DisputeDesk disputes;
  @EJB private LaneReport lanes;

  private static PlannedStep call(String key, int day) {
    return new PlannedStep(key, day, StepChannel.CALL, null, 1, false, true, List.of());
  }

  private static Condition of(String creditor) {
    return Condition.of(ConditionFact.CREDITOR, Comparison.ONE_OF, creditor);
  }

  private static PlanSettings primary(DayKind days, CountedFrom from, Condition... start) {
    return new PlanSettings(
        ProcedureKind.PRIMARY,
        ProcedureFlow.BY_DAYS,
        from,
        days,
        50,
        null,
        List.of(start),
        List.of());
  }

  private String planned(PlanSettings settings, PlannedStep... steps) {
    return As.adam(
        () -> {
          String key = book.create("Probe " + word(), settings.kind()).key();
          List<DraftStep> all =
              List.of(steps).stream().map(step -> new DraftStep(step, "Probe")).toList();
          assertThat(book.replace(key, revision(key), settings, all)).isEmpty();
          assertThat(book.activate(key, revision(key), clock.today(), "test")).isEmpty();
          return key;
        });
  }

  private long revision(String key) {
    return book.draft(key).orElseThrow().revision();
  }

  private CaseProcedure standing(RowResult row) {
    return As.sven(() -> report.ofCase(row.caseNumber())).orElseThrow();
  }

  @Test
  void followsTheProcedureThatFitsUntilAPersonPinsAnother() {
    String creditor = aCreditor();
    RowResult row = aCase(creditor, "N-" + word());
    RowResult other = aCase();
    String key =
        planned(
            primary(DayKind.CALENDAR, CountedFrom.INVOICE_DATE, of(creditor)),
            call("probe-" + word().toLowerCase(Locale.ROOT), 21));
    await(() -> key.equals(standing(row).key())); // other servers, and pages, within a second
    assertThat(unless(row)).contains("assigned.ends", "pinned").doesNotContain("unpinned");
    assertThat(unless(other)).contains("assigned.other", "pinned");
    night("2027-02-07");
    assertThat(steps(row)).hasSize(1).first().asString().startsWith("probe-").endsWith("PROPOSED");
    assertThat(steps(other)).containsExactly("reminder DONE");
    assertThat(standing(row).key()).isEqualTo(key);
    assertThat(standing(row).because()).extracting("code").contains("assigned");
    assertThat(standing(other).key()).isEqualTo("standard");

    assertThat(pin(row, "nothing")).contains("procedure.pin.unknown");
    assertThat(pin(row, null)).contains("procedure.pin.none");
    assertThat(pin(row, "standard")).isEmpty();
    assertThat(pin(row, "standard")).contains("procedure.pin.same");
    assertThat(standing(row).key()).isEqualTo("standard");
    assertThat(standing(row).pinned()).isTrue();
    assertThat(unless(row)).contains("unpinned").doesNotContain("pinned");
    night("2027-02-08");
    assertThat(steps(row)).hasSize(2).contains("reminder DONE");
    assertThat(steps(row)).anyMatch(step -> step.endsWith("NOT_APPLICABLE"));
    assertThat(openTasks(row, "STEP_CALL")).isZero();
    assertThat(pin(row, null)).isEmpty();
    assertThat(standing(row).key()).isEqualTo(key);
    night("2027-02-09");
    assertThat(steps(row)).as("what the procedure decided is not repeated").hasSize(2);
  }

  /** What may keep the next step from happening. */
  private List<String> unless(RowResult row) {
    CaseProcedure standing = standing(row);
    return standing.unless(standing.next().get(0)).stream().map(Unless::code).toList();
  }

  private Optional<String> pin(RowResult row, String procedure) {
    UUID id = caseId(row);
    return As.user("carla", Set.of(CONTROLLER), () -> pins.pin(id, procedure, "test"))
        .map(Refusal::code);
  }

  @Test
  void leavesOutBusinessDaysAndTellsOfTheLastDay() {
    String creditor = aCreditor();
    RowResult row = aCase(creditor, "N-" + word());
    String key = "late-" + word().toLowerCase(Locale.ROOT);
    // Due on Sunday 31 January: the fifth business day is Friday, the sixth Monday.
    planned(
        primary(DayKind.BUSINESS, CountedFrom.DUE_DATE, of(creditor)),
        call(key, 5).with(6, false, List.of()));
    night("2027-02-04");
    assertThat(steps(row)).isEmpty();
    night("2027-02-05");
    assertThat(steps(row)).containsExactly(key + " PROPOSED");
    night("2027-02-08");
    assertThat(openTasks(row, "STEP_LATE")).as("the last day has not passed").isZero();
    night("2027-02-09");
    assertThat(openTasks(row, "STEP_LATE")).isEqualTo(1);
    night("2027-02-10");
    assertThat(openTasks(row, "STEP_LATE")).as("told once").isEqualTo(1);
    assertThat(steps(row)).as("still due").containsExactly(key + " PROPOSED");
  }

  @Test
  void leavesOutStepsThatDoNotFitTheCase() {
    String creditor = aCreditor();
    RowResult small = aCase(creditor, "N-" + word());
    RowResult large =
        opened(
            creditor,
            anInvoice("N-" + word())
                .to("Rosa " + word())
                .issuedOn("2027-01-17")
                .dueOn("2027-01-31")
                .of("900.00", "19"));
    String key = "large-" + word().toLowerCase(Locale.ROOT);
    planned(
        primary(DayKind.CALENDAR, CountedFrom.DUE_DATE, of(creditor)),
        call(key, 3)
            .with(List.of(Condition.of(ConditionFact.AMOUNT_OPEN, Comparison.AT_LEAST, "500"))));
    await(() -> !standing(small).key().equals("standard"));
    assertThat(unless(small)).first().isEqualTo("condition");
    assertThat(unless(large)).contains("condition").first().isNotEqualTo("condition");
    night("2027-02-03");
    assertThat(steps(small)).containsExactly(key + " NOT_APPLICABLE");
    assertThat(steps(large)).containsExactly(key + " PROPOSED");
    assertThat(standing(small).past().get(0).reason().deciding().code())
        .isEqualTo("condition.AMOUNT_OPEN");
    night("2027-02-04");
    assertThat(steps(small)).containsExactly(key + " NOT_APPLICABLE");
  }

  @Test
  void beginsBesideADisputeAndEndsWithIt() {
    String creditor = aCreditor();
    RowResult row = aCase(creditor, "N-" + word());
    String first = "tell-" + word().toLowerCase(Locale.ROOT);
    PlanSettings settings =
        new PlanSettings(
            ProcedureKind.SECONDARY,
            ProcedureFlow.STEP_BY_STEP,
            CountedFrom.DUE_DATE,
            DayKind.CALENDAR,
            PlanSettings.LAST,
            null,
            List.of(
                of(creditor), Condition.of(ConditionFact.HELD_BY, Comparison.ONE_OF, "DISPUTE")),
            List.of());
    PlannedStep status =
        new PlannedStep(
            first,
            0,
            StepChannel.STATUS,
            null,
            0,
            true,
            true,
            List.of(),
            StepRecipient.DEBTOR,
            "DISPUTED");
    planned(settings, status, callLess(first + "-2", 3));
    night("2027-02-02");
    assertThat(steps(row)).isEmpty();
    assertThat(standing(row).secondary()).isEmpty();
    today("2027-02-03");
    UUID dispute = disputed(row);
    await(() -> !steps(row).isEmpty()); // without a night
    assertThat(steps(row)).containsExactly(first + " DONE");
    night("2027-02-03");
    assertThat(steps(row)).containsExactly(first + " DONE");
    assertThat(standing(row).secondary())
        .singleElement()
        .extracting("startedOn")
        .isEqualTo(LocalDate.parse("2027-02-03"));
    assertThat(standing(row).secondary().get(0).standing().next().get(0).on())
        .isEqualTo("2027-02-06");
    night("2027-02-05");
    assertThat(steps(row)).containsExactly(first + " DONE");
    night("2027-02-08");
    assertThat(steps(row)).containsExactly(first + " DONE", first + "-2 DONE");
    assertThat(
            As.sven(
                () ->
                    disputes.resolve(
                        dispute,
                        version(dispute),
                        new Resolution(DisputeState.REJECTED, null, "It is right."))))
        .isEmpty();
    await(() -> standing(row).secondary().isEmpty());
    night("2027-02-09");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM secondary_run s JOIN case_file c"
                        + " ON c.id = s.case_file_id WHERE c.number = ? AND s.work_slot IS NULL",
                    row.caseNumber()))
        .isEqualTo(1);
    assertThat(steps(row)).hasSize(2);
  }

  /** No night looks at a closed case: what is at work ends in the transaction that closes it. */
  @Test
  void endsWithTheCaseAndWithdrawsWhatItProposed() {
    String creditor = aCreditor();
    RowResult row = aCase(creditor, "N-" + word());
    String key = "beside-" + word().toLowerCase(Locale.ROOT);
    planned(
        new PlanSettings(
            ProcedureKind.SECONDARY,
            ProcedureFlow.BY_DAYS,
            CountedFrom.DUE_DATE,
            DayKind.CALENDAR,
            PlanSettings.LAST,
            null,
            List.of(of(creditor)),
            List.of()),
        call(key, 0),
        call(key + "-2", 5));
    night("2027-02-02");
    assertThat(steps(row)).containsExactly(key + " PROPOSED");
    assertThat(plannedIn(row)).as("drawn in a lane of its own").contains(key + "-2");
    assertThat(openTasks(row, "STEP_CALL")).isEqualTo(1);
    assertThat(atWork(row)).isEqualTo(1);
    pay(row, "119.00");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM case_file WHERE number = ? AND status = 'CLOSED'",
                    row.caseNumber()))
        .isEqualTo(1);
    assertThat(steps(row)).containsExactly(key + " NOT_APPLICABLE");
    assertThat(openTasks(row, "STEP_CALL")).isZero();
    assertThat(atWork(row)).isZero();
    assertThat(standing(row).past().get(0).reason().deciding().code()).isEqualTo("at.work");
    night("2027-02-08");
    assertThat(steps(row)).as("no step comes of it any more").hasSize(1);
  }

  /** A version that is planned to begin before the step says what it makes of it. */
  @Test
  void tellsWhatAPlannedVersionMakesOfAStep() {
    String creditor = aCreditor();
    RowResult row = aCase(creditor, "N-" + word());
    String step = "moved-" + word().toLowerCase(Locale.ROOT);
    PlanSettings settings = primary(DayKind.CALENDAR, CountedFrom.DUE_DATE, of(creditor));
    String key = planned(settings, call(step, 10));
    await(() -> key.equals(standing(row).key()));
    assertThat(unless(row)).doesNotContain("version.moves");
    As.adam(
        () -> {
          assertThat(book.begin(key, 1)).isEmpty();
          List<DraftStep> later = List.of(new DraftStep(call(step, 12), "Probe"));
          assertThat(book.replace(key, revision(key), settings, later)).isEmpty();
          LocalDate from = LocalDate.parse("2027-02-10");
          assertThat(book.activate(key, revision(key), from, "test")).isEmpty();
          return key;
        });
    await(() -> unless(row).contains("version.moves"));
    CaseProcedure standing = standing(row);
    assertThat(standing.next().get(0).on()).isEqualTo("2027-02-10");
    assertThat(standing.unless(standing.next().get(0)))
        .anySatisfy(
            unless -> {
              assertThat(unless.code()).isEqualTo("version.moves");
              assertThat(unless.standing()).isTrue();
              assertThat(unless.values()).element(2).isEqualTo(LocalDate.parse("2027-02-12"));
            });
  }

  private List<String> plannedIn(RowResult row) {
    return As.sven(() -> lanes.of(caseId(row), null, null)).orElseThrow().entries().stream()
        .filter(entry -> entry.kind() == LaneKind.PLANNED)
        .map(LaneEntry::name)
        .toList();
  }

  private long atWork(RowResult row) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM secondary_run s JOIN case_file c ON c.id = s.case_file_id"
                + " WHERE c.number = ? AND s.work_slot = 1",
            row.caseNumber());
  }

  private long version(UUID dispute) {
    return rows()
        .number("SELECT version FROM dispute WHERE public_id = ?", UuidConverter.bytes(dispute));
  }

  private static PlannedStep callLess(String key, int days) {
    return new PlannedStep(
        key,
        days,
        StepChannel.STATUS,
        null,
        0,
        true,
        true,
        List.of(),
        StepRecipient.DEBTOR,
        "WATCHED");
  }

  private UUID disputed(RowResult row) {
    UUID item =
        UuidConverter.uuid(
            (byte[])
                rows()
                    .list(
                        "SELECT public_id FROM receivable WHERE number = ?",
                        row.receivable().number())
                    .get(0)
                    .get(0));
    UUID id = caseId(row);
    Raised raised =
        As.user(
            "carla",
            Set.of(CONTROLLER),
            () ->
                disputes.raise(
                    id,
                    new Objection(
                        UUID.randomUUID(),
                        item,
                        null,
                        DisputeReason.WRONG_AMOUNT,
                        "The amount is not right.",
                        DisputeChannel.PHONE,
                        clock.today(),
                        List.of())));
    assertThat(raised.refusal()).isEmpty();
    return raised.id();
  }
}
