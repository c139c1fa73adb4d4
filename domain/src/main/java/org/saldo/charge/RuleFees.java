package org.saldo.charge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saldo.casefile.CaseRef;
import org.saldo.identity.Keys;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;

/** Fees that no step sends: a person asks for them, or the night in which default is found. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RuleFees {

  @EJB private Keys keys;
  @Inject private KnownFeeRules rules;
  @Inject private FeeFacts facts;
  @Inject private FeeLaw law;
  @Inject private ChargedFees charged;
  @Inject private LumpSums lumpSums;

  /** The rules that fit a receivable on a day, by key. */
  public List<FeeRuleVersion> fitting(CaseRef caseFile, OpenItem item, LocalDate on) {
    List<FeeStanding> standings = charged.of(caseFile.id());
    return FeeRules.inForce(rules.of(caseFile.creditorId()), on).stream()
        .filter(v -> v.rule().currency().equals(caseFile.currency()))
        .filter(v -> !v.rule().amount().isNothing())
        .filter(v -> v.rule().scope().covers(asked(caseFile, item, v, on, standings)))
        .sorted(Comparator.comparing(v -> v.rule().key()))
        .toList();
  }

  /** What one of them would charge; nothing is written. */
  public FeeDecision decide(CaseRef caseFile, OpenItem item, FeeRuleVersion rule, LocalDate on) {
    FeeQuestion asked = asked(caseFile, item, rule, on, charged.of(caseFile.id()));
    FeeDecision decision = FeeRules.by(rule, asked);
    return !decision.isFee()
        ? decision
        : law.refusal(asked, decision.amount())
            .or(() -> covered(caseFile, rule, decision.amount()))
            .map(no -> none(decision, no))
            .orElse(decision);
  }

  /** Charges what it decides; the refusal says why there is nothing. */
  public Optional<Refusal> charge(
      CaseRef caseFile, OpenItem item, FeeRuleVersion version, LocalDate on) {
    if (!item.open().isPositive()) {
      return Refusal.of("fee.nothing.open", item.number());
    }
    FeeDecision decision = decide(caseFile, item, version, on);
    if (!decision.isFee()) {
      return Optional.of(decision.why().get(decision.why().size() - 1));
    }
    FeeRule rule = version.rule();
    String unit =
        rule.occasion() == FeeOccasion.PER_RECEIVABLE
            ? "rule " + rule.key()
            : "hand " + keys.next();
    boolean done =
        charged.charge(
            new NewFee(
                caseFile,
                item.id(),
                version,
                unit,
                null,
                null,
                decision.amount(),
                on,
                rule.name().in(facts.debtor(caseFile, on).language()),
                decision.why()));
    if (done && rule.kind() == FeeKind.LUMP_SUM) {
      lumpSums.credit(caseFile, item.id(), on);
    }
    return done ? Optional.empty() : Refusal.of("fee.charged.before");
  }

  private FeeQuestion asked(
      CaseRef caseFile,
      OpenItem item,
      FeeRuleVersion rule,
      LocalDate on,
      List<FeeStanding> standings) {
    return facts.of(caseFile, item, rule.rule(), on, charged.rulesOn(standings, item.id()));
  }

  /** Beside enforcement costs that are as high there is no lump sum (section 288 (5) BGB). */
  private Optional<Refusal> covered(CaseRef caseFile, FeeRuleVersion rule, Money amount) {
    if (rule.rule().kind() != FeeKind.LUMP_SUM) {
      return Optional.empty();
    }
    Money costs = lumpSums.uncredited(caseFile);
    return costs.isPositive() && !amount.isGreaterThan(costs)
        ? Refusal.of("fee.lump.covered", costs)
        : Optional.empty();
  }

  private static FeeDecision none(FeeDecision decision, Refusal because) {
    List<Refusal> why = new ArrayList<>(decision.why());
    why.add(because);
    return new FeeDecision(decision.rule(), Money.zero(decision.amount().currency()), why);
  }
}
