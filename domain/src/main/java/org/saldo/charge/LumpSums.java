package org.saldo.charge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseRef;
import org.saldo.identity.Keys;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * Credits lump sums for late payment against costs of legal enforcement, whichever came first
 * (section 288 (5) BGB): 40.00 beside 141.05 of a lawyer are 141.05, not 181.05. Costs of a case
 * count against the lump sums of all its receivables, first of the one that they stand on.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LumpSums {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private ChargedFees charged;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /** A cost of enforcement is charged: lump sums that stand beside it are taken back by so much. */
  public void beside(Charge cost) {
    em.persist(new EnforcementCost(keys.next(), cost, clock.now(), actor.name()));
    em.flush();
    credit(cost.caseFile(), cost.receivableId(), cost.valueOn());
  }

  /** What costs of enforcement of a case leave to be credited. */
  public Money uncredited(CaseRef caseFile, List<FeeStanding> standings) {
    Money costs =
        Money.sum(
            caseFile.currency(),
            em.createQuery(
                    "SELECT c FROM EnforcementCost c WHERE c.caseFileId = :case",
                    EnforcementCost.class)
                .setParameter("case", caseFile.id())
                .getResultStream()
                .map(EnforcementCost::amount)
                .toList());
    Money credited =
        Money.sum(caseFile.currency(), standings.stream().map(FeeStanding::credited).toList());
    return costs.minus(credited);
  }

  /** Credits what can be credited, first on one receivable. */
  public void credit(CaseRef caseFile, long receivableId, LocalDate on) {
    List<FeeStanding> standings = charged.of(caseFile.id());
    Money rest = uncredited(caseFile, standings);
    List<FeeStanding> lumps =
        standings.stream()
            .filter(s -> s.charge().feeKind() == FeeKind.LUMP_SUM && s.left().isPositive())
            .sorted(
                Comparator.comparing((FeeStanding s) -> s.charge().receivableId() != receivableId))
            .toList();
    for (FeeStanding lump : lumps) {
      Money part = lump.left().min(rest);
      if (part.isPositive()) {
        LocalDate from = on.isBefore(lump.charge().valueOn()) ? lump.charge().valueOn() : on;
        charged.takeBack(caseFile, lump, part, from, Refusal.because(FeeStanding.CREDITED, part));
        rest = rest.minus(part);
      }
    }
  }
}
