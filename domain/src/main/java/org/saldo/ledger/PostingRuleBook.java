package org.saldo.ledger;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.ledger.chart.Accounts;
import org.saldo.problem.Refusal;

/** Where accountants read and change a creditor's posting rules. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class PostingRuleBook {

  @Inject private PostingRules rules;
  @Inject private LedgerOpening opening;
  @Inject private Accounts accounts;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every version of every rule, by kind, newest first; empty when out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  public List<RuleVersion> versions(long creditorId) {
    return actor.scope().covers(creditorId) ? rules.versions(creditorId) : List.of();
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
    Optional<Refusal> refusal = check(kind, lines, accounts.openNumbers(creditorId));
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
}
