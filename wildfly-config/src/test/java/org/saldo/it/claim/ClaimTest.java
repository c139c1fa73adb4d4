package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.actor.Roles;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.Adjustments;
import org.saldo.approval.ApprovalDesk;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseDesk;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.charge.ChargeDesk;
import org.saldo.claim.ClaimAccounts;
import org.saldo.claim.ClaimStanding;
import org.saldo.it.As;
import org.saldo.it.importing.ImportTest;
import org.saldo.ledger.ClaimAccount;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.payment.PaymentDesk;
import org.saldo.payment.PaymentWay;
import org.saldo.problem.Refusal;
import org.saldo.receivable.DefaultReason;
import org.saldo.receivable.ItemStates;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseMoney;
import org.saldo.reporting.CasePayment;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.LedgerVerification;

/** Cases of their own, and words for what people do with their claims. */
abstract class ClaimTest extends ImportTest {

  @Resource private UserTransaction transaction;
  @Inject private BusinessClock clock;
  @Inject private ItemStates states;
  @Inject private CaseFiles caseFiles;
  @Inject private ClaimAccounts accounts;
  @Inject private ClaimAccount account;
  @EJB private PaymentDesk payments;
  @EJB private ChargeDesk charges;
  @EJB private AdjustmentDesk adjustments;
  @EJB private ApprovalDesk approvals;
  @EJB private CaseDesk cases;
  @EJB private CaseMoney money;
  @EJB private LedgerVerification verification;

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  LocalDate today() {
    return clock.today();
  }

  /** A receivable of 119.00 EUR of a new debtor. */
  RowResult aReceivable(String creditor, String debtor) {
    return accepted(creditor, anInvoice("R-" + word()).to(debtor).of("100.00", "19"));
  }

  RowResult aReceivable() {
    return aReceivable(aCreditor(), "Rosa " + word());
  }

  UUID caseOf(RowResult row) {
    return sheet(row.caseNumber()).header().id();
  }

  CaseSheet.Header header(RowResult row) {
    return sheet(row.caseNumber()).header();
  }

  UUID idOf(RowResult row) {
    return item(row).id();
  }

  /** The case is worked by carla from now on. */
  void work(RowResult row) {
    CaseSheet.Header header = header(row);
    assertThat(As.sven(() -> cases.open(header.id(), header.version(), "carla"))).isEmpty();
  }

  /** The receivable is in default since that day. */
  void inDefault(RowResult row, LocalDate since) {
    long id =
        rows().number("SELECT id FROM receivable WHERE number = ?", row.receivable().number());
    As.sven(
        () -> {
          transaction.begin();
          states.defaultBegins(List.of(id), since, DefaultReason.REMINDER, null);
          transaction.commit();
          return null;
        });
  }

  PaymentDesk.Outcome pay(RowResult row, String amount, String reference, RowResult... named) {
    UUID id = caseOf(row);
    List<UUID> receivables = List.of(named).stream().map(this::idOf).toList();
    return As.anna(() -> payOn(today(), id, amount, reference, receivables));
  }

  /** As the present caller. */
  PaymentDesk.Outcome payOn(
      LocalDate day, UUID id, String amount, String reference, List<UUID> receivables) {
    return payments.record(
        id,
        new PaymentDesk.ByHand(
            PaymentWay.BANK_TRANSFER, eur(amount), day, reference, receivables, null));
  }

  CasePayment paid(RowResult row, String amount) {
    PaymentDesk.Outcome outcome = pay(row, amount, "T-" + word());
    assertThat(outcome.refusal()).isNull();
    return payment(outcome.payment().publicId());
  }

  CasePayment payment(UUID id) {
    return As.anna(() -> money.payment(id)).orElseThrow();
  }

  Optional<Refusal> giveBack(UUID payment, String charge) {
    return As.anna(() -> payments.takeBack(payment, today(), "AM04", eur(charge), "test"));
  }

  Optional<Refusal> charge(RowResult row, Component component, String amount) {
    UUID id = caseOf(row);
    UUID receivable = idOf(row);
    return As.sven(
        () -> charges.claim(id, receivable, component, eur(amount), null, "test " + word()));
  }

  /** As any person with any roles. */
  Adjustments.Outcome ask(
      String user, RowResult row, AdjustmentKind kind, Component component, String amount) {
    UUID id = caseOf(row);
    UUID receivable = idOf(row);
    return As.user(
        user,
        Set.of(Roles.CONTROLLER, Roles.SUPERVISOR),
        () -> adjustments.ask(id, receivable, kind, component, eur(amount), null, "goodwill"));
  }

  /** The request for approval of an adjustment. */
  UUID requestOf(RowResult row, Adjustments.Outcome outcome) {
    UUID id = caseOf(row);
    return As.anna(() -> money.adjustments(id)).stream()
        .filter(a -> a.id().equals(outcome.id()))
        .findFirst()
        .orElseThrow()
        .approvalId();
  }

  Optional<Refusal> approve(String user, UUID request) {
    return As.user(user, Set.of(Roles.SUPERVISOR), () -> approvals.approve(request, "fine"));
  }

  Optional<Refusal> withdraw(String user, UUID request) {
    return As.user(user, Set.of(Roles.CONTROLLER), () -> approvals.withdraw(request));
  }

  /** The sum of what stands on an account for the case, debit less credit, in cents. */
  long account(RowResult row, String number) {
    return rows()
        .number(
            "SELECT COALESCE(SUM(l.debit_minor - l.credit_minor), 0) FROM posting_line l"
                + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                + " JOIN case_file c ON c.id = l.case_file_id WHERE c.number = ? AND a.number = ?",
            row.caseNumber(),
            number);
  }

  /** What is open of a receivable, as {@code COST FEE INTEREST PRINCIPAL}. */
  String parts(RowResult row) {
    CaseSheet.Balance open = item(row).open();
    return open.cost().amount()
        + " "
        + open.fee().amount()
        + " "
        + open.interest().amount()
        + " "
        + open.principal().amount();
  }

  /** Where a payment went, as {@code COMPONENT amount}; {@code - amount} for a rest. */
  static List<String> went(CasePayment payment) {
    return payment.parts().stream()
        .map(p -> (p.component() == null ? "-" : p.component()) + " " + p.amount().amount())
        .toList();
  }

  /** The books of a case say what the calculator says, but for what grew since they were posted. */
  void requireInStep(RowResult row) {
    CaseRef ref = caseFiles.byPublicId(caseOf(row)).orElseThrow();
    Map<Long, ClaimAccount.Open> posted = account.openOf(List.of(ref.id()));
    accounts
        .standings(List.of(ref), today())
        .get(ref.id())
        .items()
        .forEach(
            (id, item) -> {
              Money grown =
                  Money.sum(
                      ref.currency(),
                      item.postings().stream().map(ClaimStanding.Growth::amount).toList());
              Money unposted = item.accruing().isZero() ? item.grown().minus(grown) : eur("0.00");
              ClaimAccount.Open open = posted.get(id);
              assertThat(open)
                  .as("case %s", row.caseNumber())
                  .isEqualTo(
                      new ClaimAccount.Open(
                          item.principal().minor(),
                          item.interest().minus(unposted).minor(),
                          item.fee().minor(),
                          item.cost().minor()));
            });
  }

  void requireVerified() {
    assertThat(differences()).isEmpty();
  }

  /** What the checks of the books find. */
  List<LedgerVerification.Finding> differences() {
    return As.anna(() -> verification.findings());
  }

  static String code(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).orElse("done");
  }
}
