package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseAllowances;
import org.saldo.reporting.CasePayment;

class AllowancesIT extends ClaimTest {

  @EJB private AdjustmentDesk desk;
  @EJB private CaseAllowances allowances;

  private Adjustments.Outcome ask(RowResult row, String percent) {
    UUID id = caseOf(row);
    UUID receivable = idOf(row);
    return As.user(
        "carla",
        Set.of(Roles.CONTROLLER),
        () ->
            desk.doubt(
                id,
                receivable,
                percent == null ? null : new BigDecimal(percent),
                null,
                "moved away"));
  }

  private void decided(RowResult row, String percent) {
    Adjustments.Outcome asked = ask(row, percent);
    assertThat(asked.refusal()).isNull();
    assertThat(asked.state()).isEqualTo(AdjustmentState.PENDING);
    assertThat(code(approve("carla", requestOf(row, asked)))).isEqualTo("approval.own");
    assertThat(approve("sven", requestOf(row, asked))).isEmpty();
  }

  /** A receivable of 119.00 gross, 100.00 net, doubted by half. */
  private RowResult doubted() {
    RowResult row = aReceivable();
    work(row);
    decided(row, "50");
    return row;
  }

  private String code(Adjustments.Outcome outcome) {
    return outcome.refusal() == null ? "done" : outcome.refusal().code();
  }

  /** What stands on 1460, 1499, 0998, 2451 and 2731 for the case, debit less credit, in cents. */
  private List<Long> books(RowResult row) {
    return List.of("1460", "1499", "0998", "2451", "2731").stream()
        .map(number -> account(row, number))
        .toList();
  }

  /** {@code percent doubtful allowance} of each doubtful receivable. */
  private List<String> standing(RowResult row) {
    UUID id = caseOf(row);
    return As.sven(() -> allowances.of(id)).stream()
        .map(
            a ->
                a.percent().stripTrailingZeros().toPlainString()
                    + " "
                    + a.doubtful().amount()
                    + " "
                    + a.allowance().amount())
        .toList();
  }

  @Test
  void writesHalfOfTheNetDownAndOwesNoLess() {
    RowResult row = doubted();
    assertThat(books(row)).containsExactly(11900L, -11900L, -5000L, 5000L, 0L);
    assertThat(standing(row)).containsExactly("50 119.00 50.00");
    assertThat(open(row)).isEqualTo("119.00 EUR");
    requireInStep(row);
    requireVerified();
  }

  @Test
  void releasesInProportionWhatIsPaidAndSetsNothingAgainByItself() {
    RowResult row = doubted();
    CasePayment payment = paid(row, "59.50");
    assertThat(books(row)).containsExactly(5950L, -5950L, -2500L, 5000L, -2500L);
    assertThat(standing(row)).containsExactly("50 59.50 25.00");
    assertThat(giveBack(payment.id(), "0.00")).isEmpty();
    assertThat(open(row)).isEqualTo("119.00 EUR");
    assertThat(standing(row)).containsExactly("50 59.50 25.00");
    decided(row, "50");
    assertThat(books(row)).containsExactly(11900L, -11900L, -5000L, 7500L, -2500L);
    paid(row, "119.00");
    assertThat(books(row)).containsExactly(0L, 0L, 0L, 7500L, -7500L);
    assertThat(standing(row)).isEmpty();
    requireInStep(row);
    requireVerified();
  }

  @Test
  void releasesWhatIsCreditedWaivedAndWrittenOff() {
    RowResult row = doubted();
    Adjustments.Outcome credit =
        ask("carla", row, AdjustmentKind.CREDIT, Component.PRINCIPAL, "11.90");
    assertThat(approve("sven", requestOf(row, credit))).isEmpty();
    assertThat(standing(row)).containsExactly("50 107.10 45.00");
    Adjustments.Outcome waiver =
        ask("carla", row, AdjustmentKind.WAIVER, Component.PRINCIPAL, "47.60");
    assertThat(approve("sven", requestOf(row, waiver))).isEmpty();
    assertThat(standing(row)).containsExactly("50 59.50 25.00");
    UUID id = caseOf(row);
    Adjustments.Outcome lost =
        As.user(
            "carla", Set.of(Roles.CONTROLLER), () -> desk.writeOff(id, null, null, "insolvent"));
    assertThat(approve("sven", requestOf(row, lost))).isEmpty();
    assertThat(standing(row)).isEmpty();
    assertThat(books(row)).containsExactly(0L, 0L, 0L, 5000L, -5000L);
    requireVerified();
  }

  @Test
  void changesThePercentageAndEndsItByHand() {
    RowResult row = doubted();
    assertThat(code(ask(row, "50"))).isEqualTo("allowance.same");
    decided(row, "80.5");
    assertThat(books(row)).containsExactly(11900L, -11900L, -8050L, 8050L, 0L);
    decided(row, "20");
    assertThat(books(row)).containsExactly(11900L, -11900L, -2000L, 8050L, -6050L);
    decided(row, "0");
    assertThat(books(row)).containsExactly(0L, 0L, 0L, 8050L, -8050L);
    assertThat(standing(row)).isEmpty();
    assertThat(code(ask(row, "0"))).isEqualTo("allowance.none");
    requireVerified();
  }

  @Test
  void refusesWhatMakesNoSense() {
    RowResult row = aReceivable();
    assertThat(code(ask(row, null))).isEqualTo("allowance.percent");
    assertThat(code(ask(row, "-1"))).isEqualTo("allowance.percent");
    assertThat(code(ask(row, "100.01"))).isEqualTo("allowance.percent");
    assertThat(code(ask(row, "33.333"))).isEqualTo("allowance.percent");
    assertThat(ask(row, "50").state()).isEqualTo(AdjustmentState.PENDING);
    assertThat(code(ask(row, "60"))).isEqualTo("adjustment.pending");
    RowResult settled = aReceivable();
    paid(settled, "119.00");
    assertThat(code(ask(settled, "50"))).isEqualTo("adjustment.nothing.open");
  }

  @Test
  void approvesWhatIsLessByThen() {
    RowResult row = aReceivable();
    work(row);
    Adjustments.Outcome asked = ask(row, "50");
    paid(row, "59.50");
    assertThat(approve("sven", requestOf(row, asked))).isEmpty();
    assertThat(standing(row)).containsExactly("50 59.50 25.00");
    requireVerified();
  }

  @Test
  void isNoBusinessOfTheCreditorsPeopleNorOfTheDebtor() {
    RowResult row = doubted();
    UUID id = caseOf(row);
    assertThatThrownBy(() -> As.clara(() -> allowances.of(id)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> As.user("dora", Set.of(Roles.DEBTOR), () -> allowances.of(id)))
        .isInstanceOf(EJBAccessException.class);
  }
}
