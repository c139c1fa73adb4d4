package org.saldo.adjustment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseRef;
import org.saldo.identity.Keys;
import org.saldo.money.Money;

/** Keeps what each version of each rule did, case by case; nothing is ever changed in it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RuleLog {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /**
   * @param ruleId version of the rule; null when what it did is taken back
   * @param receivableId null for the whole case
   */
  void write(
      Long ruleId,
      AdjustmentRuleKind kind,
      RuleOutcome outcome,
      CaseRef caseFile,
      Long receivableId,
      Money amount) {
    em.persist(
        new RuleLogEntry(keys.next(), ruleId, kind, outcome, caseFile, receivableId, amount)
            .recorded(clock.today(), clock.now(), actor.name()));
  }
}
