package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.OperatingMode;
import org.saldo.creditor.ShippedChart;
import org.saldo.interest.InterestKind;
import org.saldo.it.As;
import org.saldo.ledger.AccountKind;
import org.saldo.ledger.AccountView;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.DryRun;
import org.saldo.ledger.DryRunResult;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.PostingRuleBook;
import org.saldo.ledger.RuleDraft;
import org.saldo.ledger.RuleLine;
import org.saldo.ledger.RulePresets;
import org.saldo.ledger.RuleVersion;
import org.saldo.ledger.Side;
import org.saldo.ledger.chart.AccountRow;
import org.saldo.ledger.chart.ChartBook;
import org.saldo.ledger.chart.ChartPlan;
import org.saldo.ledger.rule.FlexSource;
import org.saldo.ledger.rule.IncomeRealisation;
import org.saldo.ledger.rule.RuleCondition;
import org.saldo.ledger.rule.RuleField;
import org.saldo.ledger.rule.RuleFlexfield;
import org.saldo.ledger.rule.RuleHead;
import org.saldo.problem.Refusal;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;

/** Charts of accounts, posting rules with conditions, when interest is income, and dry runs. */
class PostingRulesIT extends BearingInterest {

  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  @EJB private CreditorRegistry creditors;
  @EJB private ChartBook chart;
  @EJB private PostingRuleBook book;
  @EJB private RulePresets presets;
  @EJB private DryRun dryRun;

