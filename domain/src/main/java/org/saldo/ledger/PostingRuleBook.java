package org.saldo.ledger;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Where accountants read and change a creditor's accounts and posting rules. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class PostingRuleBook {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private PostingRules rules;
  @Inject private LedgerOpening opening;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** The chart of accounts by number; empty when out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  public List<AccountView> accounts(long creditorId) {
    if (!actor.scope().covers(creditorId)) {
      return List.of();
    }
    return em.createQuery(
            "SELECT a FROM LedgerAccount a WHERE a.creditorId = :creditor ORDER BY a.number",
            LedgerAccount.class)
        .setParameter("creditor", creditorId)
        .getResultStream()
        .map(LedgerAccount::view)
        .toList();
  }

  /** Every version of every rule, by kind, newest first; empty when out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  public List<RuleVersion> versions(long creditorId) {
    return actor.scope().covers(creditorId) ? rules.versions(creditorId) : List.of();
  }

  /** Adds an account to the chart. */
  public Optional<Refusal> addAccount(long creditorId, AccountView account) {
    if (!actor.scope().covers(creditorId)) {
      return Refusal.of("creditor.unknown", creditorId);
    }
    if (account.number() == null || !account.number().matches("[0-9]{3,9}")) {
      return Refusal.because("account.number.invalid").on("number").asOptional();
    }
    if (account.name() == null || account.name().isBlank() || account.name().length() > 120) {
      return Refusal.because("account.name.missing").on("name").asOptional();
    }
    if (numbers(creditorId).contains(account.number())) {
      return Refusal.because("account.number.taken", account.number()).on("number").asOptional();
    }
    long id = keys.next();
    em.persist(
        new LedgerAccount(
            id, creditorId, account.number(), account.name().strip(), account.kind()));
    audit.write("account.added", "LedgerAccount", id, account.toString(), null);
    return Optional.empty();
  }

  /**
   * Records a rule from a value date on. Every amount of the event needs a line for every rate, and
   * each claim its component.
   */
  public Optional<Refusal> change(
      long creditorId, EventKind kind, LocalDate from, List<RuleLine> lines, String reason) {
    if (!actor.scope().covers(creditorId)) {
      return Refusal.of("creditor.unknown", creditorId);
    }
    if (reason == null || reason.isBlank() || reason.length() > 500) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    if (from == null) {
      return Refusal.because("date.implausible").on("from").asOptional();
    }
    Set<String> numbers = numbers(creditorId);
    Optional<Refusal> refusal = check(kind, lines, numbers);
    if (refusal.isEmpty()) {
      long id = opening.add(creditorId, kind, from, lines, reason.strip());
      audit.write(
          "posting.rule.changed", "PostingRule", id, kind + " " + from + " " + lines, reason);
    }
    return refusal;
  }

  static Optional<Refusal> check(EventKind kind, List<RuleLine> lines, Set<String> numbers) {
    Set<String> placed = new HashSet<>();
    for (RuleLine line : lines) {
      if (!numbers.contains(line.account())) {
        return Refusal.of("account.unknown", line.account());
      }
      if (!line.amount().fits(line.component())) {
        return Refusal.of("posting.rule.component", line.amount());
      }
      if (!kind.amounts().contains(line.amount())
          || !placed.add(line.amount() + "/" + plain(line.ratePercent()))) {
        return Refusal.of("posting.rule.double", line.amount());
      }
    }
    for (AmountKind amount : kind.amounts()) {
      if (!placed.contains(amount + "/null")) {
        return Refusal.of("posting.rule.missing", kind, amount);
      }
    }
    Set<Side> one = sides(lines, kind.one());
    Set<Side> other = sides(lines, kind.other());
    boolean balances = one.size() == 1 && other.size() == 1 && !one.equals(other);
    return balances ? Optional.empty() : Refusal.of("posting.rule.unbalanced");
  }

  /** 19 and 19.0 are the same rate. */
  private static String plain(BigDecimal rate) {
    return rate == null ? "null" : rate.stripTrailingZeros().toPlainString();
  }

  private static Set<Side> sides(List<RuleLine> lines, List<AmountKind> group) {
    return lines.stream()
        .filter(l -> group.contains(l.amount()))
        .map(RuleLine::side)
        .collect(Collectors.toSet());
  }

  private Set<String> numbers(long creditorId) {
    return accounts(creditorId).stream().map(AccountView::number).collect(Collectors.toSet());
  }
}
