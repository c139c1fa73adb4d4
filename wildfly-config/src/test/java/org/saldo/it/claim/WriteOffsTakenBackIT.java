package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.casefile.CaseStatus;
import org.saldo.casefile.CloseReason;
import org.saldo.claim.Correctable;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;

/** Write-offs that were a mistake. */
class WriteOffsTakenBackIT extends BearingInterest {

  @EJB private AdjustmentDesk desk;

  private RowResult writtenOff(RowResult row) {
    UUID id = caseOf(row);
    Adjustments.Outcome asked =
        As.user("carla", Set.of(Roles.CONTROLLER), () -> desk.writeOff(id, null, null, "lost"));
    assertThat(approve("sven", requestOf(row, asked))).isEmpty();
    assertThat(header(row).closeReason()).isEqualTo(CloseReason.WRITTEN_OFF);
    return row;
  }

  private RowResult writtenOff() {
    RowResult row = aReceivable();
    work(row);
    return writtenOff(row);
  }

  private List<Correctable> mistakes(RowResult row) {
    UUID id = caseOf(row);
    return As.sven(() -> desk.correctable(id));
  }

  private void takenBack(RowResult row) {
    UUID id = caseOf(row);
    UUID event =
        mistakes(row).stream()
            .filter(c -> c.receivable().equals(row.receivable().number()))
            .findFirst()
            .orElseThrow()
            .id();
    Adjustments.Outcome asked =
        As.user("carla", Set.of(Roles.CONTROLLER), () -> desk.correct(id, event, "wrong debtor"));
    assertThat(asked.state()).isEqualTo(AdjustmentState.PENDING);
    UUID request = requestOf(row, asked);
    assertThat(code(approve("carla", request))).isEqualTo("approval.own");
    assertThat(approve("sven", request)).isEmpty();
    booksAreWhole(row);
  }

  @Test
  void asksAgainForAllOfItWithItsVat() {
    RowResult row = aReceivable();
    work(row);
    inDefault(row, today().minusDays(20));
    assertThat(charge(row, Component.FEE, "2.50")).isEmpty();
    long vat = account(row, "1776");
    writtenOff(row);
    Correctable mistake = mistakes(row).get(0);
    assertThat(mistake.amount()).isEqualTo(eur("121.50"));
    assertThat(mistake.component()).isNull();
    takenBack(row);
    assertThat(parts(row)).isEqualTo("0.00 2.50 0.00 119.00");
    assertThat(header(row).status()).isEqualTo(CaseStatus.REOPENED);
    assertThat(header(row).controller()).isNotNull();
    for (String account : List.of("2400", "2406")) {
      assertThat(account(row, account)).as(account).isZero();
    }
    assertThat(account(row, "1776")).isEqualTo(vat);
    UUID id = caseOf(row);
    assertThat(
            As.user(
                    "carla",
                    Set.of(Roles.CONTROLLER),
                    () -> desk.correct(id, mistake.id(), "wrong debtor"))
                .refusal()
                .code())
        .isEqualTo("adjustment.taken.back");
    assertThat(mistakes(row)).extracting(Correctable::component).containsExactly(Component.FEE);
    writtenOff(row);
    takenBack(row);
    assertThat(parts(row)).isEqualTo("0.00 2.50 0.00 119.00");
  }

  @Test
  void letsPaymentsOnItStandAsIfItHadNeverBeenWrittenOff() {
    RowResult row = writtenOff();
    CasePayment later = paid(row, "59.50");
    CasePayment before = paidOn(today().minusDays(30), row, "40.00");
    assertThat(account(row, "2732")).isNotZero();
    takenBack(row);
    assertThat(open(row)).isEqualTo("19.50 EUR");
    assertThat(went(payment(later.id()))).containsExactly("PRINCIPAL 59.50");
    assertThat(header(row).status()).isEqualTo(CaseStatus.REOPENED);
    requireNoLoss(row, 1);
    assertThat(giveBack(later.id(), "0.00")).isEmpty();
    assertThat(giveBack(before.id(), "0.00")).isEmpty();
    assertThat(open(row)).isEqualTo("119.00 EUR");
    requireNoLoss(row, 1);
    booksAreWhole(row);
  }

  /** All VAT of so many invoices is owed. */
  private void requireNoLoss(RowResult row, int invoices) {
    for (String account : List.of("2400", "2406", "2732")) {
      assertThat(account(row, account)).as(account).isZero();
    }
    assertThat(account(row, "1776")).isEqualTo(invoices * -1900L);
  }

  @Test
  void mayGoToAnotherCaseAfterwards() {
    String creditor = aCreditor();
    RowResult row = aReceivable(creditor, "Wanda " + word());
    RowResult right = aReceivable(creditor, "Rita " + word());
    work(row);
    writtenOff(row);
    paid(row, "59.50");
    assertThat(transfer(row, right).refusal()).isNotNull();
    takenBack(row);
    Adjustments.Outcome asked = transfer(row, right);
    assertThat(asked.refusal()).isNull();
    assertThat(approve("sven", requestOf(row, asked))).isEmpty();
    assertThat(sheet(right.caseNumber()).open().total()).hasToString("178.50 EUR");
    requireNoLoss(row, 1);
    booksAreWhole(right);
  }

  private Adjustments.Outcome transfer(RowResult row, RowResult to) {
    UUID from = caseOf(row);
    UUID receivable = idOf(row);
    return As.user(
        "carla",
        Set.of(Roles.CONTROLLER),
        () -> desk.transfer(from, receivable, to.caseNumber(), true, true, null, "wrong debtor"));
  }

  @Test
  void takesOneReceivableBackAndThenTheOther() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult one = aReceivable(creditor, debtor);
    RowResult other = aReceivable(creditor, debtor);
    work(one);
    writtenOff(one);
    assertThat(mistakes(one))
        .extracting(Correctable::receivable)
        .containsExactlyInAnyOrder(one.receivable().number(), other.receivable().number());
    takenBack(one);
    assertThat(open(one)).isEqualTo("119.00 EUR");
    assertThat(open(other)).isEqualTo("0.00 EUR");
    CasePayment payment = paid(one, "138.00");
    assertThat(went(payment)).containsExactly("PRINCIPAL 119.00", "PRINCIPAL 19.00");
    takenBack(other);
    assertThat(open(one)).as("in proportion, as both were due on one day").isEqualTo("50.00 EUR");
    assertThat(open(other)).isEqualTo("50.00 EUR");
    requireNoLoss(one, 2);
  }

  @Test
  void saysPaidWhereItWasPaidMeanwhile() {
    RowResult row = writtenOff();
    paid(row, "119.00");
    assertThat(header(row).closeReason()).isEqualTo(CloseReason.WRITTEN_OFF);
    takenBack(row);
    assertThat(header(row).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(header(row).closeReason()).isEqualTo(CloseReason.PAID);
    requireNoLoss(row, 1);
  }

  @Test
  void letsInterestGrowOnAsIfItHadNeverStopped() {
    RowResult row = owed();
    RowResult same = owed();
    LocalDate day = today().minusDays(10);
    claimed(row, day);
    claimed(same, day);
    String before = parts(same);
    writtenOff(row);
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 0.00");
    paidOn(today().minusDays(5), row, "20.00");
    paidOn(today().minusDays(5), same, "20.00");
    takenBack(row);
    assertThat(parts(row)).isEqualTo(parts(same)).isNotEqualTo(before);
  }
}
