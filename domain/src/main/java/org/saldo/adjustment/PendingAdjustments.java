package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/** What is asked for and waits for a decision. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PendingAdjustments {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Of a component of a receivable. */
  Money of(long receivableId, Component component, String currency) {
    Number sum =
        em.createQuery(
                "SELECT SUM(a.amountMinor) FROM Adjustment a WHERE a.receivableId = :receivable"
                    + " AND a.component = :component AND a.kind IN :kinds AND a.state = :pending",
                Long.class)
            .setParameter("receivable", receivableId)
            .setParameter("component", component)
            .setParameter("kinds", List.of(AdjustmentKind.WAIVER, AdjustmentKind.CREDIT))
            .setParameter("pending", AdjustmentState.PENDING)
            .getSingleResult();
    return Money.ofMinor(sum == null ? 0 : sum.longValue(), currency);
  }

  /** Whether a receivable, or the whole case it is of, is to be written off. */
  boolean writesOff(long caseFileId, Long receivableId) {
    return of(caseFileId).stream()
        .filter(a -> a.kind() == AdjustmentKind.WRITE_OFF)
        .anyMatch(a -> touches(a, receivableId));
  }

  /**
   * Whether anything else is asked for on a receivable, or on the case where it is null. An
   * allowance is none: it changes nothing about what is owed.
   */
  boolean any(long caseFileId, Long receivableId) {
    return of(caseFileId).stream()
        .filter(a -> a.kind() != AdjustmentKind.ALLOWANCE)
        .anyMatch(a -> touches(a, receivableId));
  }

  /** Whether another allowance is asked for on a receivable. */
  boolean doubts(long caseFileId, long receivableId) {
    return of(caseFileId).stream()
        .filter(a -> a.kind() == AdjustmentKind.ALLOWANCE)
        .anyMatch(a -> touches(a, receivableId));
  }

  /** Whether a person said no to what this version of a rule wanted. */
  boolean declined(long rule, long caseFileId, Long receivableId) {
    return em.createQuery(
            "SELECT a FROM Adjustment a WHERE a.caseFileId = :case AND a.ruleId = :rule"
                + " AND a.state IN :said",
            Adjustment.class)
        .setParameter("case", caseFileId)
        .setParameter("rule", rule)
        .setParameter("said", List.of(AdjustmentState.REJECTED, AdjustmentState.WITHDRAWN))
        .getResultStream()
        .anyMatch(a -> Objects.equals(a.receivableId(), receivableId));
  }

  /** Whether an event is to be taken back. */
  boolean corrects(long eventId) {
    return !em.createQuery(
            "SELECT a FROM Adjustment a WHERE a.correctsEventId = :event AND a.state = :pending",
            Adjustment.class)
        .setParameter("event", eventId)
        .setParameter("pending", AdjustmentState.PENDING)
        .getResultList()
        .isEmpty();
  }

  private static boolean touches(Adjustment adjustment, Long receivableId) {
    return receivableId == null
        || adjustment.receivableId() == null
        || Objects.equals(adjustment.receivableId(), receivableId);
  }

  private List<Adjustment> of(long caseFileId) {
    return em.createQuery(
            "SELECT a FROM Adjustment a WHERE a.caseFileId = :case AND a.state = :pending",
            Adjustment.class)
        .setParameter("case", caseFileId)
        .setParameter("pending", AdjustmentState.PENDING)
        .getResultList();
  }
}
