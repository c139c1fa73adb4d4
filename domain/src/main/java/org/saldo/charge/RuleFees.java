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
import org.saldo.debtor.Addressee;
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

  /** What decides the fees of a case on a day. */
  public FeeBackground background(CaseRef caseFile, LocalDate on) {
    Addressee debtor = facts.debtor(caseFile, on);
    List<FeeStanding> standings = charged.of(caseFile.id());
    return new FeeBackground(
        caseFile,
        on,
        FeeRules.inForce(rules.of(caseFile.creditorId()), on),
        debtor,
        facts.segment(caseFile),
        standings,
        lumpSums.uncredited(caseFile, standings),
        law.of(FeeBackground.country(debtor), on));
  }

  /** The rules that fit a receivable, by key. */
  public List<FeeRuleVersion> fitting(FeeBackground known, OpenItem item) {
    return known.rules().stream()
        .filter(v -> v.rule().currency().equals(known.caseFile().currency()))
        .filter(v -> !v.rule().amount().isNothing())
        .filter(v -> v.rule().scope().covers(known.asked(item, v.rule())))
        .sorted(Comparator.comparing(v -> v.rule().key()))
        .toList();
  }

  /** What one of them would charge; nothing is written. */
  public FeeDecision decide(FeeBackground known, OpenItem item, FeeRuleVersion rule) {
    FeeQuestion asked = known.asked(item, rule.rule());
    FeeDecision decision = FeeRules.by(rule, asked);
    return !decision.isFee()
        ? decision
        : FeeLaw.refusal(known.law(), asked, decision.amount())
            .or(() -> covered(known, rule, decision.amount()))
            .map(no -> none(decision, no))
            .orElse(decision);
  }

  /** Charges what it decides; the refusal says why there is nothing. */
  public Optional<Refusal> charge(FeeBackground known, OpenItem item, FeeRuleVersion version) {
    CaseRef caseFile = known.caseFile();
    LocalDate on = known.on();
    if (!item.open().isPositive()) {
      return Refusal.of("fee.nothing.open", item.number());
    }
    FeeDecision decision = decide(known, item, version);
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
                rule.name().in(known.debtor().language()),
                decision.why()));
    if (done && rule.kind() == FeeKind.LUMP_SUM) {
      lumpSums.credit(caseFile, item.id(), on);
    }
    return done ? Optional.empty() : Refusal.of("fee.charged.before");
  }

  /** Beside enforcement costs that are as high there is no lump sum (section 288 (5) BGB). */
  private static Optional<Refusal> covered(FeeBackground known, FeeRuleVersion rule, Money amount) {
    return rule.rule().kind() == FeeKind.LUMP_SUM
            && known.costs().isPositive()
            && !amount.isGreaterThan(known.costs())
        ? Refusal.of("fee.lump.covered", known.costs())
        : Optional.empty();
  }

  private static FeeDecision none(FeeDecision decision, Refusal because) {
    List<Refusal> why = new ArrayList<>(decision.why());
    why.add(because);
    return new FeeDecision(decision.rule(), Money.zero(decision.amount().currency()), why);
  }
}
