package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.ADMIN;
import static org.saldo.actor.Roles.SUPERVISOR;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.AccessGrants;
import org.saldo.casefile.HoldDesk;
import org.saldo.it.As;
import org.saldo.problem.Refusal;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.DayKind;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.ProcedureFlow;
import org.saldo.procedure.ProcedureKind;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.condition.Comparison;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.planning.DraftStep;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.procedure.simulation.NewSimulation;
import org.saldo.procedure.simulation.SimulationDesk;
import org.saldo.procedure.simulation.StepDifference;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.SimulationReport;
import org.saldo.reporting.SimulationSteps;

/** Drafts that are tried on cases, which stay as they are. */
class SimulationsIT extends DunningTest {

  /** What is written to order a simulation, and by it; and who looks into the mailbox. */
  private static final Set<String> EXPECTED =
      Set.of(
          "simulation",
          "simulation_step",
          "simulation_sum",
          "simulation_difference",
          "audit_entry",
          "key_block",
          "incoming_lease");

  @EJB private ProcedureBook book;
  @EJB private SimulationDesk desk;
  @EJB private SimulationReport report;
  @EJB private SimulationSteps found;
  @EJB private HoldDesk holds;
  @EJB private AccessGrants grants;

  private static PlannedStep mail(String key, int day, int level) {
    return new PlannedStep(key, day, StepChannel.EMAIL, "reminder", level, true, true, List.of());
  }

  /** A draft for one creditor: sooner than what is shipped, and without calls. */
  private String drafted(String creditor, PlannedStep... steps) {
    PlanSettings settings =
        new PlanSettings(
            ProcedureKind.PRIMARY,
            ProcedureFlow.BY_DAYS,
            CountedFrom.DUE_DATE,
            DayKind.CALENDAR,
            40,
            null,
            List.of(Condition.of(ConditionFact.CREDITOR, Comparison.ONE_OF, creditor)),
            List.of());
    return As.adam(
        () -> {
          String key = book.create("Draft " + word(), ProcedureKind.PRIMARY).key();
          List<DraftStep> all =
              List.of(steps).stream().map(step -> new DraftStep(step, "Probe")).toList();
          assertThat(book.replace(key, book.draft(key).orElseThrow().revision(), settings, all))
              .isEmpty();
          return key;
        });
  }

  private SimulationReport.Simulation through(NewSimulation order) {
    SimulationDesk.Started started = As.sven(() -> desk.start(order));
    assertThat(started.refusal()).isNull();
    await(() -> !found(started.id()).state().atWork());
    SimulationReport.Simulation done = found(started.id());
    assertThat(done.state()).as(done.problem()).isEqualTo(SimulationReport.State.DONE);
    return done;
  }

  private SimulationReport.Simulation found(UUID id) {
    return As.sven(() -> report.byId(id)).orElseThrow();
  }

  private static NewSimulation ahead(String procedure, String creditor, int days) {
    return new NewSimulation(procedure, false, days, null, true, creditor, "test");
  }

  private List<String> told(SimulationReport.Simulation simulation, RowResult row) {
    SimulationSteps.Choice choice =
        new SimulationSteps.Choice(false, null, null, null, row.caseNumber());
    return As.sven(() -> found.after(simulation.key(), choice, 0, 200)).stream()
        .map(
            step ->
                step.step()
                    + " "
                    + said(step.now())
                    + " "
                    + said(step.drafted())
                    + " "
                    + step.difference())
        .sorted()
        .toList();
  }

  private static String said(SimulationSteps.Side side) {
    return side == null ? "-" : side.state() + "@" + side.on();
  }

  @Test
  void comparesADraftWithWhatIsInForceAndWritesNothing() {
    String creditor = aCreditor();
    RowResult row = aCase(creditor, "N-" + word());
    String first = "early-" + word().toLowerCase(Locale.ROOT);
    String draft = drafted(creditor, mail(first, 3, 1), mail("reminder", 9, 1));
    SimulationReport.Simulation done = through(ahead(draft, creditor, 45));
    // Messages of other tests may leave meanwhile; what a simulation wrote would change each time.
    List<String> changed = List.of("");
    for (int i = 0; i < 5 && !changed.isEmpty(); i++) {
      Map<String, String> before = checksums();
      through(ahead(draft, creditor, 45));
      Map<String, String> after = checksums();
      changed =
          before.keySet().stream()
              .filter(table -> !before.get(table).equals(after.get(table)))
              .filter(table -> !EXPECTED.contains(table))
              .toList();
    }
    assertThat(changed).as("tables that are not what they were").isEmpty();
    assertThat(steps(row)).isEmpty();

    assertThat(done.cases()).isEqualTo(1);
    assertThat(done.seen()).isEqualTo(1);
    assertThat(done.hash()).hasSize(64);
    assertThat(done.outdated()).isFalse();
    assertThat(told(done, row))
        .containsExactlyInAnyOrder(
            first + " - DONE@2027-02-03 ADDED",
            "reminder - DONE@2027-02-09 ADDED",
            "reminder DONE@2027-02-07 - DROPPED",
            "first-call PROPOSED@2027-02-15 - DROPPED",
            "second-call PROPOSED@2027-02-21 - DROPPED",
            "hand-over PARKED@2027-03-12 - DROPPED");
    assertThat(As.sven(() -> report.differences(done.key())))
        .containsExactlyInAnyOrder(
            new SimulationReport.Differences(StepDifference.DROPPED, 4, 1),
            new SimulationReport.Differences(StepDifference.ADDED, 2, 1));
    assertThat(As.sven(() -> report.totals(done.key())))
        .filteredOn(total -> total.step().equals("hand-over"))
        .singleElement()
        .satisfies(
            total -> {
              assertThat(total.nowParked()).as("there is no agency").isEqualTo(1);
              assertThat(total.now()).isZero();
              assertThat(total.draftedParked()).isZero();
            });
    assertThat(As.sven(() -> report.days(done.key())))
        .extracting(day -> day.on() + " " + day.channel() + " " + day.now() + " " + day.drafted())
        .contains("2027-02-03 EMAIL 0 1", "2027-02-07 EMAIL 1 0", "2027-02-15 CALL 1 0");

    assertThat(through(ahead(draft, creditor, 45)).hash())
        .as("the same portfolio gives the same result")
        .isEqualTo(done.hash());
  }

