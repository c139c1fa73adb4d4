package org.saldo.adjustment;

import static java.util.stream.Collectors.groupingBy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.DoubtPosting;
import org.saldo.identity.Keys;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;
import org.saldo.receivable.TaxShares;

/**
 * Keeps what is doubtful and how much of it is written down: what stands is the sum of lines, and
 * no line ever changes.
 *
 * <p>When principal falls, whatever did it, the allowance falls with it in the same transaction.
 * When it rises again the allowance stays: whether the debtor is to be doubted again is for a
 * person to say, or for the next night of a rule.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Allowances {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CaseFiles caseFiles;
  @Inject private OpenItems items;
  @Inject private TaxShares taxes;
  @Inject private DoubtPosting postings;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /** What stands by key of the receivable; nothing for those without. */
  Map<Long, AllowanceFigure> standing(long caseFileId) {
    Map<Long, List<AllowanceLine>> lines =
        lines(caseFileId).stream().collect(groupingBy(AllowanceLine::receivableId));
    Map<Long, AllowanceFigure> standing = new HashMap<>();
    lines.forEach(
        (id, ofItem) -> {
          AllowanceFigure figure =
              AllowanceFigure.sum(ofItem, ofItem.get(0).allowance().currency());
          if (!figure.isNothing()) {
            standing.put(id, figure);
          }
        });
    return standing;
  }

  /** The receivables whose allowance a person ended: rules leave them alone until one is set. */
  Set<Long> released(long caseFileId) {
    Map<Long, AllowanceCause> last = new HashMap<>();
    lines(caseFileId).forEach(line -> last.put(line.receivableId(), line.cause()));
    last.values().removeIf(cause -> cause != AllowanceCause.RELEASED);
    return last.keySet();
  }

  private List<AllowanceLine> lines(long caseFileId) {
    return em.createQuery(
            "SELECT a FROM AllowanceLine a WHERE a.caseFileId = :case ORDER BY a.recordedAt, a.id",
            AllowanceLine.class)
        .setParameter("case", caseFileId)
        .getResultList();
  }

  /** What stands of a receivable. */
  AllowanceFigure of(OpenItem item) {
    return standing(item.caseFileId())
        .getOrDefault(item.id(), AllowanceFigure.none(item.principal().currency()));
  }

  /** What a percentage of what is open comes to. */
  AllowanceFigure wanted(OpenItem item, BigDecimal percent) {
    return AllowanceFigure.of(percent, item.principal(), net(item));
  }

  /**
   * What a decision is about: the allowance that then stands; for zero percent what is released.
   */
  Money worth(OpenItem item, BigDecimal percent) {
    return percent.signum() == 0 ? of(item).allowance() : wanted(item, percent).allowance();
  }

  private Money net(OpenItem item) {
    return item.principal().isPositive()
        ? Money.sum(
            item.principal().currency(),
            taxes.of(item.id(), item.principal()).stream().map(TaxShares.TaxShare::net).toList())
        : Money.zero(item.principal().currency());
  }

  /** Lets another figure stand from today on, by decision. */
  void decided(
      CaseRef caseFile, OpenItem item, AllowanceFigure before, AllowanceFigure after, long by) {
    write(
        caseFile,
        item,
        before,
        after,
        after.isNothing() ? AllowanceCause.RELEASED : AllowanceCause.SET,
        by);
  }

  /** Whatever changed the balance: a payment, a credit note that came in, a rate known late. */
  void caseChanged(@Observes CaseFileChanged change) {
    if (!change.caseFileIds().isEmpty()) {
      em.createQuery(
              "SELECT DISTINCT a.caseFileId FROM AllowanceLine a WHERE a.caseFileId IN :cases"
                  + " ORDER BY a.caseFileId",
              Long.class)
          .setParameter("cases", change.caseFileIds())
          .getResultList()
          .forEach(this::lower);
    }
  }

  /** Releases what is no longer doubtful because it is no longer open. */
  void lower(long caseFileId) {
    Map<Long, AllowanceFigure> standing = standing(caseFileId);
    if (standing.isEmpty()) {
      return;
    }
    CaseRef caseFile = caseFiles.byId(caseFileId).orElseThrow();
    for (OpenItem item : items.ofCase(caseFileId)) {
      AllowanceFigure before = standing.get(item.id());
      if (before != null) {
        AllowanceFigure after = before.lowered(item.principal(), net(item));
        if (!after.amountsTo(before)) {
          write(caseFile, item, before, after, AllowanceCause.PRINCIPAL_FELL, null);
        }
      }
    }
  }

  private void write(
      CaseRef caseFile,
      OpenItem item,
      AllowanceFigure before,
      AllowanceFigure after,
      AllowanceCause cause,
      Long by) {
    Money doubtful = after.doubtful().minus(before.doubtful());
    Money allowance = after.allowance().minus(before.allowance());
    postings.post(caseFile, clock.today(), item.number(), doubtful, allowance);
    em.persist(
        new AllowanceLine(
                keys.next(), caseFile, item.id(), cause, after.percent(), doubtful, allowance, by)
            .recorded(clock.today(), clock.now(), actor.name()));
    em.flush();
  }
}
