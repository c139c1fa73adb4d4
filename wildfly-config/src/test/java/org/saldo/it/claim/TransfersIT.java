package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.casefile.CaseStatus;
import org.saldo.creditor.ClaimKind;
import org.saldo.interest.InterestKind;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.problem.Refusal;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;
import org.saldo.reporting.CaseSheet;

/** Receivables that go to the case of another debtor, as if they had always been there. */
class TransfersIT extends BearingInterest {

  @EJB private AdjustmentDesk desk;

  private Adjustments.Outcome transfer(
      RowResult row, RowResult to, boolean keepsDefault, boolean takesMoney) {
    UUID from = caseOf(row);
    UUID receivable = idOf(row);
    return As.user(
        "carla",
        Set.of(Roles.CONTROLLER),
        () ->
            desk.transfer(
                from, receivable, to.caseNumber(), keepsDefault, takesMoney, null, "wrong debtor"));
  }

  /** Asked for by carla, approved by sven. */
  private void transferred(RowResult row, RowResult to, boolean keepsDefault, boolean takesMoney) {
    Adjustments.Outcome outcome = transfer(row, to, keepsDefault, takesMoney);
    assertThat(outcome.refusal()).isNull();
    assertThat(outcome.state()).isEqualTo(AdjustmentState.PENDING);
    assertThat(approve("sven", requestOf(row, outcome))).isEmpty();
  }

  private String refused(RowResult row, RowResult to, boolean keepsDefault) {
    return Optional.ofNullable(transfer(row, to, keepsDefault, true).refusal())
        .map(Refusal::code)
        .orElse("done");
  }

  private String bearingInterest() {
    String creditor = aCreditor();
    agree(creditor, ClaimKind.CONSIDERATION, InterestKind.FIXED, null, BigDecimal.TEN, false);
    return creditor;
  }

  /** The receivable as it stands on the case of another row. */
  private CaseSheet.Item on(RowResult caseOf, RowResult row) {
    return sheet(caseOf.caseNumber()).receivables().stream()
        .filter(item -> item.number().equals(row.receivable().number()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> numbers(RowResult row) {
    return sheet(row.caseNumber()).receivables().stream().map(CaseSheet.Item::number).toList();
  }

  @Test
  void takesAReceivableWithItsPaymentsToTheRightCase() {
    String creditor = aCreditor();
    RowResult wrong = aReceivable(creditor, "Rosa " + word());
    RowResult right = aReceivable(creditor, "Rolf " + word());
    work(wrong);
    CasePayment payment = paid(wrong, "19.00");
    transferred(wrong, right, false, true);
    assertThat(numbers(wrong)).isEmpty();
    assertThat(header(wrong).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(on(right, wrong).open().principal()).isEqualTo(eur("100.00"));
    assertThat(sheet(right.caseNumber()).open().total()).isEqualTo(eur("219.00"));
    assertThat(payment(payment.id()).undone().instead()).contains(right.caseNumber());
    requireInStep(wrong);
    requireInStep(right);
    requireVerified();
  }

  @Test
  void leavesPaymentsWhereTheyWereIfToldTo() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult wrong = aReceivable(creditor, debtor);
    RowResult other = aReceivable(creditor, debtor);
    RowResult right = aReceivable(creditor, "Rolf " + word());
    paid(wrong, "19.00");
    transferred(wrong, right, false, false);
    assertThat(numbers(other)).containsExactly(other.receivable().number());
    assertThat(open(other)).isEqualTo("100.00 EUR");
    assertThat(on(right, wrong).open().principal()).isEqualTo(eur("119.00"));
    requireInStep(other);
    requireInStep(right);
    requireVerified();
  }

  @Test
  void takesDefaultInterestAndFeesAlongWhereTheDebtIsTakenOver() {
    String creditor = bearingInterest();
    RowResult row = owed(creditor);
    claimed(row, today().minusDays(60));
    assertThat(charge(row, Component.FEE, "2.50")).isEmpty();
    String before = parts(row);
    assertThat(item(row).open().interest().isPositive()).isTrue();
    RowResult right = owed(creditor);
    transferred(row, right, true, true);
    CaseSheet.Balance open = on(right, row).open();
    assertThat(
            open.cost().amount()
                + " "
                + open.fee().amount()
                + " "
                + open.interest().amount()
                + " "
                + open.principal().amount())
        .isEqualTo(before);
    requireInStep(right);
    requireVerified();
  }

  @Test
  void beginsDefaultAnewForAnotherDebtor() {
    String creditor = bearingInterest();
    RowResult row = owed(creditor);
    claimed(row, today().minusDays(60));
    RowResult right = owed(creditor);
    transferred(row, right, false, true);
    assertThat(on(right, row).open().interest().isZero()).isTrue();
    assertThat(sheet(row.caseNumber()).open().total().isZero()).isTrue();
    requireInStep(right);
    requireVerified();
  }

  @Test
  void comesBackAsItWent() {
    String creditor = aCreditor();
    RowResult row = aReceivable(creditor, "Rosa " + word());
    RowResult right = aReceivable(creditor, "Rolf " + word());
    work(row);
    paid(row, "19.00");
    transferred(row, right, true, true);
    Adjustments.Outcome back =
        As.sven(
            () ->
                desk.transfer(
                    caseOf(right),
                    on(right, row).id(),
                    row.caseNumber(),
                    true,
                    true,
                    null,
                    "it was right"));
    assertThat(back.refusal()).isNull();
    assertThat(approve("susi", requestOf(right, back))).isEmpty();
    assertThat(open(row)).isEqualTo("100.00 EUR");
    assertThat(header(row).status()).isEqualTo(CaseStatus.REOPENED);
    requireInStep(row);
    requireInStep(right);
    requireVerified();
  }

  @Test
  void refusesWhatCannotGo() {
    String creditor = aCreditor();
    RowResult row = aReceivable(creditor, "Rosa " + word());
    RowResult right = aReceivable(creditor, "Rolf " + word());
    assertThat(refused(row, row, true)).isEqualTo("transfer.same.case");
    assertThat(refused(row, aReceivable(), true)).isEqualTo("transfer.case.unfit");
    inDefault(row, today().minusDays(5));
    assertThat(charge(row, Component.FEE, "2.50")).isEmpty();
    assertThat(refused(row, right, false)).isEqualTo("transfer.charges.stand");
    Adjustments.Outcome asked = transfer(row, right, true, true);
    assertThat(asked.state()).isEqualTo(AdjustmentState.PENDING);
    assertThat(refused(row, right, true)).isEqualTo("adjustment.pending");
    assertThat(code(approve("carla", requestOf(row, asked)))).isEqualTo("approval.own");
    assertThat(withdraw("carla", requestOf(row, asked))).isEmpty();
    UUID from = caseOf(row);
    UUID receivable = idOf(row);
    assertThat(
            As.sven(() -> desk.transfer(from, receivable, "X-1", true, true, null, "where"))
                .refusal()
                .code())
        .isEqualTo("transfer.case.unknown");
    assertThat(
            As.sven(
                    () ->
                        desk.transfer(
                            from, receivable, right.caseNumber(), true, true, eur("1.00"), "late"))
                .refusal()
                .code())
        .isEqualTo("changed.meanwhile");
  }
}
