package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.SmallRests;
import org.saldo.money.Money;

/** Which rests are too small to be asked for: by the creditor's rule. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class SmallRestRules implements SmallRests {

  private static final AdjustmentRuleKind KIND = AdjustmentRuleKind.SMALL_BALANCE;

  @Inject private AdjustmentRules rules;
  @Inject private RuleLog log;

  @Override
  public Optional<Tolerance> tolerance(long creditorId, String currency, LocalDate on) {
    return rules
        .inForce(creditorId, KIND, currency, on)
        .map(r -> new Tolerance(r.id(), r.rule().limit(), r.rule().days()));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void cleared(Tolerance tolerance, CaseRef caseFile, long receivableId, Money amount) {
    log.write(tolerance.rule(), KIND, RuleOutcome.POSTED, caseFile, receivableId, amount);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void takenBack(CaseRef caseFile, long receivableId, Money amount) {
    log.write(null, KIND, RuleOutcome.TAKEN_BACK, caseFile, receivableId, amount);
  }
}
