package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.casefile.CaseStatus;
import org.saldo.claim.Correctable;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.receivable.RowResult;

class CorrectionsIT extends ClaimTest {

  @EJB private AdjustmentDesk desk;

  private List<Correctable> mistakes(RowResult row) {
    UUID id = caseOf(row);
    return As.sven(() -> desk.correctable(id));
  }

  private Adjustments.Outcome correct(RowResult row, UUID event) {
    UUID id = caseOf(row);
    return As.user(
        "carla", Set.of(Roles.CONTROLLER), () -> desk.correct(id, event, "wrong debtor"));
  }

  @Test
  void takesAFeeBackToItsValueDateAndLetsItsPaymentGoElsewhere() {
    RowResult row = aReceivable();
    work(row);
    inDefault(row, today().minusDays(20));
    assertThat(charge(row, Component.FEE, "2.50")).isEmpty();
    paid(row, "12.50");
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 109.00");
    UUID event = mistakes(row).get(0).id();
    Adjustments.Outcome asked = correct(row, event);
    assertThat(asked.state()).isEqualTo(AdjustmentState.PENDING);
    assertThat(correct(row, event).refusal().code()).isEqualTo("adjustment.pending");
    UUID request = requestOf(row, asked);
    assertThat(code(approve("carla", request))).isEqualTo("approval.own");
    assertThat(approve("sven", request)).isEmpty();
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 106.50");
    assertThat(mistakes(row)).isEmpty();
    assertThat(correct(row, event).refusal().code()).isEqualTo("adjustment.taken.back");
    requireInStep(row);
    requireVerified();
  }

  @Test
  void reopensACaseWhoseWaiverWasAMistake() {
    RowResult row = aReceivable();
    work(row);
    Adjustments.Outcome waived =
        ask("carla", row, AdjustmentKind.WAIVER, Component.PRINCIPAL, "119.00");
    assertThat(approve("sven", requestOf(row, waived))).isEmpty();
    assertThat(header(row).status()).isEqualTo(CaseStatus.CLOSED);
    Adjustments.Outcome asked = correct(row, mistakes(row).get(0).id());
    assertThat(approve("sven", requestOf(row, asked))).isEmpty();
    assertThat(open(row)).isEqualTo("119.00 EUR");
    assertThat(header(row).status()).isEqualTo(CaseStatus.REOPENED);
    requireInStep(row);
    requireVerified();
  }

  @Test
  void takesACreditBackWithItsVat() {
    RowResult row = aReceivable();
    Adjustments.Outcome credit =
        ask("carla", row, AdjustmentKind.CREDIT, Component.PRINCIPAL, "11.90");
    assertThat(approve("sven", requestOf(row, credit))).isEmpty();
    Adjustments.Outcome asked = correct(row, mistakes(row).get(0).id());
    assertThat(approve("sven", requestOf(row, asked))).isEmpty();
    assertThat(open(row)).isEqualTo("119.00 EUR");
    RowResult other = aReceivable();
    assertThat(correct(other, UUID.randomUUID()).refusal().code())
        .isEqualTo("adjustment.taken.back");
    assertThat(mistakes(other)).isEmpty();
    requireVerified();
  }
}
