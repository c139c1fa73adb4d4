package org.saldo.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.ReceivableKind;
import org.saldo.receivable.ReceivableStatus;

class RuleDecisionTest {

  private static final LocalDate DUE = LocalDate.of(2026, 1, 31);
  private static final CaseRef CASE = new CaseRef(1, 2, 3, "C-1", "EUR");

  private final List<OpenItem> items = new ArrayList<>();
  private final List<AdjustmentRules.InForce> rules = new ArrayList<>();
  private final Map<Long, AllowanceFigure> standing = new HashMap<>();
  private final Set<Long> released = new HashSet<>();
  private String segment;

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private void item(String principal, String interest, String fee, ReceivableStatus status) {
    long id = items.size() + 1L;
    items.add(
        new OpenItem(
            id,
            new UUID(0, id),
            "RE-" + id,
            CASE.id(),
            CASE.creditorId(),
            ReceivableKind.INVOICE,
            DUE.minusDays(14),
            DUE,
            status,
            null,
            1,
            eur(principal),
            eur(interest),
            eur(fee),
            eur("0.00")));
  }

  private void item(String principal, String interest, String fee) {
    item(principal, interest, fee, ReceivableStatus.OPEN);
  }

  private void rule(AdjustmentRuleKind kind, String limit, int days) {
    rules.add(inForce(new AdjustmentRule(kind, DUE, eur(limit), days)));
  }

  private void doubt(int days, String percent) {
    rules.add(
        inForce(
            AdjustmentRule.byAge(
                AdjustmentRuleKind.ALLOWANCE, DUE, "EUR", days, new BigDecimal(percent))));
  }

  private AdjustmentRules.InForce inForce(AdjustmentRule rule) {
    return new AdjustmentRules.InForce(rules.size() + 1L, rule, "adam", "small");
  }

  /** What the rules want so many days after the items were due. */
  private List<String> after(int days) {
    return new RuleDecision(CASE, items, rules, segment, new Known(), DUE.plusDays(days))
        .wishes().stream()
            .map(
                w ->
                    w.rule().rule().kind()
                        + " "
                        + (w.item() == null ? "case" : w.item().number())
                        + " "
                        + w.amount().amount())
            .toList();
  }

  /** All net. */
  private final class Known implements RuleDecision.Doubts {

    @Override
    public Map<Long, AllowanceFigure> standing() {
      return standing;
    }

    @Override
    public Set<Long> released() {
      return released;
    }

    @Override
    public AllowanceFigure wanted(OpenItem item, BigDecimal percent) {
      return AllowanceFigure.of(percent, item.principal(), item.principal());
    }
  }

  @Test
  void waivesTheInterestAndFeesOfAPaidPrincipalUpToTheLimit() {
    rule(AdjustmentRuleKind.WAIVE_INTEREST, "5.00", 0);
    rule(AdjustmentRuleKind.WAIVE_FEES, "5.00", 0);
    item("0.00", "2.50", "2.50");
    assertThat(after(0)).containsExactly("WAIVE_INTEREST RE-1 2.50", "WAIVE_FEES RE-1 2.50");
    item("0.00", "0.01", "0.00");
    assertThat(after(0)).as("the case counts, not the single receivable").isEmpty();
  }

  @Test
  void waivesNothingWhilePrincipalIsOpenOrYoung() {
    rule(AdjustmentRuleKind.WAIVE_INTEREST, "500.00", 10);
    item("0.00", "2.50", "0.00");
    assertThat(after(9)).isEmpty();
    assertThat(after(10)).hasSize(1);
    item("0.01", "0.00", "0.00");
    assertThat(after(10)).isEmpty();
  }

  @Test
  void writesOffWhatIsSmallAndLongDue() {
    rule(AdjustmentRuleKind.WRITE_OFF, "20.00", 180);
    item("17.50", "1.50", "1.00");
    assertThat(after(179)).isEmpty();
    assertThat(after(180)).containsExactly("WRITE_OFF case 20.00");
    item("0.01", "0.00", "0.00");
    assertThat(after(180)).isEmpty();
  }

