package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.calendar.DemoClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.CaseStatus;
import org.saldo.casefile.HoldDesk;
import org.saldo.charge.AutomaticFees;
import org.saldo.charge.ChargeDesk;
import org.saldo.charge.FeeAmount;
import org.saldo.charge.FeeChannel;
import org.saldo.charge.FeeDecision;
import org.saldo.charge.FeeDesk;
import org.saldo.charge.FeeKind;
import org.saldo.charge.FeeName;
import org.saldo.charge.FeeOccasion;
import org.saldo.charge.FeeRule;
import org.saldo.charge.FeeRuleBook;
import org.saldo.charge.FeeScope;
import org.saldo.charge.ProposedFee;
import org.saldo.charge.StepFee;
import org.saldo.charge.StepFees;
import org.saldo.correspondence.DemandItem;
import org.saldo.correspondence.Demands;
import org.saldo.correspondence.MessageCase;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.NewDemand;
import org.saldo.debtor.DebtorKind;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.it.Books;
import org.saldo.ledger.Component;
import org.saldo.problem.Refusal;
import org.saldo.procedure.DunningRuns;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;

/** Fees by rule: of a reminder of 7 February 2027, and lump sums. */
class FeesIT extends ClaimTest {

  private static final LocalDate NIGHT = LocalDate.of(2027, 2, 7);

  @Resource private UserTransaction transaction;
  @Inject private CaseFiles caseFiles;
  @Inject private OpenItems items;
  @Inject private StepFees steps;
  @Inject private Demands demands;
  @EJB private DemoClock demo;
  @EJB private DunningRuns runs;
  @EJB private FeeRuleBook rules;
  @EJB private FeeDesk fees;
  @EJB private ChargeDesk charges;
  @EJB private HoldDesk holds;
  @EJB private AutomaticFees automatic;

  private LocalDate before;

  @BeforeEach
  void remember() {
    before = today();
    set(LocalDate.of(2027, 2, 1));
  }

  @AfterEach
  void restore() {
    set(before);
  }

  @Override
  protected LocalDate asOf() {
    return today();
  }

  private void set(LocalDate day) {
    As.user("carla", Set.of(CONTROLLER), () -> demo.set(day));
  }

  private long id(String creditor) {
    return rows().number("SELECT id FROM creditor WHERE creditor_key = ?", creditor);
  }

  private static FeeRule rule(
      String key, FeeKind kind, String amount, boolean byItself, FeeScope scope) {
    return new FeeRule(
        key,
        kind,
        new FeeName("Mahngebühr", "Reminder fee", "Gasto", "Έξοδα"),
        LocalDate.of(2020, 1, 1),
        "EUR",
        amount == null ? null : FeeAmount.flat(eur(amount)),
        FeeOccasion.PER_STEP,
        byItself,
        scope,
        null);
  }

  private Optional<Refusal> record(FeeRule rule) {
    return As.adam(() -> rules.record(rule, "test"));
  }

  /** A creditor whose reminders by letter cost 2.50. */
  private String charging() {
    String creditor = aCreditor();
    FeeScope letters = new FeeScope(id(creditor), null, null, 1, FeeChannel.LETTER, null, null);
    assertThat(record(rule("f-" + word(), FeeKind.DUNNING_FEE, "2.50", true, letters))).isEmpty();
    return creditor;
  }

  /** Due on 31 January, worked, of somebody without an e-mail address. */
  private RowResult aCase(String creditor) {
    RowResult row =
        accepted(
            creditor,
            anInvoice("F-" + word())
                .to("Rosa " + word())
                .issuedOn("2027-01-17")
                .dueOn("2027-01-31")
                .of("100.00", "19"));
    work(row);
    return row;
  }

  private void night() {
    set(NIGHT);
    DunningRuns.Started started = As.sven(() -> runs.start(NIGHT));
    assertThat(started.refusal()).isNull();
    await(
        () ->
            rows()
                    .number(
                        "SELECT COUNT(*) FROM dunning_run WHERE public_id = ? AND state = 'DONE'",
                        UuidConverter.bytes(started.id()))
                == 1);
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + 90_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for long enough").isLessThan(until);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private void awaitMessages(RowResult row, String state, int count) {
    await(
        () ->
            rows()
                    .number(
                        "SELECT COUNT(*) FROM message m JOIN case_file c ON c.id = m.case_file_id"
                            + " WHERE c.number = ? AND m.demand AND m.state = '"
                            + state
                            + "'",
                        row.caseNumber())
                == count);
  }

