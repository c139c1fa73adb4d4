package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.ledger.transit.BankPayment;
import org.saldo.ledger.transit.ClearingDesk;
import org.saldo.ledger.transit.ClearingRuns;
import org.saldo.ledger.transit.ClearingWorker;
import org.saldo.ledger.transit.LineRef;
import org.saldo.ledger.transit.MatchKey;
import org.saldo.ledger.transit.MatchRule;
import org.saldo.ledger.transit.MovementDesk;
import org.saldo.ledger.transit.MovementKind;
import org.saldo.ledger.transit.Payout;
import org.saldo.ledger.transit.TransferAccount;
import org.saldo.ledger.transit.TransferAccountBook;
import org.saldo.ledger.transit.TransferPurpose;
import org.saldo.payment.PaymentDesk;
import org.saldo.payment.PaymentWay;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.BookDate;
import org.saldo.reporting.EntryDetail;
import org.saldo.reporting.KeyDate;
import org.saldo.reporting.LedgerReport;
import org.saldo.reporting.TransferBalance;
import org.saldo.reporting.TransferBalances;
import org.saldo.reporting.TransferClearing;
import org.saldo.reporting.TransferClearings;
import org.saldo.reporting.TransferKeyDates;
import org.saldo.reporting.TransferKeySum;
import org.saldo.reporting.TransferLine;
import org.saldo.reporting.TransferLines;

/** Transfer accounts of a creditor of each test's own: runs, clearings by hand, what stays open. */
class TransferAccountsIT extends ClaimTest {

  private static final String OTHER = "1363";

  @EJB private TransferAccountBook book;
  @EJB private TransferBalances balances;
  @EJB private TransferLines openLines;
  @EJB private TransferClearings cleared;
  @EJB private TransferKeyDates keyDates;
  @EJB private ClearingRuns runs;
  @EJB private ClearingWorker worker;
  @EJB private ClearingDesk desk;
  @EJB private MovementDesk movements;
  @EJB private LedgerReport entries;
  @EJB private PaymentDesk payments;

  private String creditor;
  private RowResult row;

  @BeforeEach
  void haveACase() {
    creditor = aCreditor();
    row = aReceivable(creditor, "Rosa " + word());
  }

  /** Money that came another way than through the bank: it stands on 1363. */
  private UUID other(String amount) {
    return other(amount, today());
  }

  private UUID other(String amount, LocalDate on) {
    UUID id = caseOf(row);
    PaymentDesk.Outcome outcome =
        As.anna(
            () ->
                payments.record(
                    id,
                    new PaymentDesk.ByHand(
                        PaymentWay.OTHER, eur(amount), on, "O-" + word(), List.of(), null)));
    assertThat(outcome.refusal()).isNull();
    return outcome.payment().publicId();
  }

  private List<TransferLine> open(String account) {
    return As.anna(() -> openLines.open(creditor, account, null, 500));
  }

  private List<String> amounts(String account) {
    return open(account).stream().map(l -> l.amount().amount().toPlainString()).toList();
  }

  private List<TransferClearing> clearings() {
    return As.anna(() -> cleared.clearings(creditor, OTHER, null, 500));
  }

  private TransferBalance sums() {
    return As.anna(() -> balances.accounts(creditor, OTHER)).get(0);
  }

  private void run() {
    through();
    assertThat(As.anna(() -> runs.start(creditor)).refusal()).isNull();
    through();
  }

