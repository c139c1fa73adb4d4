package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;
import static org.saldo.actor.Roles.CREDITOR_USER;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saldo.casefile.HoldDesk;
import org.saldo.correspondence.CallOutcome;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.money.Money;
import org.saldo.payment.PaymentDesk;
import org.saldo.payment.PaymentWay;
import org.saldo.procedure.CallDesk;
import org.saldo.procedure.CallReport;
import org.saldo.procedure.Forecast;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseLanes;
import org.saldo.reporting.CaseProcedure;
import org.saldo.reporting.Lane;
import org.saldo.reporting.LaneEntry;
import org.saldo.reporting.LaneReport;
import org.saldo.reporting.ProcedureReport;

/** A case side by side, and what would keep its next steps from happening. */
class CaseLanesIT extends DunningTest {

  @EJB private LaneReport report;
  @EJB private ProcedureReport procedures;
  @EJB private HoldDesk holds;
  @EJB private CallDesk calls;

  private CaseLanes lanes(RowResult row, String from, String before) {
    return As.anna(
            () ->
                report.of(
                    caseId(row),
                    from == null ? null : LocalDate.parse(from),
                    before == null ? null : LocalDate.parse(before)))
        .orElseThrow();
  }

  private static List<String> told(CaseLanes lanes) {
    return lanes.lanes().stream()
        .flatMap(
            lane ->
                lane.entries().stream()
                    .map(e -> e.kind() + " " + e.on() + " " + e.what() + " " + e.state()))
        .toList();
  }

  private void payInCash(RowResult row, String amount) {
    As.anna(
        () ->
            payments.record(
                caseId(row),
                new PaymentDesk.ByHand(
                    PaymentWay.CASH,
                    Money.of(amount, "EUR"),
                    clock.today(),
                    "P-" + word(),
                    List.of(),
                    null)));
  }

  @Test
  void standsSideBySide() {
    RowResult row = aCase();
    night("2027-02-07");
    night("2027-02-15");
    CaseProcedure procedure = As.anna(() -> procedures.ofCase(caseId(row))).orElseThrow();
    CallReport busy = new CallReport(CallOutcome.REFUSES, "Will nicht", null, null, null);
    assertThat(
            As.user(
                "carla",
                Set.of(CONTROLLER),
                () -> calls.record(procedure.past().get(0).id(), busy)))
        .isEmpty();
    payInCash(row, "20.00");
    today("2027-02-16");
    assertThat(
            As.sven(
                () ->
                    holds.place(
                        caseId(row), LocalDate.parse("2027-02-18"), false, "Wartet auf Antwort")))
        .isEmpty();
    today("2027-02-18");
    CaseLanes all = lanes(row, null, null);
    assertThat(all.lanes())
        .extracting(Lane::topic)
        .extracting(Enum::name)
        .containsExactly("PROCEDURE", "CONTACTS", "PAYMENTS", "HOLDS");
    assertThat(all.cut()).isFalse();
    assertThat(told(all))
        .contains(
            "STEP 2027-02-07 EMAIL DONE",
            "STEP 2027-02-15 CALL DONE",
            "CALL 2027-02-15 REFUSES LOGGED",
            "PAYMENT 2027-02-15 CASH RECEIVED",
            "HOLD 2027-02-16 MANUAL null")
        .contains("PLANNED 2027-02-23 CALL null");
    assertThat(all.entries())
        .filteredOn(e -> e.kind().name().equals("HOLD"))
        .extracting(LaneEntry::until, LaneEntry::note)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                LocalDate.parse("2027-02-18"), "Wartet auf Antwort"));
    assertThat(all.entries()).extracting(LaneEntry::on).isSorted();
    boundsAreKept(row);
    scopeIsKept(row);
  }

  private void boundsAreKept(RowResult row) {
    assertThat(told(lanes(row, "2027-02-15", "2027-02-16")))
        .containsExactly(
            "STEP 2027-02-15 CALL DONE",
            "CALL 2027-02-15 REFUSES LOGGED",
            "PAYMENT 2027-02-15 CASH RECEIVED");
    assertThat(told(lanes(row, "2027-02-17", "2027-02-18")))
        .as("lasts over the day")
        .containsExactly("HOLD 2027-02-16 MANUAL null");
    assertThat(told(lanes(row, "2027-02-18", "2027-02-23"))).as("has ended").isEmpty();
    assertThat(told(lanes(row, "2027-02-23", "2027-02-24")))
        .containsExactly("PLANNED 2027-02-23 CALL null");
  }

  private void scopeIsKept(RowResult row) {
    Optional<CaseLanes> elsewhere =
        As.user("clara-" + word(), Set.of(CREDITOR_USER), () -> report.of(caseId(row), null, null));
    assertThat(elsewhere).isEmpty();
    assertThat(As.anna(() -> report.of("no such case", null, null))).isEmpty();
  }

  private List<String> unless(RowResult row, String step) {
    CaseProcedure procedure = As.anna(() -> procedures.ofCase(row.caseNumber())).orElseThrow();
    Forecast.Coming coming =
        procedure.next().stream()
            .filter(each -> each.step().key().equals(step))
            .findFirst()
            .orElseThrow();
    return procedure.unless(coming).stream()
        .map(each -> (each.standing() ? "! " : "") + each.code())
        .toList();
  }

  @Test
  void tellsUnlessWhat() {
    RowResult row = aCase();
    assertThat(unless(row, "hand-over"))
        .startsWith("! gate.default", "! gate.demanded")
        .contains("gate.requires", "paid.all", "mark.VULNERABLE");
    night("2027-02-07");
    await(
        () ->
            rows()
                    .number(
                        "SELECT COUNT(*) FROM delivered_demand d JOIN receivable r"
                            + " ON r.id = d.receivable_id JOIN case_file c ON c.id = r.case_file_id"
                            + " WHERE c.number = ?",
                        row.caseNumber())
                == 1);
    assertThat(unless(row, "hand-over"))
        .as("the reminder is done, delivered, and default has begun by then")
        .noneMatch(each -> each.contains("gate."));
    rows()
        .change(
            "INSERT INTO debtor_mark (id, debtor_id, kind, valid_from, recorded_at, recorded_by)"
                + " SELECT -c.id, c.debtor_id, 'VULNERABLE', '2027-02-01', UTC_TIMESTAMP(6), 'test'"
                + " FROM case_file c WHERE c.public_id = ?",
            UuidConverter.bytes(caseId(row)));
    assertThat(unless(row, "second-call")).startsWith("! mark.VULNERABLE");
    assertThat(unless(row, "first-call")).noneMatch(each -> each.contains("VULNERABLE"));
    assertThat(told(lanes(row, null, null))).contains("MARK 2027-02-01 VULNERABLE null");
  }
}
