package org.saldo.claim;

import static java.util.stream.Collectors.groupingBy;
import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.CloseReason;
import org.saldo.ledger.Ledger;
import org.saldo.receivable.ItemStates;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** How far the replays of claims are, and some cases of them; each in a transaction of its own. */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReplayBook {

  private static final int CHUNK = 100;
  private static final String CAUSE = "INTEREST_CHANGED";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Ledger ledger;
  @Inject private ClaimAccounts accounts;
  @Inject private CaseFiles caseFiles;
  @Inject private ItemStates states;
  @Inject private CaseSettling settling;
  @Inject private Tasks tasks;
  @Inject private BusinessClock clock;
  @Inject private Event<CaseFileChanged> changed;

  /** The next cases of a replay; none when it is through. */
  public record Chunk(long replay, List<Long> cases) {

    public Chunk {
      cases = List.copyOf(cases);
    }
  }

  /** What is to be done next; empty when there is no replay. */
  public Optional<Chunk> next() {
    List<?> open =
        em.createNativeQuery(
                "SELECT id, creditor_id, last_case_id, case_file_id, exchange_from, exchange_until"
                    + " FROM claim_replay WHERE finished_at IS NULL ORDER BY id LIMIT 1")
            .getResultList();
    return open.stream().findFirst().map(row -> chunk((Object[]) row));
  }

  private Chunk chunk(Object[] replay) {
    List<?> cases = replay[4] == null ? bearingInterest(replay) : foreign(replay);
    return new Chunk(
        ((Number) replay[0]).longValue(),
        cases.stream().map(id -> ((Number) id).longValue()).toList());
  }

  private List<?> bearingInterest(Object[] replay) {
    return em.createNativeQuery(
            "SELECT DISTINCT case_file_id FROM receivable WHERE interest_claimed_on IS NOT NULL"
                + " AND case_file_id > ?1 AND (?2 IS NULL OR creditor_id = ?2)"
                + " AND (?3 IS NULL OR case_file_id = ?3)"
                + " ORDER BY case_file_id LIMIT "
                + CHUNK)
        .setParameter(1, replay[2])
        .setParameter(2, replay[1])
        .setParameter(3, replay[3])
        .getResultList();
  }

  /**
   * Cases in another currency with an invoice or a payment of the days, whatever currency it is.
   */
  private List<?> foreign(Object[] replay) {
    return em.createNativeQuery(
            "SELECT c.id FROM case_file c JOIN creditor k ON k.id = c.creditor_id"
                + " WHERE c.id > ?1 AND c.currency <> k.currency"
                + " AND (EXISTS (SELECT 1 FROM payment p WHERE p.case_file_id = c.id"
                + " AND p.received_on >= ?2 AND (?3 IS NULL OR p.received_on < ?3))"
                + " OR EXISTS (SELECT 1 FROM receivable r WHERE r.case_file_id = c.id"
                + " AND r.issued_on >= ?2 AND (?3 IS NULL OR r.issued_on < ?3)))"
                + " ORDER BY c.id LIMIT "
                + CHUNK)
        .setParameter(1, replay[2])
        .setParameter(2, replay[4])
        .setParameter(3, replay[5])
        .getResultList();
  }

  /** Brings cases in step, all of them or none; doing it again changes nothing. */
  public void replay(Collection<Long> caseFileIds) {
    // In the order of their keys, as everybody locks books.
    new TreeMap<>(caseFiles.byIds(caseFileIds).stream().collect(groupingBy(CaseRef::creditorId)))
        .forEach(this::replay);
  }

  private void replay(long creditorId, List<CaseRef> cases) {
    ledger.lockForCases(creditorId);
    accounts.follow(cases);
    List<Long> ids = cases.stream().map(CaseRef::id).toList();
    states.refresh(ids);
    settling.settle(ids, CloseReason.PAID, CAUSE);
    changed.fire(new CaseFileChanged(Set.copyOf(ids)));
  }

  /** Counts what came of a chunk; one without cases ends the replay. */
  public void done(Chunk chunk, int failed) {
    int cases = chunk.cases().size();
    em.createNativeQuery(
            "UPDATE claim_replay SET last_case_id = GREATEST(last_case_id, ?2),"
                + " done = done + ?3, failed = failed + ?4, finished_at = ?5 WHERE id = ?1")
        .setParameter(1, chunk.replay())
        .setParameter(2, cases == 0 ? 0 : chunk.cases().get(cases - 1))
        .setParameter(3, cases - failed)
        .setParameter(4, failed)
        .setParameter(5, cases == 0 ? SystemTime.utc() : null)
        .executeUpdate();
  }

  /** Leaves a case that cannot be replayed to a person. */
  public void leave(long caseFileId, String why) {
    CaseRef caseFile = caseFiles.byId(caseFileId).orElseThrow();
    tasks.raiseOnce(
        new NewTask(
            TaskKind.CLAIM_REPLAY_FAILED,
            caseFile.creditorId(),
            caseFileId,
            caseFile.debtorId(),
            clock.today(),
            List.of(caseFile.number(), why)));
  }
}