  /** Works until nothing is at work, whether this, the timer or the night began it. */
  private void through() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    do {
      As.user("system", Set.of(Roles.SYSTEM), (Runnable) () -> worker.work());
    } while (atWork() && System.nanoTime() < until);
    assertThat(atWork()).isFalse();
  }

  private boolean atWork() {
    return rows().number("SELECT COUNT(*) FROM clearing_run WHERE running_slot = 1") > 0;
  }

  private ClearingDesk.Outcome clear(String user, TransferLine... lines) {
    List<LineRef> refs =
        List.of(lines).stream().map(l -> new LineRef(l.entryId(), l.lineNo())).toList();
    return As.user(
        user,
        Set.of(Roles.ACCOUNTANT),
        () -> desk.clear(creditor, OTHER, refs, "belongs together"));
  }

  private static String code(ClearingDesk.Outcome outcome) {
    return outcome.refusal() == null ? "done" : outcome.refusal().code();
  }

  /** What was open on 1363 on a day; its sum is the balance of that day. */
  private List<String> openOn(BookDate by, LocalDate day) {
    KeyDate key = new KeyDate(by, day);
    List<String> amounts =
        As.anna(() -> openLines.openOn(creditor, OTHER, key, null, 500)).stream()
            .map(line -> line.amount().amount().toPlainString() + " " + line.days())
            .toList();
    List<TransferKeySum> sums = As.anna(() -> keyDates.sums(creditor, OTHER, key));
    assertThat(sums).allMatch(TransferKeySum::explained);
    assertThat(sums.stream().mapToLong(TransferKeySum::lines).sum()).isEqualTo(amounts.size());
    return amounts;
  }

  @Test
  void saysWhatWasOpenOnADay() {
    LocalDate today = today();
    other("20.00", today.minusDays(20));
    UUID wrong = other("30.00", today.minusDays(10));
    assertThat(giveBack(wrong, "0.00")).isEmpty();
    for (boolean cleared : new boolean[] {false, true}) {
      assertThat(openOn(BookDate.VALUE, today.minusDays(21))).isEmpty();
      assertThat(openOn(BookDate.VALUE, today.minusDays(20))).containsExactly("20.00 0");
      assertThat(openOn(BookDate.VALUE, today.minusDays(11))).containsExactly("20.00 9");
      assertThat(openOn(BookDate.VALUE, today.minusDays(1))).containsExactly("20.00 19", "30.00 9");
      assertThat(openOn(BookDate.POSTED, today.minusDays(1))).isEmpty();
      if (!cleared) {
        assertThat(openOn(BookDate.VALUE, today)).hasSize(3);
        run();
      }
    }
    assertThat(openOn(BookDate.VALUE, today)).containsExactly("20.00 20");
    assertThat(openOn(BookDate.POSTED, today)).containsExactly("20.00 20");
    TransferClearing done = clearings().get(0);
    assertThat(As.anna(() -> desk.withdraw(done.id(), "not so"))).isEmpty();
    assertThat(openOn(BookDate.POSTED, today)).hasSize(3);
  }

  @Test
  void clearsWhatWasTakenBackAndLeavesTheRest() {
    other("20.00");
    UUID wrong = other("30.00");
    assertThat(giveBack(wrong, "0.00")).isEmpty();
    other("20.00");
    assertThat(amounts(OTHER)).containsExactly("20.00", "30.00", "-30.00", "20.00");
    run();
    assertThat(amounts(OTHER)).containsExactly("20.00", "20.00");
    assertThat(clearings())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.key()).isEqualTo(MatchKey.EVENT_REFERENCE);
              assertThat(c.value()).isEqualTo(payment(wrong).number());
              assertThat(c.lines()).isEqualTo(2);
              assertThat(c.amount()).isEqualTo(eur("30.00"));
              assertThat(c.reason()).isNull();
            });
    assertThat(sums().balance()).isEqualTo(eur("40.00")).isEqualTo(sums().open());
    assertThat(sums().week()).isEqualTo(eur("40.00"));
    run();
    assertThat(clearings()).hasSize(1);
    requireVerified();
  }

  @Test
  void clearsByHandAndTakesItBack() {
    other("20.00");
    UUID wrong = other("20.00");
    assertThat(giveBack(wrong, "0.00")).isEmpty();
    List<TransferLine> lines = open(OTHER);
    assertThat(code(clear("anna", lines.get(0)))).isEqualTo("transfer.lines.few");
    assertThat(code(clear("anna", lines.get(0), lines.get(1)))).isEqualTo("transfer.lines.sum");
    assertThat(code(clear("anna", lines.get(0), lines.get(0)))).isEqualTo("transfer.lines.many");
    ClearingDesk.Outcome done = clear("anna", lines.get(0), lines.get(2));
    assertThat(code(done)).isEqualTo("done");
    assertThat(code(clear("anna", lines.get(1), lines.get(2)))).isEqualTo("transfer.line.cleared");
    assertThat(amounts(OTHER)).containsExactly("20.00");
    assertThat(As.anna(() -> desk.withdraw(done.id(), " ")).orElseThrow().code())
        .isEqualTo("reason.missing");
    assertThat(As.anna(() -> desk.withdraw(done.id(), "was another"))).isEmpty();
    assertThat(As.anna(() -> desk.withdraw(done.id(), "again")).orElseThrow().code())
        .isEqualTo("transfer.clearing.withdrawn");
    assertThat(amounts(OTHER)).containsExactly("20.00", "20.00", "-20.00");
    run();
    assertThat(amounts(OTHER)).as("rules leave it alone").hasSize(3);
    assertThat(code(clear("anna", lines.get(1), lines.get(2)))).isEqualTo("done");
    assertThat(clearings()).extracting(TransferClearing::stands).contains(true, false);
    assertThat(As.anna(() -> openLines.linesOf(done.id()))).hasSize(2);
    requireVerified();
  }

  @Test
  void letsOneOfTwoClearTheSameLine() throws Exception {
    other("20.00");
    UUID wrong = other("20.00");
    assertThat(giveBack(wrong, "0.00")).isEmpty();
    List<TransferLine> lines = open(OTHER);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<ClearingDesk.Outcome> first = () -> clear("anna", lines.get(0), lines.get(2));
      Callable<ClearingDesk.Outcome> second = () -> clear("berta", lines.get(1), lines.get(2));
      List<Future<ClearingDesk.Outcome>> outcomes = two.invokeAll(List.of(first, second));
      assertThat(List.of(code(outcomes.get(0).get()), code(outcomes.get(1).get())))
          .containsExactlyInAnyOrder("done", "transfer.line.cleared");
    } finally {
      two.shutdownNow();
    }
    assertThat(amounts(OTHER)).containsExactly("20.00");
    requireVerified();
  }

  @Test
  void tellsOnceWhatStaysOpenTooLong() {
    assertThat(
            As.anna(
                () ->
                    book.record(
                        creditor,
                        new TransferAccount(
                            OTHER,
                            TransferPurpose.OTHER,
                            true,
                            today(),
                            1,
                            List.of(new MatchRule(MatchKey.EVENT_REFERENCE, null, 30))),
                        "sooner")))
        .isEmpty();
    other("20.00");
    run();
    assertThat(told()).isZero();
    assertThat(sums().overdue()).isFalse();
    other("21.00", today().minusDays(9));
    run();
    assertThat(told()).isEqualTo(1);
    assertThat(sums().overdue()).isTrue();
    assertThat(sums().month()).isEqualTo(eur("21.00"));
    run();
    assertThat(told()).isEqualTo(1);
  }

  private long told() {
    return rows()
        .number(
            "SELECT COUNT(*) FROM task WHERE kind = 'TRANSFER_OPEN' AND creditor_id = ?",
            creditorId(creditor));
  }

  private static Payout payout(
      String account, String key, String gross, String fee, String vat, String received) {
    return new Payout(
        account,
        key,
        LocalDate.of(2026, 2, 1),
        eur(gross),
        eur(fee),
        eur(vat),
        eur(received),
        List.of(),
        null);
  }

  private static Payout of(Payout payout, LocalDate day, Payout.Part... parts) {
    return new Payout(
        payout.account(),
        payout.key(),
        day,
        payout.gross(),
        payout.fee(),
        payout.vat(),
        payout.received(),
        List.of(parts),
        null);
  }

  private MovementDesk.Outcome record(Payout payout) {
    return As.anna(() -> movements.record(creditor, payout));
  }

  private String recorded(Payout payout) {
    MovementDesk.Outcome outcome = record(payout);
    return outcome.refusal() == null ? "done" : outcome.refusal().code();
  }

  /** Debit less credit of an account in cents, case or no case. */
  private long balance(String number) {
    return rows()
        .number(
            "SELECT COALESCE(SUM(l.debit_minor - l.credit_minor), 0) FROM posting_line l"
                + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                + " WHERE a.creditor_id = ? AND a.number = ?",
            creditorId(creditor),
            number);
  }

  /** Pattern 11 on another account: 100.00 of which 98.25 reach the bank, known by its parts. */
  @Test
  void clearsPaymentsWithThePayoutThatNamesThem() {
    other("60.00");
    other("40.00");
    String one = open(OTHER).get(0).key();
    String two = open(OTHER).get(1).key();
    Payout payout = payout(OTHER, "PO-1", "100.00", "1.75", "0.00", "98.25");
    assertThat(
            recorded(
                of(
                    payout,
                    today(),
                    new Payout.Part(one, eur("60.00")),
                    new Payout.Part(two, eur("40.00")))))
        .isEqualTo("done");
    assertThat(balance(OTHER)).isZero();
    assertThat(balance("1200")).isEqualTo(9825);
    assertThat(balance("4970")).isEqualTo(175);
    assertThat(recorded(of(payout, today()))).isEqualTo("transfer.movement.known");
    run();
    assertThat(open(OTHER)).isEmpty();
    assertThat(clearings())
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.key()).isEqualTo(MatchKey.FLEXFIELD))
        .extracting(TransferClearing::value)
        .containsExactlyInAnyOrder(one, two);
    requireVerified();
  }

  /** Without parts only the amount speaks: two payments of the same amount stay open. */
  @Test
  void clearsByAmountOnlyWhatIsUnique() {
    other("100.00");
    assertThat(recorded(of(payout(OTHER, "PO-1", "100.00", "0", "0", "100.00"), today())))
        .isEqualTo("done");
    run();
    assertThat(open(OTHER)).isEmpty();
    assertThat(clearings().get(0).key()).isEqualTo(MatchKey.AMOUNT);
    other("50.00");
    other("50.00");
    assertThat(recorded(of(payout(OTHER, "PO-2", "50.00", "0", "0", "50.00"), today())))
        .isEqualTo("done");
    run();
    assertThat(open(OTHER)).hasSize(3);
    requireVerified();
  }

  @Test
  void takesAPayoutBackUnlessItIsCleared() {
    MovementDesk.Outcome outcome =
        record(of(payout("1362", "R-7", "500.00", "100.00", "19.00", "381.00"), today()));
    assertThat(outcome.refusal()).isNull();
    assertThat(balance("1362")).isEqualTo(-50000);
    assertThat(balance("4909")).isEqualTo(10000);
    assertThat(balance("1576")).isEqualTo(1900);
    assertThat(As.anna(() -> movements.takeBack(outcome.id(), "typo"))).isEmpty();
    assertThat(As.anna(() -> movements.takeBack(outcome.id(), "typo")).orElseThrow().code())
        .isEqualTo("transfer.movement.taken.back");
    assertThat(balance("1362")).isZero();
    List<EntryDetail> both =
        rows()
            .list(
                "SELECT e.public_id FROM journal_entry e JOIN business_event v"
                    + " ON v.id = e.business_event_id WHERE v.creditor_id = ?"
                    + " AND v.reference = 'R-7' ORDER BY e.entry_no",
                creditorId(creditor))
            .stream()
            .map(r -> UuidConverter.uuid((byte[]) r.get(0)))
            .map(id -> As.anna(() -> entries.entry(id)).orElseThrow())
            .toList();
    assertThat(both).hasSize(2);
    assertThat(both.get(0).turns())
        .containsExactly(
            new EntryDetail.Turn(both.get(1).entry().id(), both.get(1).entry().entryNo(), false));
    assertThat(both.get(1).turns())
        .containsExactly(
            new EntryDetail.Turn(both.get(0).entry().id(), both.get(0).entry().entryNo(), true));
    run();
    assertThat(open("1362")).isEmpty();
    assertThat(recorded(of(payout("1362", "R-7", "400.00", "0", "0", "400.00"), today())))
        .isEqualTo("done");
    requireVerified();
  }

  @Test
  void explainsWhatIsLeftByAnEventOfItsOwn() {
    other("100.00");
    assertThat(recorded(of(payout(OTHER, "PO-1", "98.25", "0", "0", "98.25"), today())))
        .isEqualTo("done");
    List<LineRef> refs =
        open(OTHER).stream().map(l -> new LineRef(l.entryId(), l.lineNo())).toList();
    assertThat(code(As.anna(() -> desk.clear(creditor, OTHER, refs, "fee"))))
        .isEqualTo("transfer.lines.sum");
    assertThat(code(As.anna(() -> desk.clear(creditor, OTHER, refs, eur("1.75"), "fee"))))
        .isEqualTo("transfer.residual.vat");
    ClearingDesk.Outcome done =
        As.anna(() -> desk.clear(creditor, OTHER, refs, eur("0.28"), "fee"));
    assertThat(code(done)).isEqualTo("done");
    assertThat(open(OTHER)).isEmpty();
    assertThat(balance(OTHER)).isZero();
    assertThat(balance("4970")).isEqualTo(147);
    assertThat(balance("1576")).isEqualTo(28);
    assertThat(As.anna(() -> openLines.linesOf(done.id()))).hasSize(3);
    assertThat(As.anna(() -> cleared.clearing(done.id())).orElseThrow().residualEntry())
        .isNotNull();
    requireVerified();
  }

  /** Pattern 8: the bailiff is paid 12.00; pattern 10: the bank charges 3.00. */
  @Test
  void paysThirdPartiesFromTheBank() {
    BankPayment outlay =
        new BankPayment(
            MovementKind.OUTLAY, "GV-12", today(), eur("12.00"), row.caseNumber(), null);
    assertThat(As.anna(() -> movements.record(creditor, outlay)).refusal()).isNull();
    assertThat(As.anna(() -> movements.record(creditor, outlay)).refusal().code())
        .isEqualTo("transfer.movement.known");
    assertThat(account(row, "1590")).isEqualTo(1200);
    BankPayment charge =
        new BankPayment(MovementKind.BANK_CHARGE, "K-3", today(), eur("3.00"), null, null);
    assertThat(As.anna(() -> movements.record(creditor, charge)).refusal()).isNull();
    assertThat(balance("4970")).isEqualTo(300);
    assertThat(balance("1200")).isEqualTo(-1500);
    BankPayment strange =
        new BankPayment(MovementKind.OUTLAY, "GV-13", today(), eur("1.00"), "no such case", null);
    assertThat(As.anna(() -> movements.record(creditor, strange)).refusal().code())
        .isEqualTo("case.unknown");
    requireVerified();
  }

  @Test
  void refusesPayoutsThatExplainNothing() {
    LocalDate day = today();
    assertThat(recorded(of(payout("1400", "A", "1.00", "0", "0", "1.00"), day)))
        .isEqualTo("transfer.account.unknown");
    assertThat(recorded(of(payout(OTHER, " ", "1.00", "0", "0", "1.00"), day)))
        .isEqualTo("transfer.movement.key");
    assertThat(recorded(of(payout(OTHER, "A", "1.00", "0", "0", "1.00"), day.plusDays(1))))
        .isEqualTo("transfer.movement.day");
    assertThat(recorded(of(payout(OTHER, "A", "0", "0", "0", "0"), day)))
        .isEqualTo("transfer.payout.gross");
    assertThat(recorded(of(payout(OTHER, "A", "1.00", "-0.50", "0", "1.50"), day)))
        .isEqualTo("transfer.payout.fee");
    assertThat(recorded(of(payout(OTHER, "A", "1.00", "0.10", "0.20", "0.70"), day)))
        .isEqualTo("transfer.payout.vat");
    assertThat(recorded(of(payout(OTHER, "A", "1.00", "0.10", "0", "0.80"), day)))
        .isEqualTo("transfer.payout.sum");
    assertThat(
            recorded(
                of(
                    payout(OTHER, "A", "1.00", "0", "0", "1.00"),
                    day,
                    new Payout.Part("x", eur("0.90")))))
        .isEqualTo("transfer.payout.parts");
    assertThat(
            recorded(
                of(
                    payout(OTHER, "A", "1.00", "0", "0", "1.00"),
                    day,
                    new Payout.Part("", eur("1.00")))))
        .isEqualTo("transfer.payout.part");
  }

  @Test
  void refusesNonsenseAndStrangers() {
    assertThat(record("1400", 5)).isEqualTo("transfer.account.account");
    assertThat(record("8400", 5)).isEqualTo("transfer.account.account");
    assertThat(record("0000", 5)).isEqualTo("transfer.account.account");
    assertThat(record(OTHER, 0)).isEqualTo("transfer.account.days");
    assertThat(record(OTHER, 5, new MatchRule(MatchKey.FLEXFIELD, "a b", 5)))
        .isEqualTo("transfer.account.rules");
    assertThat(record(OTHER, 5, new MatchRule(MatchKey.AMOUNT, null, -1)))
        .isEqualTo("transfer.account.rules");
    assertThat(record("1590", 5)).isEqualTo("done");
    assertThat(As.anna(() -> runs.start("nobody")).refusal().code()).isEqualTo("creditor.unknown");
    assertThat(As.anna(() -> desk.clear(creditor, "1400", List.of(), "x")).refusal().code())
        .isEqualTo("transfer.account.unknown");
    assertThatThrownBy(() -> As.sven(() -> desk.clear(creditor, OTHER, List.of(), "x")))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(
            () ->
                As.user(
                    "otto",
                    Set.of(Roles.AUDITOR),
                    () -> desk.clear(creditor, OTHER, List.of(), "x")))
        .isInstanceOf(EJBAccessException.class);
    assertThat(As.user("otto", Set.of(Roles.AUDITOR), () -> book.records(creditor))).hasSize(6);
  }

  private String record(String account, int days, MatchRule... rules) {
    return code(
        As.anna(
            () ->
                book.record(
                    creditor,
                    new TransferAccount(
                        account, TransferPurpose.OTHER, true, today(), days, List.of(rules)),
                    "test")));
  }
}