  private Map<String, String> checksums() {
    Map<String, String> sums = new TreeMap<>();
    for (List<Object> table :
        rows()
            .list(
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
      String name = String.valueOf(table.get(0));
      sums.put(name, String.valueOf(rows().list("CHECKSUM TABLE " + name).get(0).get(1)));
    }
    return sums;
  }

  @Test
  void tellsWhatHappensWhenNobodyDoesWhatIsProposed() {
    String creditor = aCreditor();
    RowResult row = aCase(creditor, "N-" + word());
    String draft =
        drafted(
            creditor,
            new PlannedStep(
                "reminder", 7, StepChannel.EMAIL, "reminder", 1, false, true, List.of()),
            new PlannedStep(
                "hand-over",
                20,
                StepChannel.AGENCY_HANDOVER,
                null,
                2,
                true,
                false,
                List.of("reminder")));
    assertThat(told(through(ahead(draft, creditor, 30)), row))
        .contains("reminder - PROPOSED@2027-02-07 ADDED", "hand-over - PARKED@2027-02-20 ADDED");
    assertThat(told(through(new NewSimulation(draft, false, 30, null, false, creditor, null)), row))
        .contains("reminder - OVERTAKEN@2027-02-20 ADDED", "hand-over - PARKED@2027-02-20 ADDED");
    LocalDate later = LocalDate.parse("2027-02-10");
    assertThat(told(through(new NewSimulation(draft, false, 30, later, true, creditor, null)), row))
        .as("until the draft is in force nothing differs")
        .contains("reminder DONE@2027-02-07 DONE@2027-02-07 NONE");
  }

  @Test
  void looksBackWithTheAmountsOfTheTime() {
    String creditor = aCreditor();
    RowResult row = aCase(creditor, "N-" + word());
    RowResult paid = aCase(creditor, "N-" + word());
    today("2027-02-10");
    pay(paid, "50.00");
    today("2027-03-20");
    String key = "late-" + word().toLowerCase(Locale.ROOT);
    String draft =
        drafted(
            creditor,
            mail(key, 20, 1)
                .with(
                    null,
                    false,
                    List.of(Condition.of(ConditionFact.AMOUNT_OPEN, Comparison.AT_LEAST, "100"))));
    SimulationReport.Simulation back =
        through(new NewSimulation(draft, true, 60, null, true, creditor, null));
    assertThat(told(back, row))
        .contains(key + " - DONE@2027-02-20 ADDED", "reminder DONE@2027-02-07 - DROPPED");
    assertThat(told(back, paid))
        .contains(key + " - NOT_APPLICABLE@2027-02-20 ADDED", "reminder DONE@2027-02-07 - DROPPED");
  }

  /** Nobody does what is proposed; the nights come one after the other. */
  @Test
  void isWhatTheNightsDo() {
    RowResult row = aCase();
    SimulationReport.Simulation foretold =
        through(new NewSimulation(null, false, 60, null, false, creditorOf(row), null));
    for (String day : List.of("2027-02-07", "2027-02-15", "2027-02-21", "2027-03-12")) {
      night(day);
      await(
          () ->
              rows()
                      .number(
                          "SELECT COUNT(*) FROM message m JOIN case_file c"
                              + " ON c.id = m.case_file_id WHERE c.number = ?"
                              + " AND m.state = 'SENT'",
                          row.caseNumber())
                  == 1);
    }
    assertThat(told(foretold, row).stream().map(line -> line.replaceAll("@.*", "")).toList())
        .isEqualTo(steps(row).stream().sorted().toList());
  }

  private String creditorOf(RowResult row) {
    return (String)
        rows()
            .list(
                "SELECT k.creditor_key FROM creditor k JOIN case_file c ON c.creditor_id = k.id"
                    + " WHERE c.number = ?",
                row.caseNumber())
            .get(0)
            .get(0);
  }

  /** Each difference between what was foretold and what the run did is a fact of that day. */
  @Test
  void foretellsTheNextNight() {
    String creditor = aCreditor();
    List<RowResult> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(aCase(creditor, "N-" + word()));
    }
    today("2027-02-06");
    SimulationReport.Simulation foretold = through(ahead(null, creditor, 1));
    assertThat(foretold.compared()).isFalse();
    List<RowResult> paid = all.subList(0, 3);
    List<RowResult> held = all.subList(3, 6);
    paid.forEach(row -> pay(row, "119.00"));
    held.forEach(
        row -> {
          UUID id = caseId(row);
          assertThat(As.sven(() -> holds.place(id, null, false, "test"))).isEmpty();
        });
    night("2027-02-07");
    for (RowResult row : all) {
      List<String> foretoldSteps = told(foretold, row);
      assertThat(foretoldSteps).containsExactly("reminder DONE@2027-02-07 - NONE");
      boolean changed = paid.contains(row) || held.contains(row);
      assertThat(steps(row))
          .as(changed ? "a payment or a hold came between" : "nothing came between")
          .isEqualTo(changed ? List.of() : List.of("reminder DONE"));
    }
  }

