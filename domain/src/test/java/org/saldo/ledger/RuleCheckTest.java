package org.saldo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.creditor.ShippedChart;
import org.saldo.problem.Refusal;

class RuleCheckTest {

  private static final Set<String> CHART = Set.of("1400", "1710", "1776", "2700", "8200", "8400");

  private static RuleLine line(AmountKind amount, Side side, String account, String rate) {
    Component component = amount == AmountKind.PAYABLE ? Component.PRINCIPAL : null;
    return new RuleLine(
        amount, side, account, component, rate == null ? null : new BigDecimal(rate));
  }

  private static List<RuleLine> invoiceRule() {
    return new ArrayList<>(
        List.of(
            line(AmountKind.PAYABLE, Side.DEBIT, "1400", null),
            line(AmountKind.PREPAID, Side.DEBIT, "1710", null),
            line(AmountKind.NET, Side.CREDIT, "8400", "19"),
            line(AmountKind.NET, Side.CREDIT, "8200", null),
            line(AmountKind.VAT, Side.CREDIT, "1776", null),
            line(AmountKind.ROUNDING, Side.CREDIT, "2700", null)));
  }

  private static String check(List<RuleLine> lines) {
    return RuleCheck.lines(EventKind.INVOICE_RECEIVED, lines, CHART)
        .map(Refusal::code)
        .orElse("ok");
  }

  @Test
  void acceptsARuleThatPlacesEveryAmount() {
    assertThat(check(invoiceRule())).isEqualTo("ok");
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void acceptsWhatIsShipped(EventKind kind) {
    Set<String> chart = ShippedBooks.numbers(ShippedChart.SKR03);
    assertThat(RuleCheck.lines(kind, ShippedBooks.rule(kind, ShippedChart.SKR03), chart)).isEmpty();
  }

  @Test
  void completesARuleOfAnEarlierVersionAndKeepsWhatItSays() {
    List<RuleLine> earlier =
        ShippedBooks.rule(EventKind.PAYMENT_RECEIVED, ShippedChart.SKR03).stream()
            .filter(line -> line.amount() != AmountKind.RECEIVED_EXCHANGE)
            .map(
                line ->
                    line.account().equals("1200")
                        ? new RuleLine(line.amount(), line.side(), "1000", null, null)
                        : line)
            .toList();
    RuleVersion rule =
        new RuleVersion(
            1, EventKind.PAYMENT_RECEIVED, LocalDate.EPOCH, earlier, Instant.EPOCH, "anna", null);
    List<RuleLine> completed = LedgerOpening.completed(rule, ShippedChart.SKR03);
    assertThat(completed).containsAll(earlier).hasSize(earlier.size() + 1);
    assertThat(RuleCheck.lines(rule.kind(), completed, ShippedBooks.numbers(ShippedChart.SKR03)))
        .isEmpty();
  }

  @Test
  void refusesAnAccountThatIsNotInTheChart() {
    List<RuleLine> lines = invoiceRule();
    lines.set(3, line(AmountKind.NET, Side.CREDIT, "4711", null));
    assertThat(check(lines)).isEqualTo("account.unknown");
  }

  @Test
  void refusesAnAmountWithoutALineForEveryRate() {
    List<RuleLine> lines = invoiceRule();
    lines.remove(3);
    assertThat(check(lines)).isEqualTo("posting.rule.missing");
  }

  @Test
  void refusesTheSameRateTwiceHoweverItIsWritten() {
    List<RuleLine> lines = invoiceRule();
    lines.add(line(AmountKind.NET, Side.CREDIT, "8200", "19.0"));
    assertThat(check(lines)).isEqualTo("posting.rule.double");
  }

  @Test
  void refusesAClaimWithoutItsComponent() {
    List<RuleLine> lines = invoiceRule();
    lines.set(0, new RuleLine(AmountKind.PAYABLE, Side.DEBIT, "1400", null, null));
    assertThat(check(lines)).isEqualTo("posting.rule.component");
  }

  @Test
  void refusesAComponentOnAnythingElse() {
    List<RuleLine> lines = invoiceRule();
    lines.set(3, new RuleLine(AmountKind.NET, Side.CREDIT, "8200", Component.PRINCIPAL, null));
    assertThat(check(lines)).isEqualTo("posting.rule.component");
  }

  @Test
  void refusesARuleThatCouldNotBalance() {
    List<RuleLine> lines = invoiceRule();
    lines.set(4, line(AmountKind.VAT, Side.DEBIT, "1776", null));
    assertThat(check(lines)).isEqualTo("posting.rule.unbalanced");
  }

  @Test
  void refusesPrepaidOnTheSideOfTheRevenue() {
    List<RuleLine> lines = invoiceRule();
    lines.set(1, line(AmountKind.PREPAID, Side.CREDIT, "1710", null));
    assertThat(check(lines)).isEqualTo("posting.rule.unbalanced");
  }
}
