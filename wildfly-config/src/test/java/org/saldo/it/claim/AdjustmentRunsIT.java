package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentRule;
import org.saldo.adjustment.AdjustmentRuleBook;
import org.saldo.adjustment.AdjustmentRuleKind;
import org.saldo.adjustment.AdjustmentRunWorker;
import org.saldo.adjustment.AdjustmentRuns;
import org.saldo.adjustment.PlannedAdjustment;
import org.saldo.approval.ApprovalDesk;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalRuleBook;
import org.saldo.approval.ApprovalState;
import org.saldo.approval.RuleData;
import org.saldo.casefile.CloseReason;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.AdjustmentLog;
import org.saldo.reporting.CaseAdjustment;
import org.saldo.reporting.CaseAllowances;
import org.saldo.reporting.CaseMoney;
import org.saldo.reporting.CasePayment;

/** Rules applied to the cases of a creditor, of which each test has its own. */
class AdjustmentRunsIT extends ClaimTest {

  @EJB private AdjustmentRuns runs;
  @EJB private AdjustmentRunWorker worker;
  @EJB private AdjustmentRuleBook rules;
  @EJB private AdjustmentLog log;
  @EJB private ApprovalRuleBook approvalRules;
  @EJB private ApprovalDesk decisions;
  @EJB private AdjustmentDesk desk;
  @EJB private CaseAllowances allowances;
  @EJB private CaseMoney money;

  private String creditor;

  @BeforeEach
  void haveACreditor() {
    creditor = aCreditor();
    // The same again is refused, which is as good.
    As.adam(
        () ->
            approvalRules.change(
                new RuleData(ApprovalKind.ALLOWANCE, today(), eur("10.00"), Roles.SUPERVISOR, null),
                "test"));
  }

  private RowResult worked() {
    RowResult row = aReceivable(creditor, "Rosa " + word());
    work(row);
    return row;
  }

  private void record(AdjustmentRule rule) {
    assertThat(As.adam(() -> rules.record(creditor, rule, "too small to ask for"))).isEmpty();
  }

  private void byAge(int days, String percent) {
    record(
        AdjustmentRule.byAge(
            AdjustmentRuleKind.ALLOWANCE, today(), "EUR", days, new BigDecimal(percent)));
  }

  private void upTo(AdjustmentRuleKind kind, String limit, int days) {
    record(new AdjustmentRule(kind, today(), eur(limit), days));
  }

  /** As {@code KIND amount}, with a mark when somebody has to approve. */
  private List<String> looked() {
    return As.sven(() -> runs.look(creditor, null)).planned().stream()
        .map(p -> p.kind() + " " + p.amount().amount() + (p.queued() ? " ?" : ""))
        .toList();
  }

  private void run() {
    through();
    assertThat(As.anna(() -> runs.start(creditor)).refusal()).isNull();
    through();
  }

