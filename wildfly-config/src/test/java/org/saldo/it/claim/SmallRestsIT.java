package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.AdjustmentRule;
import org.saldo.adjustment.AdjustmentRuleBook;
import org.saldo.adjustment.AdjustmentRuleKind;
import org.saldo.adjustment.RuleOutcome;
import org.saldo.casefile.CaseStatus;
import org.saldo.casefile.CloseReason;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.AdjustmentLog;
import org.saldo.reporting.CasePayment;

class SmallRestsIT extends ClaimTest {

  @EJB private AdjustmentRuleBook rules;
  @EJB private AdjustmentLog log;

  private static AdjustmentRule upTo(String amount, LocalDate from, int days) {
    return new AdjustmentRule(AdjustmentRuleKind.SMALL_BALANCE, from, eur(amount), days);
  }

  /** A worked receivable of 119.00 EUR whose creditor waives rests up to an amount. */
  private RowResult tolerant(String amount, int days) {
    String creditor = aCreditor();
    assertThat(As.adam(() -> rules.record(creditor, upTo(amount, today(), days), "test")))
        .isEmpty();
    RowResult row = aReceivable(creditor, "Rosa " + word());
    work(row);
    return row;
  }

  private void requirePaid(RowResult row) {
    assertThat(open(row)).isEqualTo("0.00 EUR");
    assertThat(header(row).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(header(row).closeReason()).isEqualTo(CloseReason.PAID);
    requireInStep(row);
  }

  private List<String> logged(RowResult row) {
    return As.anna(() -> log.page(1, 200)).rows().stream()
        .filter(l -> l.caseNumber().equals(row.caseNumber()))
        .map(l -> l.outcome() + " " + l.amount().amount())
        .toList();
  }

  @Test
  void postsARestAwayInTheTransactionThatLeavesIt() {
    RowResult row = tolerant("0.05", 0);
    CasePayment payment = paid(row, "118.97");
    requirePaid(row);
    assertThat(logged(row)).containsExactly(RuleOutcome.POSTED + " 0.03");
    assertThat(giveBack(payment.id(), "0.00")).isEmpty();
    assertThat(open(row)).isEqualTo("119.00 EUR");
    assertThat(header(row).status()).isEqualTo(CaseStatus.REOPENED);
    assertThat(logged(row))
        .containsExactlyInAnyOrder(RuleOutcome.POSTED + " 0.03", RuleOutcome.TAKEN_BACK + " 0.03");
    requireInStep(row);
    requireVerified();
  }

  @Test
  void keepsASmallSurplusAndAsksNobodyAboutIt() {
    RowResult row = tolerant("0.05", 0);
    CasePayment payment = paid(row, "119.05");
    assertThat(went(payment)).containsExactly("PRINCIPAL 119.05");
    requirePaid(row);
    assertThat(giveBack(payment.id(), "0.00")).isEmpty();
    assertThat(open(row)).isEqualTo("119.00 EUR");
    requireInStep(row);
    RowResult other = tolerant("0.05", 0);
    assertThat(went(paid(other, "119.06"))).containsExactly("PRINCIPAL 119.00", "- 0.06");
    requireVerified();
  }

  @Test
  void leavesWhatIsMoreOrTooYoungOrWithoutRule() {
    RowResult row = tolerant("0.05", 0);
    paid(row, "118.94");
    assertThat(open(row)).isEqualTo("0.06 EUR");
    paid(row, "0.01");
    requirePaid(row);
    RowResult young = tolerant("0.05", 3650);
    paid(young, "118.97");
    assertThat(open(young)).isEqualTo("0.03 EUR");
    RowResult strict = aReceivable();
    paid(strict, "118.97");
    assertThat(open(strict)).isEqualTo("0.03 EUR");
    RowResult ended = tolerant("0.00", 0);
    paid(ended, "118.97");
    assertThat(open(ended)).isEqualTo("0.03 EUR");
    requireVerified();
  }

  @Test
  void takesWhatAWaiverLeavesToo() {
    RowResult row = tolerant("0.05", 0);
    UUID request =
        requestOf(row, ask("carla", row, AdjustmentKind.WAIVER, Component.PRINCIPAL, "118.96"));
    assertThat(approve("sven", request)).isEmpty();
    assertThat(open(row)).isEqualTo("0.00 EUR");
    assertThat(header(row).closeReason()).isEqualTo(CloseReason.CREDITED);
    requireVerified();
  }

  @Test
  void keepsEveryVersionAndRefusesNonsense() {
    String creditor = aCreditor();
    AdjustmentRule rule = upTo("1.00", today(), 0);
    assertThat(As.anna(() -> rules.record(creditor, rule, "test"))).isEmpty();
    assertThat(code(As.anna(() -> rules.record(creditor, rule, "test"))))
        .isEqualTo("adjustment.rule.same");
    assertThat(As.anna(() -> rules.record(creditor, upTo("2.00", today(), 0), "more"))).isEmpty();
    assertThat(
            As.sven(() -> rules.versions()).stream()
                .filter(v -> v.creditorKey().equals(creditor))
                .map(v -> v.rule().limit().amount() + " " + v.inForce()))
        .containsExactly("2.00 true", "1.00 false");
    assertThat(code(As.anna(() -> rules.record(creditor, upTo("1.00", today(), 0), " "))))
        .isEqualTo("reason.missing");
    assertThat(
            code(As.anna(() -> rules.record(creditor, upTo("1.00", today().minusDays(1), 0), "x"))))
        .isEqualTo("approval.rule.past");
    assertThat(code(As.anna(() -> rules.record(creditor, upTo("-1.00", today(), 0), "x"))))
        .isEqualTo("adjustment.rule.limit");
    assertThat(code(As.anna(() -> rules.record(creditor, upTo("50.01", today(), 0), "x"))))
        .isEqualTo("adjustment.rule.small");
    assertThat(code(As.anna(() -> rules.record(creditor, upTo("1.00", today(), -1), "x"))))
        .isEqualTo("adjustment.rule.days");
    assertThat(code(As.anna(() -> rules.record("nobody", rule, "x"))))
        .isEqualTo("creditor.unknown");
    assertThat(As.user("carla", Set.of(Roles.CONTROLLER), () -> refusedAccess(creditor, rule)))
        .isTrue();
  }

  private boolean refusedAccess(String creditor, AdjustmentRule rule) {
    try {
      rules.record(creditor, rule, "x");
      return false;
    } catch (jakarta.ejb.EJBAccessException e) {
      return true;
    }
  }
}
