package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.approval.ApprovalState;
import org.saldo.approval.Persons;
import org.saldo.casefile.CaseStatus;
import org.saldo.casefile.CloseReason;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.ApprovalBox;
import org.saldo.reporting.ApprovalList;

class ApprovalsIT extends ClaimTest {

  @EJB private Persons persons;
  @EJB private ApprovalList approvals;

  private Adjustments.Outcome waiver(String user, RowResult row, String amount) {
    return ask(user, row, AdjustmentKind.WAIVER, Component.PRINCIPAL, amount);
  }

  @Test
  void closesACaseThatIsWaivedAsCredited() {
    RowResult row = aReceivable();
    work(row);
    Adjustments.Outcome asked = waiver("carla", row, "119.00");
    assertThat(asked.state()).isEqualTo(AdjustmentState.PENDING);
    assertThat(open(row)).isEqualTo("119.00 EUR");
    assertThat(approve("sven", requestOf(row, asked))).isEmpty();
    assertThat(open(row)).isEqualTo("0.00 EUR");
    assertThat(header(row).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(header(row).closeReason()).isEqualTo(CloseReason.CREDITED);
    assertThat(code(approve("sven", requestOf(row, asked)))).isEqualTo("approval.already.decided");
    requireVerified();
  }

  @Test
  void isNeverDecidedByThePersonWhoAsked() {
    String one = "first" + word();
    String two = one + ".sup";
    As.adam(
        () -> {
          assertThat(persons.name(one, "Person " + one)).isEmpty();
          assertThat(persons.name(two, "Person " + one)).isEmpty();
          return null;
        });
    RowResult row = aReceivable();
    UUID request = requestOf(row, waiver(one, row, "10.00"));
    assertThat(code(approve(one, request))).isEqualTo("approval.own");
    assertThat(code(approve(one.toUpperCase(java.util.Locale.ROOT), request)))
        .isEqualTo("approval.own");
    assertThat(code(approve(two, request))).isEqualTo("approval.own");
    assertThat(waiting(two, request)).isFalse();
    assertThat(waiting("sven", request)).isTrue();
    assertThat(open(row)).isEqualTo("119.00 EUR");
    assertThat(code(withdraw("sven", request))).isEqualTo("approval.not.yours");
    assertThat(withdraw(two, request)).isEmpty();
    assertThat(code(approve("sven", request))).isEqualTo("approval.already.decided");
    assertThat(open(row)).isEqualTo("119.00 EUR");
  }

  private boolean waiting(String user, UUID request) {
    return As.user(
            user, Set.of(Roles.SUPERVISOR), () -> approvals.after(ApprovalBox.WAITING, null, 200))
        .stream()
        .anyMatch(row -> row.id().equals(request));
  }

  @Test
  void isRefusedWhenItWasPaidMeanwhileAndNothingIsLost() {
    RowResult row = aReceivable();
    UUID request = requestOf(row, waiver("carla", row, "100.00"));
    paid(row, "50.00");
    assertThat(code(approve("sven", request))).isEqualTo("adjustment.exceeds.open");
    assertThat(open(row)).isEqualTo("69.00 EUR");
    assertThat(As.sven(() -> approvals.byId(request)).orElseThrow().state())
        .isEqualTo(ApprovalState.PENDING);
    assertThat(withdraw("carla", request)).isEmpty();
    requireVerified();
  }

  @Test
  void asksForNoMoreThanIsOpenAndNotAskedForYet() {
    RowResult row = aReceivable();
    waiver("carla", row, "100.00");
    assertThat(waiver("carla", row, "20.00").refusal().code()).isEqualTo("adjustment.exceeds.open");
    assertThat(ask("carla", row, AdjustmentKind.CREDIT, Component.FEE, "1.00").refusal().code())
        .isEqualTo("adjustment.credit.principal");
    assertThat(ask("carla", row, null, Component.FEE, "1.00").refusal().code())
        .isEqualTo("adjustment.kind.missing");
    assertThat(waiver("carla", row, "19.00").refusal()).isNull();
  }

  @Test
  void takesVatBackWithWhatIsCredited() {
    RowResult row = aReceivable();
    Adjustments.Outcome asked =
        ask("carla", row, AdjustmentKind.CREDIT, Component.PRINCIPAL, "11.90");
    assertThat(approve("sven", requestOf(row, asked))).isEmpty();
    assertThat(open(row)).isEqualTo("107.10 EUR");
    requireVerified();
  }
}