  private AccountRow account(long creditor, String number) {
    return As.anna(() -> chart.accounts(creditor)).stream()
        .filter(a -> a.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private RuleVersion standard(long creditor, EventKind kind) {
    return As.anna(() -> book.versions(creditor)).stream()
        .filter(v -> v.kind() == kind && v.head().isDefault())
        .findFirst()
        .orElseThrow();
  }

  private static List<RuleLine> on(RuleVersion rule, AmountKind amount, String account) {
    return rule.lines().stream()
        .map(
            l ->
                l.amount() == amount
                    ? new RuleLine(l.amount(), l.side(), account, l.component(), l.ratePercent())
                    : l)
        .toList();
  }

  /** Debit less credit on an account, in cents. */
  private long balance(long creditor, String number) {
    return rows()
        .number(
            "SELECT COALESCE(SUM(l.debit_minor - l.credit_minor), 0) FROM posting_line l"
                + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                + " WHERE a.creditor_id = ? AND a.number = ?",
            creditor,
            number);
  }

  @Test
  void opensBooksWithTheChartThatWasChosen() {
    String key = "it-" + word();
    CreditorData data =
        new CreditorData(
            key, "SKR04 GmbH", OperatingMode.OWN, "EUR", null, null, null, null, "DE", null, null);
    assertThat(As.adam(() -> creditors.register(data, null)).map(Refusal::code))
        .hasValue("creditor.chart.missing");
    assertThat(As.adam(() -> creditors.register(data, ShippedChart.SKR04))).isEmpty();
    String number = "R-" + word();
    accepted(
        key,
        anInvoice(number)
            .to("Rosa " + word())
            .issuedOn("2025-03-03")
            .dueOn("2025-03-17")
            .of("100.00", "19"));
    assertThat(lines(key, number))
        .extracting(line -> line.get(0), line -> ((Number) line.get(1)).longValue())
        .containsExactly(tuple("1200", 11900L), tuple("3806", -1900L), tuple("4400", -10000L));
    requireVerified();
  }

  @Test
  void keepsTheChart() {
    long creditor = creditorId(aCreditor());
    AccountView own = new AccountView("8410", "Erlöse Abo", AccountKind.INCOME);
    assertThat(As.anna(() -> chart.add(creditor, own))).isEmpty();
    assertThat(As.anna(() -> chart.add(creditor, own)).map(Refusal::code))
        .hasValue("account.number.taken");
    AccountRow bank = account(creditor, "1200");
    assertThat(bank.usedBy()).contains(EventKind.PAYMENT_RECEIVED);
    assertThat(code(As.anna(() -> chart.close(creditor, "1200", bank.version(), "test"))))
        .isEqualTo("account.in.use");
    assertThat(
            As.anna(() -> chart.rename(creditor, "1200", bank.version(), "Hausbank", "new bank")))
        .isEmpty();
    assertThat(code(As.anna(() -> chart.rename(creditor, "1200", bank.version(), "Bank", "old"))))
        .isEqualTo("changed.meanwhile");
    assertThat(As.anna(() -> chart.history(creditor, "1200")))
        .singleElement()
        .satisfies(c -> assertThat(c.name()).isEqualTo("Hausbank"));
    long version = account(creditor, "8410").version();
    assertThat(As.anna(() -> chart.close(creditor, "8410", version, "no more"))).isEmpty();
    RuleVersion fee = standard(creditor, EventKind.FEE_CHARGED);
    RuleDraft draft =
        new RuleDraft(EventKind.FEE_CHARGED, LONG_AGO, on(fee, AmountKind.FEE_INCOME, "8410"));
    assertThat(code(As.anna(() -> book.change(creditor, draft, "test"))))
        .isEqualTo("account.closed");
    assertThat(As.anna(() -> chart.reopen(creditor, "8410", version + 1, "after all"))).isEmpty();
    assertThat(As.anna(() -> book.change(creditor, draft, "test"))).isEmpty();
  }

  @Test
  void takesAListOfAccountsWholeOrNotAtAll() {
    long creditor = creditorId(aCreditor());
    int before = As.anna(() -> chart.accounts(creditor)).size();
    String bad = "number;name;kind\n1205;Zweitbank;ASSET\n1206;;ASSET";
    ChartPlan refused = As.anna(() -> chart.take(creditor, bad, "test"));
    assertThat(refused.refusal().map(Refusal::code)).hasValue("account.list.refused");
    assertThat(As.anna(() -> chart.accounts(creditor))).hasSize(before);
    String good = "number;name;kind\n1205;Zweitbank;ASSET\n1200;Hausbank;ASSET\n1000;Kasse;ASSET";
    assertThat(As.anna(() -> chart.plan(creditor, good)).refusal()).isEmpty();
    assertThat(As.anna(() -> chart.accounts(creditor))).hasSize(before);
    assertThat(As.anna(() -> chart.take(creditor, good, "test")).refusal()).isEmpty();
    assertThat(As.anna(() -> chart.accounts(creditor))).hasSize(before + 1);
    assertThat(account(creditor, "1200").name()).isEqualTo("Hausbank");
  }

  @Test
  void staysWithinRoleAndScope() {
    long creditor = creditorId(aCreditor());
    assertThatThrownBy(
            () ->
                As.user(
                    "carla", Set.of(Roles.CONTROLLER), () -> chart.plan(creditor, "1205;x;ASSET")))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(
            () ->
                As.user(
                    "otto",
                    Set.of(Roles.AUDITOR),
                    () -> chart.rename(creditor, "1200", 1, "x", "y")))
        .isInstanceOf(EJBAccessException.class);
    assertThat(code(As.anna(() -> chart.rename(-1, "1200", 1, "x", "y"))))
        .isEqualTo("account.unknown");
  }

  /** Invoices to consumers stand on an account of their own, with a cost centre. */
  private RuleDraft ofConsumers(long creditor) {
    RuleVersion invoice = standard(creditor, EventKind.INVOICE_RECEIVED);
    RuleHead head =
        new RuleHead(
            "consumers",
            10,
            List.of(
                new RuleCondition(RuleField.DEBTOR_KIND, List.of("CONSUMER")),
                new RuleCondition(RuleField.CLAIM_KIND, List.of("CONSIDERATION")),
                new RuleCondition(RuleField.VAT_RATE, List.of("19"))),
            List.of(
                new RuleFlexfield("costCentre", FlexSource.CONSTANT, "4711"),
                new RuleFlexfield("case", FlexSource.CASE_NUMBER, null),
                new RuleFlexfield("month", FlexSource.MONTH, null)),
            false);
    return new RuleDraft(
        EventKind.INVOICE_RECEIVED, head, LONG_AGO, on(invoice, AmountKind.NET, "8200"));
  }

  private RowResult invoiced(String creditor, String rate) {
    return accepted(
        creditor,
        anInvoice("R-" + word())
            .to("Rosa " + word())
            .issuedOn("2025-03-03")
            .dueOn("2025-03-17")
            .of("100.00", rate));
  }

  private List<String> posted(String creditor, RowResult row) {
    return lines(creditor, row.receivable().number()).stream()
        .map(line -> line.get(0) + " " + line.get(1))
        .toList();
  }

  @Test
  void postsByTheFirstRuleWhoseConditionsHold() {
    String key = aCreditor();
    long creditor = creditorId(key);
    assertThat(As.anna(() -> book.change(creditor, ofConsumers(creditor), "test"))).isEmpty();
    RowResult consumer = invoiced(key, "19");
    assertThat(posted(key, consumer)).containsExactly("1400 11900", "1776 -1900", "8200 -10000");
    List<String> flexfields =
        rows()
            .list(
                "SELECT l.flexfields FROM posting_line l JOIN case_file c ON c.id = l.case_file_id"
                    + " WHERE c.number = ?",
                consumer.caseNumber())
            .stream()
            .map(line -> (String) line.get(0))
            .toList();
    assertThat(flexfields)
        .hasSize(3)
        .allSatisfy(
            json ->
                assertThat(json)
                    .contains("\"costCentre\":\"4711\"")
                    .contains("\"case\":\"" + consumer.caseNumber() + "\"")
                    .contains("\"month\":\"2025-03\""));
    assertThat(posted(key, invoiced(key, "7")))
        .containsExactly("1400 10700", "1771 -700", "8300 -10000");
    RuleDraft end =
        new RuleDraft(
            EventKind.INVOICE_RECEIVED,
            new RuleHead(
                "consumers", 10, ofConsumers(creditor).head().conditions(), List.of(), true),
            LONG_AGO,
            List.of());
    assertThat(As.anna(() -> book.change(creditor, end, "no more"))).isEmpty();
    assertThat(posted(key, invoiced(key, "19")))
        .containsExactly("1400 11900", "1776 -1900", "8400 -10000");
    requireVerified();
  }

  @Test
  void saysWhatARuleWouldHavePosted() {
    String key = aCreditor();
    long creditor = creditorId(key);
    RowResult first = invoiced(key, "19");
    invoiced(key, "7");
    List<List<Object>> before = everythingOf(key);
    LocalDate from = LocalDate.of(2025, 3, 1);
    DryRun.Outcome outcome =
        As.anna(() -> dryRun.of(creditor, ofConsumers(creditor), from, from.plusMonths(1)));
    assertThat(outcome.refusal()).isEmpty();
    DryRunResult result = outcome.result();
    assertThat(result.events()).isEqualTo(2);
    assertThat(result.changed()).isOne();
    assertThat(result.unknown()).isZero();
    assertThat(result.sums())
        .filteredOn(s -> !s.difference().isZero())
        .extracting(DryRunResult.Sum::account, s -> s.difference().amount().toPlainString())
        .containsExactly(tuple("8200", "-100.00"), tuple("8400", "100.00"));
    assertThat(result.samples())
        .singleElement()
        .satisfies(s -> assertThat(s.reference()).isEqualTo(first.receivable().number()));
    assertThat(everythingOf(key)).isEqualTo(before);
    RuleDraft same =
        new RuleDraft(
            EventKind.INVOICE_RECEIVED,
            LONG_AGO,
            standard(creditor, EventKind.INVOICE_RECEIVED).lines());
    assertThat(
            As.anna(() -> dryRun.of(creditor, same, from, from.plusMonths(1))).result().changed())
        .isZero();
    assertThat(As.anna(() -> dryRun.of(creditor, same, from, from)).refusal().map(Refusal::code))
        .hasValue("dry.run.period");
  }

  @Test
  void refusesRulesThatWouldNotBalance() {
    long creditor = creditorId(aCreditor());
    RuleVersion paid = standard(creditor, EventKind.PAYMENT_RECEIVED);
    List<RuleLine> lopsided = new ArrayList<>(paid.lines());
    lopsided.add(new RuleLine(2, AmountKind.INTEREST, Side.DEBIT, "0991", null, null));
    assertThat(
            code(
                As.anna(
                    () ->
                        book.change(
                            creditor,
                            new RuleDraft(EventKind.PAYMENT_RECEIVED, LONG_AGO, lopsided),
                            "test"))))
        .isEqualTo("posting.rule.entry.unbalanced");
    RuleHead bare = new RuleHead("bare", 10, List.of(), List.of(), false);
    assertThat(
            code(
                As.anna(
                    () ->
                        book.change(
                            creditor,
                            new RuleDraft(EventKind.PAYMENT_RECEIVED, bare, LONG_AGO, paid.lines()),
                            "test"))))
        .isEqualTo("posting.rule.condition.missing");
  }

  private Optional<Refusal> realise(long creditor, IncomeRealisation wanted) {
    return As.anna(() -> presets.realise(creditor, wanted, today(), "policy"));
  }

  /** Deferred interest is what is open of interest, whatever happens to it. */
  private void requireDeferred(long creditor, String amount) {
    RulePresets.Standing standing =
        As.anna(() -> presets.realisation(creditor)).orElseThrow().standings().get(0);
    assertThat(standing.open().amount().toPlainString()).isEqualTo(amount);
    assertThat(standing.deferred()).isEqualTo(standing.open());
  }

  @Test
  void letsInterestBeIncomeOnlyAsFarAsItIsPaid() {
    String key = aCreditor();
    agree(key, ClaimKind.CONSIDERATION, InterestKind.FIXED, null, BigDecimal.TEN, false);
    long creditor = creditorId(key);
    RowResult row = owed(key);
    claimed(row, today().minusDays(50));
    // 1.63 EUR of interest were income when they were posted: the change takes them back.
    assertThat(balance(creditor, "2650")).isEqualTo(-163);
    assertThat(realise(creditor, IncomeRealisation.WHEN_PAID)).isEmpty();
    assertThat(code(realise(creditor, IncomeRealisation.WHEN_PAID))).isEqualTo("rule.preset.same");
    assertThat(balance(creditor, "2650")).isZero();
    requireDeferred(creditor, "1.63");
    // What grew since is claimed with the payment, and deferred.
    CasePayment payment = paid(row, "3.00");
    assertThat(balance(creditor, "2650")).isEqualTo(-300);
    requireDeferred(creditor, "0.26");
    assertThat(giveBack(payment.id(), "0.00")).isEmpty();
    assertThat(balance(creditor, "2650")).isZero();
    requireDeferred(creditor, "3.26");
    paid(row, "3.26");
    assertThat(balance(creditor, "2650")).isEqualTo(-326);
    requireDeferred(creditor, "0.00");
    booksAreWhole(row);
    assertThat(realise(creditor, IncomeRealisation.WHEN_POSTED)).isEmpty();
    RowResult next = owed(key);
    claimed(next, today().minusDays(50));
    assertThat(balance(creditor, "2650")).isEqualTo(-326 - 163);
    assertThat(balance(creditor, "0991")).isZero();
    booksAreWhole(next);
    assertThat(
            code(
                As.anna(
                    () ->
                        presets.realise(
                            creditor,
                            IncomeRealisation.WHEN_PAID,
                            today().plusDays(1),
                            "too early"))))
        .isEqualTo("rule.preset.day");
  }
}
