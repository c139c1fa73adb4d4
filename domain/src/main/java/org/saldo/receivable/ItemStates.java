package org.saldo.receivable;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.casefile.Hold;
import org.saldo.casefile.Holds;
import org.saldo.creditor.ClaimKind;
import org.saldo.ledger.ClaimAccount;

/** Keeps the stored status of receivables in step with the ledger and the holds on them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ItemStates {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private ClaimAccount claims;
  @Inject private Holds holds;
  @Inject private AuditTrail audit;

  /** Works out every status of a case anew. */
  public void refresh(long caseFileId) {
    refresh(List.of(caseFileId), true);
  }

  /** The same for several cases. */
  public void refresh(Collection<Long> caseFileIds) {
    refresh(caseFileIds, true);
  }

  /** The same after a payment was returned: what reopens goes on in the cycle it was in. */
  public void refreshAfterReturn(long caseFileId) {
    refresh(List.of(caseFileId), false);
  }

  private void refresh(Collection<Long> caseFileIds, boolean newCycle) {
    if (caseFileIds.isEmpty()) {
      return;
    }
    em.flush();
    Map<Long, ClaimAccount.Open> open = claims.openOf(caseFileIds);
    Map<Long, List<Hold>> held =
        holds.active(caseFileIds).stream()
            .filter(hold -> hold.receivableId() != null)
            .collect(groupingBy(Hold::receivableId));
    em.createQuery("SELECT r FROM Receivable r WHERE r.caseFileId IN :cases", Receivable.class)
        .setHint("eclipselink.refresh", true)
        .setParameter("cases", caseFileIds)
        .getResultStream()
        .forEach(
            r ->
                r.stand(
                    ReceivableStatus.of(
                        r.item(open.get(r.id())).open(), held.getOrDefault(r.id(), List.of())),
                    newCycle));
    em.flush();
  }

  /**
   * The interest of receivables in default is claimed from a day on; where it is already, the
   * earlier day stays.
   *
   * @return those whose interest is claimed now and was not before
   */
  public List<Long> interestClaimed(Collection<Long> receivableIds, LocalDate on) {
    List<Long> claimed =
        receivableIds.stream()
            .sorted()
            .map(id -> em.find(Receivable.class, id))
            .filter(Objects::nonNull)
            .filter(r -> r.claimsInterest(on))
            .map(Receivable::id)
            .toList();
    em.flush();
    return claimed;
  }

  /**
   * Takes a receivable to another case.
   *
   * @param keepsDefault whether default and claimed interest go along
   */
  public void moves(long receivableId, long toCaseFileId, boolean keepsDefault) {
    em.find(Receivable.class, receivableId).moves(toCaseFileId, keepsDefault);
    em.flush();
  }

  /** Says what a receivable is; false when that is known. */
  public boolean classify(long receivableId, ClaimKind kind, boolean secured) {
    boolean changed = em.find(Receivable.class, receivableId).classify(kind, secured);
    em.flush();
    return changed;
  }

  /**
   * Default begins; where it has begun already, the earlier day stays.
   *
   * @param since first day of default
   * @param documentId what proves it; null when nothing does
   */
  public void defaultBegins(
      Collection<Long> receivableIds, LocalDate since, DefaultReason reason, Long documentId) {
    receivableIds.stream()
        .sorted()
        .map(id -> em.find(Receivable.class, id))
        .filter(Objects::nonNull)
        .filter(r -> r.defaults(since, reason, documentId))
        .forEach(
            r ->
                audit.write(
                    "receivable.in.default",
                    "CaseFile",
                    r.caseFileId(),
                    AuditWords.of(r.number(), since, reason),
                    null));
    em.flush();
  }

  /**
   * A reminder that had begun default came back: it never began.
   *
   * @param since the first day of default that the reminder had brought
   */
  public void defaultNeverBegan(Collection<Long> receivableIds, LocalDate since) {
    receivableIds.stream()
        .sorted()
        .map(id -> em.find(Receivable.class, id))
        .filter(Objects::nonNull)
        .filter(r -> r.remindedInVain(since))
        .forEach(
            r ->
                audit.write(
                    "receivable.not.in.default",
                    "CaseFile",
                    r.caseFileId(),
                    AuditWords.of(r.number(), since),
                    null));
    em.flush();
  }
}