  /** Works until nothing is at work, whether this, the timer or the night began it. */
  private void through() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    do {
      As.user("system", Set.of(Roles.SYSTEM), (Runnable) () -> worker.work());
    } while (atWork() && System.nanoTime() < until);
    assertThat(atWork()).isFalse();
  }

  private boolean atWork() {
    return rows().number("SELECT COUNT(*) FROM adjustment_run WHERE running_slot = 1") > 0;
  }

  private List<String> logged(RowResult row) {
    return As.anna(() -> log.exported(null)).stream()
        .filter(l -> l.caseNumber().equals(row.caseNumber()))
        .map(l -> l.kind() + " " + l.outcome() + " " + l.amount().amount())
        .toList();
  }

  private List<String> standing(RowResult row) {
    UUID id = caseOf(row);
    return As.sven(() -> allowances.of(id)).stream()
        .map(a -> a.allowance().amount().toPlainString())
        .toList();
  }

  private UUID waiting(RowResult row) {
    UUID id = caseOf(row);
    return As.anna(() -> money.adjustments(id)).stream()
        .filter(a -> a.state() == ApprovalState.PENDING)
        .map(CaseAdjustment::approvalId)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void writesDownByAgeOnceAndAgainAfterAReturn() {
    byAge(30, "10");
    byAge(100, "5");
    RowResult row = worked();
    assertThat(looked()).containsExactly("ALLOWANCE 5.00");
    assertThat(standing(row)).isEmpty();
    run();
    assertThat(standing(row)).containsExactly("5.00");
    assertThat(looked()).isEmpty();
    run();
    assertThat(logged(row)).containsExactly("ALLOWANCE POSTED 5.00");
    CasePayment payment = paid(row, "59.50");
    assertThat(standing(row)).containsExactly("2.50");
    assertThat(giveBack(payment.id(), "0.00")).isEmpty();
    assertThat(standing(row)).containsExactly("2.50");
    run();
    assertThat(standing(row)).containsExactly("5.00");
    assertThat(open(row)).isEqualTo("119.00 EUR");
    requireInStep(row);
    requireVerified();
  }

  @Test
  void asksAboutWhatIsMoreAndTakesNoForAnAnswer() {
    byAge(30, "50");
    RowResult row = worked();
    assertThat(looked()).containsExactly("ALLOWANCE 50.00 ?");
    run();
    assertThat(standing(row)).isEmpty();
    assertThat(logged(row)).containsExactly("ALLOWANCE QUEUED 50.00");
    run();
    assertThat(logged(row)).hasSize(1);
    UUID request = waiting(row);
    assertThat(As.sven(() -> decisions.reject(request, "they pay late, but they pay"))).isEmpty();
    run();
    assertThat(logged(row)).hasSize(1);
    assertThat(looked()).isEmpty();
    byAge(30, "60");
    run();
    assertThat(logged(row)).containsExactly("ALLOWANCE QUEUED 60.00", "ALLOWANCE QUEUED 50.00");
    UUID other = waiting(row);
    // It is adam's rule that asks.
    assertThat(code(approve("adam", other))).isEqualTo("approval.own");
    assertThat(approve("sven", other)).isEmpty();
    assertThat(standing(row)).containsExactly("60.00");
    requireVerified();
  }

  @Test
  void wantsSmallCasesWrittenOff() {
    upTo(AdjustmentRuleKind.WRITE_OFF, "20.00", 30);
    RowResult row = worked();
    run();
    assertThat(logged(row)).isEmpty();
    paid(row, "99.00");
    run();
    assertThat(logged(row)).containsExactly("WRITE_OFF QUEUED 20.00");
    assertThat(open(row)).isEqualTo("20.00 EUR");
    UUID request = waiting(row);
    assertThat(approve("sven", request)).isEmpty();
    assertThat(open(row)).isEqualTo("0.00 EUR");
    takeBack(row);
    assertThat(open(row)).isEqualTo("20.00 EUR");
    assertThat(looked()).as("a person said it was a mistake").isEmpty();
    assertThat(logged(row)).containsExactly("WRITE_OFF TAKEN_BACK 20.00", "WRITE_OFF QUEUED 20.00");
    upTo(AdjustmentRuleKind.WRITE_OFF, "21.00", 30);
    assertThat(looked()).as("another version of the rule").hasSize(1);
    requireVerified();
  }

  /** What the rule did was a mistake. */
  private void takeBack(RowResult row) {
    UUID id = caseOf(row);
    UUID event = As.sven(() -> desk.correctable(id)).get(0).id();
    assertThat(As.anna(() -> desk.correct(id, event, "they pay after all")).refusal()).isNull();
    assertThat(approve("sven", waiting(row))).isEmpty();
  }

  @Test
  void clearsRestsThatWereThereBeforeTheirRule() {
    RowResult row = worked();
    RowResult more = worked();
    CasePayment payment = paid(row, "118.97");
    paid(more, "118.94");
    assertThat(open(row)).isEqualTo("0.03 EUR");
    run();
    upTo(AdjustmentRuleKind.SMALL_BALANCE, "0.05", 0);
    assertThat(looked()).containsExactly("SMALL_BALANCE 0.03");
    assertThat(open(row)).as("nothing is written by a look").isEqualTo("0.03 EUR");
    run();
    assertThat(open(row)).isEqualTo("0.00 EUR");
    assertThat(header(row).closeReason()).isEqualTo(CloseReason.PAID);
    assertThat(open(more)).isEqualTo("0.06 EUR");
    assertThat(logged(row)).containsExactly("SMALL_BALANCE POSTED 0.03");
    assertThat(looked()).isEmpty();
    run();
    assertThat(logged(row)).hasSize(1);
    assertThat(giveBack(payment.id(), "0.00")).isEmpty();
    assertThat(open(row)).isEqualTo("119.00 EUR");
    requireInStep(row);
    requireInStep(more);
    requireVerified();
  }

  @Test
  void goesOnLookingAfterACase() {
    byAge(30, "5");
    RowResult first = worked();
    RowResult second = worked();
    AdjustmentRuns.Look all = As.sven(() -> runs.look(creditor, null));
    assertThat(all.cases()).isEqualTo(2);
    assertThat(all.next()).isNull();
    assertThat(all.planned())
        .extracting(PlannedAdjustment::caseNumber)
        .containsExactlyInAnyOrder(first.caseNumber(), second.caseNumber());
    String one = all.planned().get(0).caseNumber();
    assertThat(As.sven(() -> runs.look(creditor, one)).planned())
        .extracting(PlannedAdjustment::caseNumber)
        .containsExactly(all.planned().get(1).caseNumber());
  }

  @Test
  void waivesTheFeesOfAPaidPrincipal() {
    upTo(AdjustmentRuleKind.WAIVE_FEES, "2.50", 0);
    RowResult row = worked();
    inDefault(row, today().minusDays(20));
    assertThat(charge(row, Component.FEE, "2.50")).isEmpty();
    assertThat(looked()).as("principal is open").isEmpty();
    UUID id = caseOf(row);
    // Before there was a fee, so it all goes to principal.
    assertThat(
            As.anna(() -> payOn(today().minusDays(1), id, "119.00", "T-" + word(), List.of()))
                .refusal())
        .isNull();
    assertThat(parts(row)).isEqualTo("0.00 2.50 0.00 0.00");
    run();
    run();
    assertThat(logged(row)).hasSize(1).first().asString().startsWith("WAIVE_FEES").endsWith("2.50");
    requireVerified();
  }

  @Test
  void refusesWhatIsNoRuleAndCreditorsOutOfReach() {
    assertThat(
            code(
                As.adam(
                    () ->
                        rules.record(
                            creditor,
                            new AdjustmentRule(
                                AdjustmentRuleKind.ALLOWANCE, today(), eur("1.00"), 1),
                            "x"))))
        .isEqualTo("allowance.percent");
    assertThat(
            code(
                As.adam(
                    () ->
                        rules.record(
                            creditor,
                            AdjustmentRule.byAge(
                                AdjustmentRuleKind.ALLOWANCE,
                                today(),
                                "EUR",
                                1,
                                new BigDecimal("101")),
                            "x"))))
        .isEqualTo("allowance.percent");
    assertThat(As.sven(() -> runs.start("no-such-creditor")).refusal().code())
        .isEqualTo("creditor.unknown");
    assertThat(As.sven(() -> runs.look("no-such-creditor", null)).planned()).isEmpty();
  }
}