  @Test
  void refusesWhatCannotBeSimulated() {
    assertThat(refused(new NewSimulation("no-such", false, 30, null, true, null, null)))
        .isEqualTo("procedure.draft.none");
    String empty = As.adam(() -> book.create("Empty " + word(), ProcedureKind.PRIMARY).key());
    assertThat(refused(ahead(empty, null, 10))).isEqualTo("procedure.draft.empty");
    assertThat(refused(ahead(null, null, 0))).isEqualTo("simulation.days");
    assertThat(refused(ahead(null, null, 366))).isEqualTo("simulation.days");
    assertThat(refused(ahead(null, "nobody", 3))).isEqualTo("creditor.unknown");
    LocalDate late = LocalDate.parse("2027-04-01");
    assertThat(refused(new NewSimulation(null, false, 30, late, true, null, null)))
        .isEqualTo("simulation.from");
    assertThat(refused(new NewSimulation(null, false, 3, null, true, null, "x".repeat(501))))
        .isEqualTo("simulation.note");
    assertThat(As.sven(() -> desk.cancel(UUID.randomUUID())).map(Refusal::code))
        .contains("simulation.unknown");
    assertThat(As.sven(() -> desk.discard(UUID.randomUUID())).map(Refusal::code))
        .contains("simulation.unknown");
  }

  private String refused(NewSimulation order) {
    return As.sven(() -> desk.start(order)).refusal().code();
  }

  @Test
  void isThrownAwayWhenItIsThrough() {
    String creditor = aCreditor();
    RowResult row = aCase(creditor, "N-" + word());
    SimulationReport.Simulation done = through(ahead(null, creditor, 10));
    assertThat(told(done, row)).isNotEmpty();
    assertThat(As.sven(() -> desk.cancel(done.id())).map(Refusal::code))
        .contains("simulation.ended");
    assertThat(As.sven(() -> desk.discard(done.id()))).isEmpty();
    assertThat(As.sven(() -> report.byId(done.id()))).isEmpty();
    assertThat(
            rows()
                .number("SELECT COUNT(*) FROM simulation_step WHERE simulation_id = ?", done.key()))
        .isZero();
  }

  @Test
  void isShownAndEndedByThoseWhoMay() {
    String creditor = aCreditor();
    RowResult row = aCase(creditor, "N-" + word());
    SimulationReport.Simulation one = through(ahead(null, creditor, 10));
    SimulationReport.Simulation all = through(ahead(null, null, 1));
    String user = "partly-" + UUID.randomUUID();
    long linde = rows().number("SELECT id FROM creditor WHERE creditor_key = 'linde'");
    As.user("adam", Set.of(ADMIN), () -> grants.grant(user, linde));
    Set<String> supervisor = Set.of(SUPERVISOR);
    assertThat(As.user(user, supervisor, () -> report.byId(one.id()))).isEmpty();
    assertThat(As.user(user, supervisor, () -> report.latest()))
        .extracting(SimulationReport.Simulation::id)
        .contains(all.id())
        .doesNotContain(one.id());
    SimulationSteps.Choice choice =
        new SimulationSteps.Choice(false, null, null, null, row.caseNumber());
    assertThat(As.user(user, supervisor, () -> found.after(all.key(), choice, 0, 200))).isEmpty();
    assertThat(As.user(user, supervisor, () -> desk.discard(one.id())).map(Refusal::code))
        .contains("simulation.unknown");
    assertThat(As.user(user, supervisor, () -> desk.discard(all.id())).map(Refusal::code))
        .contains("simulation.others");
    assertThat(As.user(user, supervisor, () -> desk.cancel(all.id())).map(Refusal::code))
        .contains("simulation.others");
    assertThat(
            As.user(user, supervisor, () -> desk.start(ahead(null, creditor, 3))).refusal().code())
        .isEqualTo("creditor.unknown");
    assertThat(As.sven(() -> desk.discard(all.id()))).isEmpty();
  }
}