  /** The rows of charged fees, as {@code KIND minor turn part}. */
  private List<String> charged(RowResult row) {
    return rows()
        .list(
            "SELECT f.kind, f.amount_minor, f.turn_no, f.part_no FROM charged_fee f"
                + " JOIN case_file c ON c.id = f.case_file_id WHERE c.number = ? ORDER BY f.id",
            row.caseNumber())
        .stream()
        .map(r -> r.get(0) + " " + r.get(1) + " " + r.get(2) + " " + r.get(3))
        .toList();
  }

  private void booksAreWhole(RowResult row) {
    requireInStep(row);
    requireVerified();
    new Books(rows()).requireInOrder();
  }

  @Test
  void chargesTheFeeOfAReminderThatLeft() {
    String creditor = charging();
    RowResult row = aCase(creditor);
    RowResult young = aCase(creditor);
    inDefault(row, LocalDate.of(2027, 2, 1));
    night();
    awaitMessages(row, "SENT", 1);
    awaitMessages(young, "SENT", 1);
    assertThat(parts(row)).isEqualTo("0.00 2.50 0.00 119.00");
    assertThat(charged(row)).containsExactly("CHARGE 250 1 0");
    assertThat(
            rows()
                .list(
                    "SELECT i.asked_minor, m.body FROM message_receivable i JOIN message m"
                        + " ON m.id = i.message_id JOIN case_file c ON c.id = m.case_file_id"
                        + " WHERE c.number = ?",
                    row.caseNumber())
                .get(0)
                .toString())
        .as("the letter names it")
        .startsWith("[12150, ")
        .contains("121,50");
    // The reminder that puts the debtor in default bears none (section 280 (2) BGB).
    assertThat(parts(young)).isEqualTo("0.00 0.00 0.00 119.00");
    assertThat(charged(young)).isEmpty();
    night();
    assertThat(charged(row)).containsExactly("CHARGE 250 1 0");
    booksAreWhole(row);
  }

