package org.saldo.ledger.client;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Ledger;
import org.saldo.ledger.Posting;
import org.saldo.ledger.PostingRuleBook;
import org.saldo.ledger.RuleDraft;
import org.saldo.ledger.RuleVersion;
import org.saldo.ledger.closing.Demand;
import org.saldo.ledger.closing.DemandBook;
import org.saldo.ledger.closing.DemandKind;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Where accountants say that money received is client money, pay it out, and take their fee. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class ClientMoneyDesk {

  private static final int MAX_TEXT = 100;
  private static final int MAX_REASON = 500;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @EJB private PostingRuleBook rules;
  @EJB private DemandBook demands;
  @Inject private ClientMoneyRows rows;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Where client money stands; empty out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN, SYSTEM})
  @OpenToOutside
  public Optional<ClientMoney> look(long creditorId) {
    if (!actor.scope().covers(creditorId)) {
      return Optional.empty();
    }
    ClientMoneyRows.Books books = rows.books(creditorId);
    return Optional.of(
        new ClientMoney(
            books.forOthers(),
            since(creditorId, books.accounts()),
            books.accounts(),
            rows.balances(creditorId, books.accounts())));
  }

  private LocalDate since(long creditorId, ClientAccounts accounts) {
    return inForce(creditorId, clock.today()).stream()
        .filter(rule -> rule.kind() == EventKind.PAYMENT_RECEIVED)
        .filter(rule -> ClientMoneyRules.moves(rule, accounts))
        .map(RuleVersion::validFrom)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** The versions of rules about money that hold on a day. */
  private List<RuleVersion> inForce(long creditorId, LocalDate day) {
    Set<String> seen = new HashSet<>();
    return rules.versions(creditorId).stream()
        .filter(rule -> ClientMoneyRules.concerns(rule.kind()))
        .filter(rule -> !rule.validFrom().isAfter(day))
        .filter(rule -> seen.add(rule.kind() + " " + rule.head().key()))
        .filter(rule -> !rule.head().ended())
        .toList();
  }

  /**
   * Makes money received client money from a value date on: every rule about money gets a version
   * with a further entry, and the accounts are named for the check at the end of the day.
   */
  @RolesAllowed({ACCOUNTANT, ADMIN, SYSTEM})
  public Optional<Refusal> setUp(long creditorId, LocalDate from, String reason) {
    if (!actor.scope().covers(creditorId)) {
      return Refusal.of("creditor.unknown", creditorId);
    }
    ClientMoneyRows.Books books = rows.books(creditorId);
    Optional<Refusal> refusal = check(creditorId, books, from, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    ledger.lock(creditorId);
    if (since(creditorId, books.accounts()) != null) {
      return Refusal.of("client.money.same");
    }
    List<RuleDraft> drafts =
        inForce(creditorId, from).stream()
            .map(
                rule ->
                    new RuleDraft(
                        rule.kind(),
                        rule.head(),
                        from,
                        ClientMoneyRules.with(rule, books.accounts())))
            .toList();
    for (RuleDraft draft : drafts) {
      Optional<Refusal> impossible = rules.check(creditorId, draft);
      if (impossible.isPresent()) {
        return impossible;
      }
    }
    demand(books, DemandKind.CLIENT_HELD, books.accounts().held(), from, reason);
    demand(books, DemandKind.CLIENT_OWED, books.accounts().owed(), from, reason);
    drafts.forEach(draft -> require(rules.change(creditorId, draft, reason)));
    audit.write("client.money.set.up", "Ledger", creditorId, AuditWords.of(from), reason.strip());
    return Optional.empty();
  }

  private Optional<Refusal> check(
      long creditorId, ClientMoneyRows.Books books, LocalDate from, String reason) {
    if (!books.forOthers()) {
      return Refusal.of("client.money.mode");
    }
    if (from == null || from.isAfter(clock.today())) {
      return Refusal.because("client.money.day").on("from").asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return rules.versions(creditorId).stream()
        .filter(rule -> ClientMoneyRules.concerns(rule.kind()))
        .filter(rule -> rule.validFrom().isAfter(from))
        .findFirst()
        .flatMap(rule -> Refusal.of("rule.preset.later", rule.kind(), rule.validFrom()));
  }

  private void demand(
      ClientMoneyRows.Books books, DemandKind kind, String account, LocalDate from, String reason) {
    require(demands.record(books.key(), new Demand(kind, null, account, null, from, true), reason));
  }

  /** What was checked before cannot be refused; if it is, nothing of it may stay. */
  private static void require(Optional<Refusal> refusal) {
    refusal.ifPresent(
        why -> {
          throw new IllegalStateException("refused after it was checked: " + why.code());
        });
  }

  /**
   * Pays client money out to the creditor.
   *
   * @param amount more than zero, and no more than is owed in its currency
   * @param reference of the transfer; a second one with the same is refused
   */
  @RolesAllowed({ACCOUNTANT, SYSTEM})
  public Optional<Refusal> payOut(long creditorId, Money amount, LocalDate on, String reference) {
    return book(
        creditorId,
        EventKind.CLIENT_MONEY_PAID_OUT,
        amount,
        on,
        reference,
        List.of(
            amount(AmountKind.CLIENT_OWED, amount, null),
            amount(AmountKind.CLIENT_HELD, amount, null)));
  }

  /**
   * Takes the operator's fee with its VAT from client money.
   *
   * @param net more than zero; with the VAT no more than is owed in its currency
   * @param vatPercent from 0 to 100
   * @param reference of the operator's invoice; a second one with the same is refused
   */
  @RolesAllowed({ACCOUNTANT, SYSTEM})
  public Optional<Refusal> takeFee(
      long creditorId, Money net, BigDecimal vatPercent, LocalDate on, String reference) {
    if (vatPercent == null || vatPercent.signum() < 0 || vatPercent.compareTo(HUNDRED) > 0) {
      return Refusal.because("client.money.vat").on("vatPercent").asOptional();
    }
    if (net == null) {
      return Refusal.because("client.money.amount").on("amount").asOptional();
    }
    Money vat = vat(net, vatPercent);
    return book(
        creditorId,
        EventKind.OWN_FEE_TAKEN,
        net.plus(vat),
        on,
        reference,
        List.of(
            amount(AmountKind.CLIENT_OWED, net.plus(vat), null),
            amount(AmountKind.NET, net, vatPercent),
            amount(AmountKind.VAT, vat, vatPercent)));
  }

  /** Rounded half-up to the smallest unit: 19 % of 100.00 is 19.00. */
  static Money vat(Money net, BigDecimal percent) {
    return Money.ofMinor(
        BigDecimal.valueOf(net.minor())
            .multiply(percent)
            .divide(HUNDRED, 0, RoundingMode.HALF_UP)
            .longValueExact(),
        net.currency());
  }

  private static Posting.Amount amount(AmountKind kind, Money money, BigDecimal rate) {
    return new Posting.Amount(
        kind,
        money,
        rate,
        null,
        rate == null ? Map.of() : Map.of("taxRate", rate.stripTrailingZeros().toPlainString()));
  }

  private Optional<Refusal> book(
      long creditorId,
      EventKind kind,
      Money total,
      LocalDate on,
      String reference,
      List<Posting.Amount> amounts) {
    if (!actor.scope().covers(creditorId)) {
      return Refusal.of("creditor.unknown", creditorId);
    }
    if (total == null || !total.isPositive()) {
      return Refusal.because("client.money.amount").on("amount").asOptional();
    }
    if (on == null || on.isAfter(clock.today())) {
      return Refusal.because("client.money.day").on("on").asOptional();
    }
    if (reference == null || reference.isBlank() || reference.length() > MAX_TEXT) {
      return Refusal.because("client.money.reference").on("reference").asOptional();
    }
    ledger.lock(creditorId);
    Optional<Refusal> refusal = uncovered(creditorId, kind, total, on, reference.strip());
    if (refusal.isPresent()) {
      return refusal;
    }
    ledger.post(
        new Posting(
            creditorId, kind, on, reference.strip(), null, null, total.currency(), amounts));
    audit.write(
        "client.money.moved",
        "Ledger",
        creditorId,
        AuditWords.of(kind, total, on, reference.strip()),
        null);
    return Optional.empty();
  }

  private Optional<Refusal> uncovered(
      long creditorId, EventKind kind, Money total, LocalDate on, String reference) {
    ClientMoneyRows.Books books = rows.books(creditorId);
    LocalDate since = since(creditorId, books.accounts());
    if (since == null) {
      return Refusal.of("client.money.unset");
    }
    if (on.isBefore(since)) {
      return Refusal.because("client.money.before", since).on("on").asOptional();
    }
    if (rows.isKnown(creditorId, kind, reference)) {
      return Refusal.because("client.money.known", reference).on("reference").asOptional();
    }
    Money owed =
        rows.balances(creditorId, books.accounts()).stream()
            .map(ClientBalance::owed)
            .filter(money -> money.currency().equals(total.currency()))
            .findFirst()
            .orElse(Money.zero(total.currency()));
    return total.isGreaterThan(owed)
        ? Refusal.because("client.money.exceeds", total, owed).on("amount").asOptional()
        : Optional.empty();
  }
}
