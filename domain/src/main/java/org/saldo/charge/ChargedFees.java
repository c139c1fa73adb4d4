package org.saldo.charge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimAccounts;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.ClaimFact;
import org.saldo.identity.Keys;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * The fees that were charged by rule: each with its rule and reason, once for what it is for, taken
 * back by new rows. The caller has locked the creditor's books.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ChargedFees {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private ClaimBook claims;
  @Inject private ClaimAccounts accounts;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<FeeUndue> undue;

  /** How every fee of a case stands. */
  public List<FeeStanding> of(long caseFileId) {
    return FeeStanding.of(
        em.createQuery(
                "SELECT f FROM ChargedFee f WHERE f.caseFileId = :case ORDER BY f.turn, f.part, f.id",
                ChargedFee.class)
            .setParameter("case", caseFileId)
            .getResultList());
  }

  /** Charges a fee, unless something of it stands for the same already. */
  public boolean charge(NewFee fee) {
    List<FeeStanding> before =
        of(fee.caseFile().id()).stream()
            .filter(s -> s.charge().receivableId() == fee.receivableId())
            .filter(s -> s.charge().unit().equals(fee.unit()))
            .toList();
    if (before.stream().anyMatch(s -> !s.undue())) {
      return false;
    }
    int turn = before.stream().mapToInt(s -> s.charge().turn()).max().orElse(0) + 1;
    post(fee.caseFile(), new ChargedFee(keys.next(), fee, turn, clock.now(), actor.name()));
    return true;
  }

  /** Charges a fee again that was taken back because it had not been due. */
  public void again(CaseRef caseFile, FeeStanding standing) {
    post(
        caseFile,
        standing
            .charge()
            .again(keys.next(), Refusal.because("fee.due.again"), clock.now(), actor.name()));
    told(caseFile, standing.charge(), true);
  }

  private void post(CaseRef caseFile, ChargedFee charge) {
    em.persist(charge);
    em.flush();
    claims.charged(
        new ClaimFact.Charged(
            caseFile,
            charge.valueOn(),
            charge.reference(),
            null,
            charge.receivableId(),
            Component.FEE,
            charge.amount()));
    audit.write(
        "fee.charged",
        "Receivable",
        charge.receivableId(),
        AuditWords.of(charge.reference(), charge.amount(), charge.ruleKey()),
        null);
  }

  /**
   * Takes a part of a fee back; what of it was given up meanwhile is gone already.
   *
   * @param asked more than zero, not more than is left
   * @param valueOn from when on it counts
   */
  public void takeBack(
      CaseRef caseFile, FeeStanding standing, Money asked, LocalDate valueOn, Refusal because) {
    if (!asked.isPositive() || asked.isGreaterThan(standing.left())) {
      throw new IllegalArgumentException(asked + " of " + standing);
    }
    ChargedFee charge = standing.charge();
    Money amount = asked.min(accounts.owed(caseFile, charge.receivableId(), Component.FEE));
    if (!amount.isPositive()) {
      return;
    }
    em.persist(
        charge.reversal(
            keys.next(),
            standing.parts() + 1,
            amount,
            valueOn,
            because,
            clock.now(),
            actor.name()));
    em.flush();
    claims.feeReversed(
        new ClaimFact.FeeReversed(
            caseFile, valueOn, charge.reference(), null, charge.receivableId(), amount));
    audit.write(
        "fee.reversed",
        "Receivable",
        charge.receivableId(),
        AuditWords.of(charge.reference(), amount, charge.ruleKey()),
        null);
    if (because.code().equals(FeeStanding.UNDUE)) {
      told(caseFile, charge, false);
    }
  }

  private void told(CaseRef caseFile, ChargedFee charge, boolean due) {
    if (charge.stepRunId() != null) {
      undue.fire(new FeeUndue(caseFile.id(), charge.stepRunId(), charge.valueOn(), due));
    }
  }
}
