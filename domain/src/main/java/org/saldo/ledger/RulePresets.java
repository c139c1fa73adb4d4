package org.saldo.ledger;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.ShippedChart;
import org.saldo.ledger.rule.IncomeRealisation;
import org.saldo.ledger.rule.RuleHead;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Changes several posting rules at once that belong together. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class RulePresets {

  private static final int MAX_REASON = 500;

  /** The number of the account of deferred interest in SKR03. */
  private static final String DEFERRED = "0991";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private PostingRules rules;
  @Inject private LedgerOpening opening;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * When interest is income.
   *
   * @param since value date of the rule that says so
   * @param incomeAccount where it is income
   * @param deferredAccount where it waits when it is income only as far as it is paid
   */
  public record Realisation(
      IncomeRealisation now,
      LocalDate since,
      String incomeAccount,
      String deferredAccount,
      List<Standing> standings) {

    public Realisation {
      standings = List.copyOf(standings);
    }
  }

  /**
   * How interest stands in a currency.
   *
   * @param open claimed and not paid
   * @param deferred on the account of deferred interest; credit positive
   */
  public record Standing(Money open, Money deferred) {

    Money missing(IncomeRealisation wanted) {
      Money target = wanted == IncomeRealisation.WHEN_PAID ? open : Money.zero(open.currency());
      return target.minus(deferred);
    }
  }

  /** When interest is income in the books of a creditor; empty when out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  @OpenToOutside
  public Optional<Realisation> realisation(long creditorId) {
    return actor.scope().covers(creditorId)
        ? Optional.of(read(creditorId, clock.today()))
        : Optional.empty();
  }

  private Realisation read(long creditorId, LocalDate day) {
    RuleVersion claimed = standard(creditorId, EventKind.INTEREST_CLAIMED, day);
    RuleVersion received = standard(creditorId, EventKind.PAYMENT_RECEIVED, day);
    String named = InterestIncome.income(claimed);
    Optional<String> paid = InterestIncome.moved(received, named);
    String deferred = paid.isPresent() ? named : deferredAccount(creditorId);
    return new Realisation(
        InterestIncome.of(claimed, received),
        claimed.validFrom(),
        paid.orElse(named),
        deferred,
        standings(creditorId, deferred));
  }

  /**
   * Lets interest be income at another time, from a value date on. What is open of interest moves
   * to the account of deferred interest, or from there, on that day.
   *
   * @param from today or before: of a later day nobody knows what will be open
   */
  public Optional<Refusal> realise(
      long creditorId, IncomeRealisation wanted, LocalDate from, String reason) {
    if (!actor.scope().covers(creditorId)) {
      return Refusal.of("creditor.unknown", creditorId);
    }
    if (wanted == null) {
      return Refusal.because("rule.preset.missing").on("wanted").asOptional();
    }
    if (from == null || from.isAfter(clock.today())) {
      return Refusal.because("rule.preset.day").on("from").asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    ledger.lock(creditorId);
    Realisation now = read(creditorId, clock.today());
    if (now.now() == wanted) {
      return Refusal.of("rule.preset.same");
    }
    Optional<RuleVersion> later = later(creditorId, from);
    if (later.isPresent()) {
      return Refusal.of("rule.preset.later", later.get().kind(), later.get().validFrom());
    }
    change(creditorId, wanted, now, from, reason.strip());
    return Optional.empty();
  }

  /** A version that would go before the preset's. */
  private Optional<RuleVersion> later(long creditorId, LocalDate from) {
    return rules.versions(creditorId).stream()
        .filter(rule -> InterestIncome.kinds().contains(rule.kind()))
        .filter(rule -> rule.validFrom().isAfter(from))
        .findFirst();
  }

  private void change(
      long creditorId, IncomeRealisation wanted, Realisation now, LocalDate from, String reason) {
    String income = now.incomeAccount();
    String deferred = now.deferredAccount();
    List<RuleVersion> versions = rules.versions(creditorId);
    long last = 0;
    for (EventKind kind : InterestIncome.kinds()) {
      for (RuleVersion rule : candidates(versions, kind, from)) {
        List<RuleLine> lines =
            wanted == IncomeRealisation.WHEN_PAID
                ? InterestIncome.whenPaid(rule, income, deferred)
                : InterestIncome.whenPosted(rule, income, deferred);
        last = opening.add(creditorId, kind, rule.head(), from, lines, reason);
      }
    }
    audit.write(
        "income.realisation.changed", "PostingRule", last, AuditWords.of(wanted, from), reason);
    followAccounts(creditorId, versions, income, deferred, from, reason);
    for (Standing standing : now.standings()) {
      Money more = standing.missing(wanted);
      if (!more.isZero()) {
        ledger.post(transition(creditorId, from, more));
      }
    }
  }

  /** The rule of the change itself names the accounts that the other rules name. */
  private void followAccounts(
      long creditorId,
      List<RuleVersion> versions,
      String income,
      String deferred,
      LocalDate from,
      String reason) {
    EventKind kind = EventKind.INCOME_REALISATION_CHANGED;
    List<RuleLine> wanted =
        List.of(
            new RuleLine(AmountKind.INTEREST_INCOME, Side.DEBIT, income, null, null),
            new RuleLine(AmountKind.INTEREST_DEFERRED, Side.CREDIT, deferred, null, null));
    if (candidates(versions, kind, from).stream().noneMatch(r -> r.lines().equals(wanted))) {
      opening.add(creditorId, kind, RuleHead.DEFAULT, from, wanted, reason);
    }
  }

  private static Posting transition(long creditorId, LocalDate from, Money more) {
    return new Posting(
        creditorId,
        EventKind.INCOME_REALISATION_CHANGED,
        from,
        null,
        null,
        null,
        more.currency(),
        List.of(
            new Posting.Amount(AmountKind.INTEREST_INCOME, more, null, null, Map.of()),
            new Posting.Amount(AmountKind.INTEREST_DEFERRED, more, null, null, Map.of())));
  }

  private RuleVersion standard(long creditorId, EventKind kind, LocalDate day) {
    return candidates(rules.versions(creditorId), kind, day).stream()
        .filter(rule -> rule.head().isDefault())
        .findFirst()
        .orElseThrow();
  }

  private static List<RuleVersion> candidates(
      List<RuleVersion> versions, EventKind kind, LocalDate day) {
    return RuleChoice.candidates(
        versions.stream().filter(rule -> rule.kind() == kind).toList(), day);
  }

  private String deferredAccount(long creditorId) {
    String chart =
        (String)
            em.createNativeQuery("SELECT chart FROM ledger WHERE creditor_id = ?1")
                .setParameter(1, creditorId)
                .getSingleResult();
    return ShippedBooks.numbersOfSkr03(ShippedChart.valueOf(chart)).get(DEFERRED);
  }

  private List<Standing> standings(long creditorId, String deferred) {
    List<Standing> standings = new ArrayList<>();
    for (Object row :
        em.createNativeQuery(
                "SELECT l.currency,"
                    + " SUM(CASE WHEN l.component = 'INTEREST' THEN l.debit_minor - l.credit_minor"
                    + " ELSE 0 END) AS open_minor,"
                    + " SUM(CASE WHEN a.number = ?2 THEN l.credit_minor - l.debit_minor ELSE 0 END)"
                    + " AS deferred_minor FROM ledger_account a"
                    + " JOIN posting_line l ON l.ledger_account_id = a.id WHERE a.creditor_id = ?1"
                    + " AND (l.component = 'INTEREST' OR a.number = ?2)"
                    + " GROUP BY l.currency ORDER BY l.currency")
            .setParameter(1, creditorId)
            .setParameter(2, deferred)
            .getResultList()) {
      Object[] values = (Object[]) row;
      String currency = (String) values[0];
      standings.add(
          new Standing(
              Money.ofMinor(((Number) values[1]).longValue(), currency),
              Money.ofMinor(((Number) values[2]).longValue(), currency)));
    }
    return standings;
  }
}
