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
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.payment.PaymentDesk;
import org.saldo.receivable.RowResult;

class WriteOffsIT extends ClaimTest {

  @EJB private AdjustmentDesk desk;

  private Adjustments.Outcome ask(RowResult row, UUID receivable, String expected) {
    UUID id = caseOf(row);
    return As.user(
        "carla",
        Set.of(Roles.CONTROLLER),
        () -> desk.writeOff(id, receivable, expected == null ? null : eur(expected), "lost"));
  }

  private RowResult writtenOff() {
    RowResult row = aReceivable();
    work(row);
    Adjustments.Outcome asked = ask(row, null, "119.00");
    assertThat(asked.state()).isEqualTo(AdjustmentState.PENDING);
    assertThat(code(approve("carla", requestOf(row, asked)))).isEqualTo("approval.own");
    assertThat(approve("sven", requestOf(row, asked))).isEmpty();
    return row;
  }

  private PaymentDesk.Outcome payOn(RowResult row, LocalDate day, String amount) {
    UUID id = caseOf(row);
    PaymentDesk.Outcome outcome = As.anna(() -> payOn(day, id, amount, "T-" + word(), List.of()));
    assertThat(outcome.refusal()).isNull();
    return outcome;
  }

  private void requireClosedAsWrittenOff(RowResult row) {
    assertThat(open(row)).isEqualTo("0.00 EUR");
    assertThat(header(row).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(header(row).closeReason()).isEqualTo(CloseReason.WRITTEN_OFF);
    requireInStep(row);
  }

  @Test
  void writesACaseOffWithItsVat() {
    RowResult row = writtenOff();
    requireClosedAsWrittenOff(row);
    assertThat(account(row, "2406")).isEqualTo(10000);
    assertThat(account(row, "1776")).isZero();
    assertThat(account(row, "1400")).isZero();
    requireVerified();
  }

  @Test
  void revivesExactlyWhatIsPaidLaterAndTakesItBackWithThePayment() {
    RowResult row = writtenOff();
    PaymentDesk.Outcome paid = payOn(row, today(), "59.50");
    assertThat(went(payment(paid.payment().publicId()))).containsExactly("PRINCIPAL 59.50");
    requireClosedAsWrittenOff(row);
    assertThat(account(row, "1200")).isEqualTo(5950);
    assertThat(account(row, "2732")).isEqualTo(-5000);
    assertThat(account(row, "1776")).isEqualTo(-950);
    assertThat(giveBack(paid.payment().publicId(), "0.00")).isEmpty();
    requireClosedAsWrittenOff(row);
    assertThat(account(row, "1200")).isZero();
    assertThat(account(row, "2732")).isZero();
    assertThat(account(row, "1776")).isZero();
    requireVerified();
  }

  @Test
  void takesLateAndRepeatedPaymentsInAnyOrder() {
    RowResult row = writtenOff();
    payOn(row, today(), "40.00");
    payOn(row, today().minusDays(30), "59.50");
    PaymentDesk.Outcome last = payOn(row, today(), "30.00");
    requireClosedAsPaidOrWrittenOff(row);
    assertThat(went(payment(last.payment().publicId())))
        .containsExactly("PRINCIPAL 19.50", "- 10.50");
    assertThat(account(row, "2732")).isEqualTo(-10000);
    assertThat(account(row, "1776")).isEqualTo(-1900);
    requireVerified();
  }

  private void requireClosedAsPaidOrWrittenOff(RowResult row) {
    assertThat(open(row)).isEqualTo("0.00 EUR");
    assertThat(header(row).status()).isEqualTo(CaseStatus.CLOSED);
    requireInStep(row);
  }

  @Test
  void writesOffOneReceivableWithItsFeesAndLeavesTheOther() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult one = aReceivable(creditor, debtor);
    RowResult other = aReceivable(creditor, debtor);
    work(one);
    inDefault(one, today().minusDays(20));
    assertThat(charge(one, Component.FEE, "2.50")).isEmpty();
    Adjustments.Outcome asked = ask(one, idOf(one), "121.50");
    assertThat(approve("sven", requestOf(one, asked))).isEmpty();
    assertThat(parts(one)).isEqualTo("0.00 0.00 0.00 0.00");
    assertThat(parts(other)).isEqualTo("0.00 0.00 0.00 119.00");
    assertThat(header(one).status()).isEqualTo(CaseStatus.OPEN);
    paid(one, "121.50");
    assertThat(parts(other)).isEqualTo("0.00 0.00 0.00 0.00");
    assertThat(account(one, "2732")).isEqualTo(-250);
    requireClosedAsWrittenOff(one);
    requireVerified();
  }

  @Test
  void refusesWhatIsAnotherByNow() {
    RowResult row = aReceivable();
    assertThat(ask(row, null, "100.00").refusal().code()).isEqualTo("changed.meanwhile");
    assertThat(ask(row, UUID.randomUUID(), null).refusal().code()).isEqualTo("receivable.unknown");
    Adjustments.Outcome asked = ask(row, null, null);
    assertThat(ask(row, null, null).refusal().code()).isEqualTo("adjustment.pending");
    assertThat(
            ask(
                    "carla",
                    row,
                    org.saldo.adjustment.AdjustmentKind.WAIVER,
                    Component.PRINCIPAL,
                    "1.00")
                .refusal()
                .code())
        .isEqualTo("adjustment.pending");
    inDefault(row, today().minusDays(20));
    assertThat(charge(row, Component.FEE, "2.50")).isEmpty();
    UUID request = requestOf(row, asked);
    assertThat(code(approve("sven", request))).isEqualTo("adjustment.more.open");
    paid(row, "121.50");
    assertThat(code(approve("sven", request))).isEqualTo("adjustment.nothing.open");
    assertThat(withdraw("carla", request)).isEmpty();
    assertThat(ask(row, null, null).refusal().code()).isEqualTo("adjustment.nothing.open");
    RowResult foreign = aReceivable();
    UUID id = caseOf(foreign);
    assertThat(As.clara(() -> caught(() -> desk.writeOff(id, null, null, "lost")))).isTrue();
    requireVerified();
  }

  private static boolean caught(Runnable work) {
    try {
      work.run();
      return false;
    } catch (jakarta.ejb.EJBAccessException e) {
      return true;
    }
  }
}
