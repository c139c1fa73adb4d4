package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.casefile.CaseStatus;
import org.saldo.casefile.CloseReason;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.payment.PaymentDesk;
import org.saldo.receivable.ReceivableStatus;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;

class PaymentsIT extends ClaimTest {

  @Test
  void paysCostsThenFeesThenPrincipal() {
    RowResult row = aReceivable();
    inDefault(row, today().minusDays(10));
    assertThat(charge(row, Component.FEE, "3.00")).isEmpty();
    assertThat(charge(row, Component.COST, "5.00")).isEmpty();
    assertThat(went(paid(row, "4.00"))).containsExactly("COST 4.00");
    assertThat(went(paid(row, "6.00"))).containsExactly("COST 1.00", "FEE 3.00", "PRINCIPAL 2.00");
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 117.00");
    requireVerified();
  }

  @Test
  void goesFirstToWhatThePayerNamed() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult older = aReceivable(creditor, debtor);
    RowResult younger =
        accepted(
            creditor, anInvoice("R-" + word()).to(debtor).dueOn("2025-05-01").of("100.00", "19"));
    PaymentDesk.Outcome outcome = pay(older, "120.00", "T-" + word(), younger);
    assertThat(outcome.refusal()).isNull();
    assertThat(open(younger)).isEqualTo("0.00 EUR");
    assertThat(open(older)).isEqualTo("118.00 EUR");
    paid(older, "18.00");
    assertThat(open(older)).isEqualTo("100.00 EUR");
  }

  @Test
  void keepsWhatIsTooMuchAndAsksSomebody() {
    RowResult row = aReceivable();
    CasePayment payment = paid(row, "130.00");
    assertThat(went(payment)).containsExactly("PRINCIPAL 119.00", "- 11.00");
    assertThat(payment.unallocated()).hasToString("11.00 EUR");
    assertThat(open(row)).isEqualTo("0.00 EUR");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM task WHERE kind = 'OVERPAYMENT' AND arguments LIKE ?",
                    payment.number() + "%"))
        .isOne();
    requireVerified();
  }

  @Test
  void takesTheSameReferenceOnce() {
    RowResult row = aReceivable();
    String reference = "T-" + word();
    PaymentDesk.Outcome first = pay(row, "19.00", reference);
    PaymentDesk.Outcome again = pay(row, "19.00", reference);
    PaymentDesk.Outcome other = pay(row, "20.00", reference);
    assertThat(first.payment().alreadyKnown()).isFalse();
    assertThat(again.payment().alreadyKnown()).isTrue();
    assertThat(again.payment().number()).isEqualTo(first.payment().number());
    assertThat(other.refusal().code()).isEqualTo("payment.reference.taken");
    assertThat(open(row)).isEqualTo("100.00 EUR");
  }

  @Test
  void refusesWhatIsNoPayment() {
    RowResult row = aReceivable();
    assertThat(pay(row, "0.00", "T-" + word()).refusal().code())
        .isEqualTo("payment.amount.implausible");
    assertThat(pay(row, "1.00", " ").refusal().code()).isEqualTo("payment.reference.missing");
    assertThat(pay(row, "1.00", "T-" + word(), aReceivable()).refusal().code())
        .isEqualTo("receivable.unknown");
  }

  @Test
  void closesTheCaseInTheTransactionThatSettlesIt() {
    RowResult row = aReceivable();
    work(row);
    paid(row, "118.99");
    assertThat(header(row).status()).isEqualTo(CaseStatus.OPEN);
    paid(row, "0.01");
    assertThat(header(row).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(header(row).closeReason()).isEqualTo(CloseReason.PAID);
    assertThat(header(row).controller()).isNull();
    assertThat(item(row).status()).isEqualTo(ReceivableStatus.SETTLED);
  }

  @Test
  void restoresToTheCentWhatWentBack() {
    RowResult row = aReceivable();
    work(row);
    inDefault(row, today().minusDays(20));
    UUID id = caseOf(row);
    CasePayment payment =
        payment(
            As.anna(() -> payOn(today().minusDays(5), id, "119.00", "T-" + word(), List.of()))
                .payment()
                .publicId());
    assertThat(header(row).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(giveBack(payment.id(), "3.33")).isEmpty();
    assertThat(parts(row)).isEqualTo("3.33 0.00 0.00 119.00");
    assertThat(header(row).status()).isEqualTo(CaseStatus.REOPENED);
    assertThat(header(row).controller()).isEqualTo("carla");
    assertThat(
            rows()
                .list(
                    "SELECT h.reason, DATEDIFF(h.until_on, h.from_on) FROM case_hold h"
                        + " JOIN case_file c ON c.id = h.case_file_id WHERE c.number = ?",
                    row.caseNumber()))
        .as("held for the days on which it stood as paid")
        .hasToString("[[PAID, 5]]");
    assertThat(code(giveBack(payment.id(), "0.00"))).isEqualTo("payment.already.returned");
    assertThat(parts(row)).isEqualTo("3.33 0.00 0.00 119.00");
    assertThat(payment(payment.id()).back().charge()).hasToString("3.33 EUR");
    requireVerified();
  }

  @Test
  void chargesNothingBeforeDefault() {
    RowResult row = aReceivable();
    for (Component component : List.of(Component.FEE, Component.COST)) {
      assertThat(code(charge(row, component, "5.00"))).isEqualTo("charge.before.default");
    }
    assertThat(code(charge(row, Component.PRINCIPAL, "5.00")))
        .isEqualTo("charge.component.missing");
    inDefault(row, today().plusDays(1));
    assertThat(code(charge(row, Component.FEE, "5.00"))).isEqualTo("charge.before.default");
    // The bank's charge neither.
    CasePayment payment = paid(row, "19.00");
    assertThat(giveBack(payment.id(), "3.00")).isEmpty();
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 119.00");
  }
}