  @Test
  void clearsASmallRestAndWantsNothingElseOfIt() {
    rule(AdjustmentRuleKind.SMALL_BALANCE, "0.05", 30);
    rule(AdjustmentRuleKind.WAIVE_INTEREST, "5.00", 0);
    rule(AdjustmentRuleKind.WRITE_OFF, "5.00", 0);
    item("0.00", "0.03", "0.00");
    item("0.00", "0.00", "0.02");
    assertThat(after(29)).as("too young to be cleared").hasSize(1);
    assertThat(after(30)).containsExactly("SMALL_BALANCE case 0.05");
    item("0.01", "0.00", "0.00");
    assertThat(after(30)).as("a cent too much").containsExactly("WRITE_OFF case 0.06");
  }

  @Test
  void countsACreditLikeWhatIsOwedAndLeavesRestsThatOthersHold() {
    rule(AdjustmentRuleKind.SMALL_BALANCE, "0.05", 0);
    item("0.03", "0.00", "0.00");
    item("-0.03", "0.00", "0.00");
    assertThat(after(0)).isEmpty();
    items.clear();
    item("0.03", "0.00", "0.00", ReceivableStatus.DISPUTED);
    assertThat(after(0)).isEmpty();
  }

  /** At one age the rule of the segment before that for all; the oldest age counts all the same. */
  @Test
  void doubtsCasesOfASegmentByTheirOwnRule() {
    doubt(30, "10");
    rules.add(
        inForce(
            AdjustmentRule.byAge(AdjustmentRuleKind.ALLOWANCE, DUE, "EUR", 30, new BigDecimal("40"))
                .of("Risky")));
    doubt(90, "50");
    item("100.00", "0.00", "0.00");
    assertThat(after(30)).containsExactly("ALLOWANCE RE-1 10.00");
    segment = "loyal";
    assertThat(after(30)).containsExactly("ALLOWANCE RE-1 10.00");
    segment = "risky";
    assertThat(after(29)).isEmpty();
    assertThat(after(30)).containsExactly("ALLOWANCE RE-1 40.00");
    assertThat(after(90)).containsExactly("ALLOWANCE RE-1 50.00");
  }

  @Test
  void waivesRatherThanWritesOffAndWritesOffRatherThanDoubts() {
    rule(AdjustmentRuleKind.WRITE_OFF, "20.00", 0);
    doubt(0, "50");
    item("10.00", "0.00", "0.00");
    assertThat(after(1)).containsExactly("WRITE_OFF case 10.00");
    items.clear();
    item("0.00", "3.00", "0.00");
    rule(AdjustmentRuleKind.WAIVE_INTEREST, "5.00", 0);
    assertThat(after(1)).containsExactly("WAIVE_INTEREST RE-1 3.00");
  }

  @Test
  void leavesToPeopleWhatSomethingHolds() {
    rule(AdjustmentRuleKind.WRITE_OFF, "20.00", 0);
    item("5.00", "0.00", "0.00");
    item("5.00", "0.00", "0.00", ReceivableStatus.DISPUTED);
    assertThat(after(1)).isEmpty();
    items.clear();
    item("5.00", "0.00", "0.00");
    item("-1.00", "0.00", "0.00");
    assertThat(after(1)).as("a credit is to be set off first").isEmpty();
  }

  @Test
  void doubtsMoreTheOlderItIs() {
    doubt(90, "25");
    doubt(180, "50");
    item("100.00", "7.00", "2.00");
    assertThat(after(89)).isEmpty();
    assertThat(after(90)).containsExactly("ALLOWANCE RE-1 25.00");
    assertThat(after(179)).containsExactly("ALLOWANCE RE-1 25.00");
    assertThat(after(180)).containsExactly("ALLOWANCE RE-1 50.00");
  }

  @Test
  void repeatsNothingAndDoubtsNeverLess() {
    doubt(90, "25");
    item("100.00", "0.00", "0.00");
    standing.put(1L, AllowanceFigure.of(new BigDecimal("25"), eur("100.00"), eur("100.00")));
    assertThat(after(90)).isEmpty();
    standing.put(1L, AllowanceFigure.of(new BigDecimal("80"), eur("100.00"), eur("100.00")));
    assertThat(after(90)).as("a person thought of it as worse").isEmpty();
    standing.put(1L, AllowanceFigure.of(new BigDecimal("80"), eur("40.00"), eur("40.00")));
    assertThat(after(90)).as("its payment went back").containsExactly("ALLOWANCE RE-1 80.00");
    standing.clear();
    released.add(1L);
    assertThat(after(90)).as("a person doubts it no more").isEmpty();
  }
}