  @Test
  void takesTheFeeBackWhenMoneyHadComeBefore() {
    RowResult row = aCase(charging());
    inDefault(row, LocalDate.of(2027, 2, 1));
    night();
    awaitMessages(row, "SENT", 1);
    CasePayment onTheDay = paidOn(NIGHT, row, "19.00");
    assertThat(charged(row)).as("whoever pays on the day owes it").hasSize(1);
    CasePayment late = paidOn(LocalDate.of(2027, 2, 6), row, "119.00");
    assertThat(charged(row)).containsExactly("CHARGE 250 1 0", "REVERSAL 250 1 1");
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 0.00");
    assertThat(header(row).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(
            rows()
                .list(
                    "SELECT s.state, s.decided_by FROM step_run s JOIN case_file c"
                        + " ON c.id = s.case_file_id WHERE c.number = ? AND s.step_key = 'reminder'",
                    row.caseNumber()))
        .hasToString("[[DONE, was.due]]");
    booksAreWhole(row);

    assertThat(giveBack(late.id(), "0.00")).isEmpty();
    assertThat(charged(row))
        .containsExactly("CHARGE 250 1 0", "REVERSAL 250 1 1", "CHARGE 250 2 0");
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 102.50");
    assertThat(went(payment(onTheDay.id()))).contains("FEE 2.50");
    booksAreWhole(row);
  }

  private CasePayment paidOn(LocalDate day, RowResult row, String amount) {
    UUID id = caseOf(row);
    return payment(
        As.anna(() -> payOn(day, id, amount, "T-" + word(), List.of())).payment().publicId());
  }

  @Test
  void takesNothingBackOfAFeeThatWasWaived() {
    RowResult row = aCase(charging());
    inDefault(row, LocalDate.of(2027, 2, 1));
    night();
    awaitMessages(row, "SENT", 1);
    Adjustments.Outcome waiver = ask("carla", row, AdjustmentKind.WAIVER, Component.FEE, "2.50");
    assertThat(waiver.refusal()).isNull();
    if (waiver.state() == AdjustmentState.PENDING) {
      assertThat(approve("sven", requestOf(row, waiver))).isEmpty();
    }
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 119.00");
    paidOn(LocalDate.of(2027, 2, 6), row, "119.00");
    assertThat(charged(row)).containsExactly("CHARGE 250 1 0");
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 0.00");
    booksAreWhole(row);
  }

  @Test
  void chargesNothingForAMessageThatIsDropped() {
    RowResult row = aCase(charging());
    inDefault(row, LocalDate.of(2027, 2, 1));
    night();
    awaitMessages(row, "SENT", 1);
    UUID id = caseOf(row);
    CaseRef ref = caseFiles.byPublicId(id).orElseThrow();
    OpenItem item = items.ofCase(ref.id()).get(0);
    long run = rows().number("SELECT id FROM step_run WHERE case_file_id = ?", ref.id());
    FeeDecision named =
        As.user(
            "carla",
            Set.of(CONTROLLER),
            () -> {
              transaction.begin();
              StepFee step =
                  new StepFee(ref, item, "standard", "warning", 2, FeeChannel.LETTER, NIGHT);
              FeeDecision fee = steps.decide(step);
              long message = demands.send(warning(ref, item, fee)).messageId();
              steps.announce(fee, step, message, run);
              assertThat(holds.place(id, null, false, "asked for time")).isEmpty();
              transaction.commit();
              return fee;
            });
    assertThat(named.amount()).isEqualTo(eur("2.50"));
    awaitMessages(row, "DROPPED", 1);
    assertThat(charged(row)).containsExactly("CHARGE 250 1 0");
    assertThat(parts(row)).isEqualTo("0.00 2.50 0.00 119.00");
  }

  private static NewDemand warning(CaseRef ref, OpenItem item, FeeDecision fee) {
    MessageCase about =
        new MessageCase(ref.id(), ref.number(), ref.creditorId(), ref.debtorId(), ref.currency());
    DemandItem asked =
        new DemandItem(
            item.id(),
            item.number(),
            item.issuedOn(),
            item.dueOn(),
            item.principal(),
            item.interest(),
            item.fee(),
            item.cost(),
            item.open());
    return new NewDemand(about, "reminder", MessageChannel.LETTER, List.of(asked), null, null)
        .withFee(item.id(), fee.amount());
  }

  /** 1 500.00 of a business in default. */
  private RowResult business(String creditor) {
    RowResult row =
        accepted(
            creditor,
            anInvoice("B-" + word())
                .to("Bau " + word() + " GmbH")
                .issuedOn("2027-01-17")
                .dueOn("2027-01-31")
                .of("1500.00", "0"));
    work(row);
    inDefault(row, LocalDate.of(2027, 2, 1));
    return row;
  }

  private String lump(RowResult row) {
    UUID id = caseOf(row);
    UUID receivable = idOf(row);
    return code(As.sven(() -> fees.charge(id, receivable, "de-lump-sum", null)));
  }

  private void enforce(RowResult row, String amount) {
    UUID id = caseOf(row);
    UUID receivable = idOf(row);
    assertThat(
            As.sven(
                () ->
                    charges.claim(
                        id, receivable, Component.COST, eur(amount), null, "lawyer", true)))
        .isEmpty();
  }

  @Test
  void creditsTheLumpSumAgainstEnforcementCosts() {
    // Standards 3.2: 40.00 with 141.05 of an agency are 141.05, not 181.05.
    RowResult row = business(aCreditor());
    assertThat(lump(row)).isEqualTo("done");
    assertThat(lump(row)).isEqualTo("fee.charged.before");
    assertThat(parts(row)).isEqualTo("0.00 40.00 0.00 1500.00");
    enforce(row, "15.00");
    assertThat(parts(row)).isEqualTo("15.00 25.00 0.00 1500.00");
    enforce(row, "126.05");
    assertThat(parts(row)).isEqualTo("141.05 0.00 0.00 1500.00");
    assertThat(charged(row))
        .containsExactly("CHARGE 4000 1 0", "REVERSAL 1500 1 1", "REVERSAL 2500 1 2");
    RowResult other = business(aCreditor());
    enforce(other, "141.05");
    assertThat(lump(other)).isEqualTo("fee.lump.covered");
    RowResult third = business(aCreditor());
    enforce(third, "15.00");
    assertThat(lump(third)).isEqualTo("done");
    assertThat(parts(third)).isEqualTo("15.00 25.00 0.00 1500.00");
    booksAreWhole(row);
  }

  @Test
  void asksTheLumpSumOfNoConsumerNeverBeforeDefaultAndInScopeOnly() {
    String creditor = aCreditor();
    RowResult consumer = aCase(creditor);
    assertThat(lump(consumer)).isEqualTo("charge.before.default");
    inDefault(consumer, LocalDate.of(2027, 2, 1));
    assertThat(lump(consumer)).isEqualTo("fee.rule.unfit");
    FeeScope consumers =
        new FeeScope(id(creditor), null, null, null, null, DebtorKind.CONSUMER, null);
    assertThat(code(record(rule("l-" + word(), FeeKind.LUMP_SUM, "40.00", false, consumers))))
        .isEqualTo("fee.lump.consumer");
    RowResult row = business(creditor);
    UUID id = caseOf(row);
    List<ProposedFee> proposed = As.sven(() -> fees.proposals(id));
    assertThat(proposed)
        .filteredOn(p -> p.rule().equals("de-lump-sum"))
        .singleElement()
        .satisfies(p -> assertThat(p.amount()).isEqualTo(eur("40.00")));
    Set<String> controller = Set.of(Roles.CONTROLLER);
    assertThat(As.user("clara", controller, () -> fees.proposals(id))).isEmpty();
    UUID receivable = idOf(row);
    assertThat(
            code(
                As.user(
                    "clara", controller, () -> fees.charge(id, receivable, "de-lump-sum", null))))
        .isEqualTo("case.unknown");
  }

  @Test
  void chargesByItselfOnceWhatARuleSaysSo() {
    String creditor = aCreditor();
    FeeScope businesses =
        new FeeScope(id(creditor), null, null, null, null, DebtorKind.BUSINESS, null);
    RowResult row = business(creditor);
    RowResult consumer = aCase(creditor);
    inDefault(consumer, LocalDate.of(2027, 2, 1));
    String key = "l-" + word();
    assertThat(record(rule(key, FeeKind.LUMP_SUM, "40.00", true, businesses))).isEmpty();
    for (int i = 0; i < 2; i++) {
      As.user("system", Set.of(Roles.SYSTEM), () -> automatic.chargeDue(today()));
      assertThat(charged(row)).containsExactly("CHARGE 4000 1 0");
    }
    assertThat(charged(consumer)).isEmpty();
    booksAreWhole(row);
  }

  @Test
  void changesARuleByANewRecordAndEndsItByOne() {
    String creditor = aCreditor();
    FeeScope scope = new FeeScope(id(creditor), null, null, null, null, null, null);
    String key = "c-" + word();
    assertThat(record(rule(key, FeeKind.PENALTY, "5.00", false, scope))).isEmpty();
    assertThat(code(record(rule(key, FeeKind.PENALTY, "6.00", false, scope))))
        .isEqualTo("fee.rule.past");
    RowResult row = aCase(creditor);
    inDefault(row, LocalDate.of(2027, 2, 1));
    UUID id = caseOf(row);
    UUID receivable = idOf(row);
    assertThat(As.sven(() -> fees.charge(id, receivable, key, eur("119.00")))).isEmpty();
    assertThat(code(As.sven(() -> fees.charge(id, receivable, key, eur("119.00")))))
        .as("a second click")
        .isEqualTo("changed.meanwhile");
    assertThat(record(today(rule(key, FeeKind.PENALTY, null, false, scope)))).isEmpty();
    assertThat(code(As.sven(() -> fees.charge(id, receivable, key, null))))
        .isEqualTo("fee.rule.unfit");
    assertThat(As.adam(() -> rules.versions()))
        .filteredOn(v -> v.rule().key().equals(key))
        .hasSize(2);
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'fee.rule.recorded'"
                        + " AND details LIKE ?",
                    key + "%"))
        .isEqualTo(2);
    assertThat(parts(row)).isEqualTo("0.00 5.00 0.00 119.00");
  }

  private FeeRule today(FeeRule rule) {
    return new FeeRule(
        rule.key(),
        rule.kind(),
        rule.name(),
        today(),
        rule.currency(),
        rule.amount(),
        rule.occasion(),
        rule.automatic(),
        rule.scope(),
        rule.source());
  }
}
