package org.saldo.receivable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.ClaimAccount;
import org.saldo.ledger.Component;
import org.saldo.ledger.Ledger;

/** Reads receivables with what is open of them, over all value dates; settled ones too. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class OpenItems {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private ClaimAccount claims;
  @Inject private Ledger ledger;

  /** The receivables of a case, the oldest due first. */
  public List<OpenItem> ofCase(long caseFileId) {
    return ofCases(List.of(caseFileId)).getOrDefault(caseFileId, List.of());
  }

  /** The receivables by case, the oldest due first. */
  public Map<Long, List<OpenItem>> ofCases(Collection<Long> caseFileIds) {
    if (caseFileIds.isEmpty()) {
      return Map.of();
    }
    Map<Long, ClaimAccount.Open> open = claims.openOf(caseFileIds);
    return em.createQuery(
            "SELECT r FROM Receivable r WHERE r.caseFileId IN :cases ORDER BY r.dueOn, r.id",
            Receivable.class)
        // What was read before the ledger was locked may be older than what is there now.
        .setHint("eclipselink.refresh", true)
        .setParameter("cases", caseFileIds)
        .getResultStream()
        .map(r -> r.item(open.get(r.id())))
        .collect(groupingBy(OpenItem::caseFileId));
  }

  /**
   * One receivable of a case, with nobody else posting for its creditor until this transaction
   * ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<OpenItem> locked(CaseRef caseFile, UUID receivable) {
    ledger.lock(caseFile.creditorId());
    return ofCase(caseFile.id()).stream()
        .filter(item -> item.publicId().equals(receivable))
        .findFirst();
  }

  /** What decides the interest of the receivables of cases, invoices and credits alike. */
  public List<InterestFacts> interestFacts(Collection<Long> caseFileIds) {
    return caseFileIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT r FROM Receivable r WHERE r.caseFileId IN :cases ORDER BY r.id",
                Receivable.class)
            .setHint("eclipselink.refresh", true)
            .setParameter("cases", caseFileIds)
            .getResultStream()
            .map(Receivable::interestFacts)
            .toList();
  }

  /**
   * The latest value date of each receivable of the cases: of a settled one, when it was settled.
   */
  public Map<Long, LocalDate> lastMovedOn(Collection<Long> caseFileIds) {
    return caseFileIds.isEmpty() ? Map.of() : claims.lastMovedOn(caseFileIds);
  }

  /**
   * What was posted on a receivable on a value date.
   *
   * @param minor of all components, positive when more is owed
   * @param principalMinor of that, principal
   */
  public record Moved(LocalDate on, long minor, long principalMinor) {}

  /** Everything that was posted on each receivable of the cases, in the order of posting. */
  public Map<Long, List<Moved>> moved(Collection<Long> caseFileIds) {
    return caseFileIds.isEmpty()
        ? Map.of()
        : claims.movements(caseFileIds).stream()
            .collect(
                groupingBy(
                    ClaimAccount.Movement::receivableId,
                    mapping(
                        m ->
                            new Moved(
                                m.valueOn(),
                                m.minor(),
                                m.component() == Component.PRINCIPAL ? m.minor() : 0),
                        toList())));
  }
}
