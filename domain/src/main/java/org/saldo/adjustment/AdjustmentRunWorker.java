package org.saldo.adjustment;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Logger;
import org.saldo.actor.ChunkedWork;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;

/**
 * Works a run of the rules of adjustment through, {@value #CHUNK} cases in a transaction.
 *
 * <p>How far it is stands in the same transaction, so it can be killed at any time and goes on
 * where it was; and what was done is not wanted again, so a run that is repeated changes nothing.
 * Where a case breaks a chunk, its cases are done one by one, and the broken one waits for the next
 * run.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AdjustmentRunWorker {

  private static final Logger LOG = Logger.getLogger(AdjustmentRunWorker.class.getName());
  private static final int CHUNK = 200;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Through the container, so that each chunk has its own transaction. */
  @EJB private AdjustmentRunWorker each;

  @Inject private RuleCandidates candidates;
  @Inject private RuleHand hand;
  @Inject private CaseFiles caseFiles;
  @Inject private BusinessClock clock;

  /** Works until no run is left, or another server is at it. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void work() {
    ChunkedWork.work(new Chunks(each), CHUNK, LOG);
  }

  private record Chunks(AdjustmentRunWorker worker) implements ChunkedWork {

    @Override
    public boolean step(int size) {
      return worker.step(size);
    }

    @Override
    public boolean skip() {
      return worker.skip();
    }
  }

  /** Works the next cases; whether there may be more. */
  public boolean step(int size) {
    List<Run> runs = atWork();
    if (runs.isEmpty()) {
      return false;
    }
    Run run = runs.get(0);
    List<RuleCandidates.Place> cases = next(run, size);
    RuleHand.Done done = RuleHand.Done.NOTHING;
    for (RuleCandidates.Place place : cases) {
      done = done.plus(hand.work(caseFiles.byId(place.caseFileId()).orElseThrow(), run.on()));
    }
    count(run, cases, done, 0);
    return true;
  }

  /** Leaves the next case for another run. */
  public boolean skip() {
    List<Run> runs = atWork();
    runs.forEach(run -> count(run, next(run, 1), RuleHand.Done.NOTHING, 1));
    return !runs.isEmpty();
  }

  private record Run(long id, Long creditorId, LocalDate on, RuleCandidates.Place last) {}

  /** The run at work, for this server alone; none when another one has it. */
  private List<Run> atWork() {
    List<?> rows =
        em.createNativeQuery(
                "SELECT id, creditor_id, run_on, last_creditor_id, last_case_id FROM adjustment_run"
                    + " WHERE running_slot = 1 FOR UPDATE SKIP LOCKED")
            .getResultList();
    return rows.stream().map(row -> run((Object[]) row)).toList();
  }

  private static Run run(Object[] row) {
    return new Run(
        number(row[0]),
        row[1] == null ? null : number(row[1]),
        ((java.sql.Date) row[2]).toLocalDate(),
        new RuleCandidates.Place(number(row[3]), number(row[4])));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private List<RuleCandidates.Place> next(Run run, int size) {
    return candidates.next(run.creditorId(), run.on(), run.last(), size);
  }

  /** Keeps how far it is; a part without cases ends the run. */
  private void count(Run run, List<RuleCandidates.Place> cases, RuleHand.Done done, int failed) {
    boolean through = cases.isEmpty();
    RuleCandidates.Place last = through ? run.last() : cases.get(cases.size() - 1);
    em.createNativeQuery(
            "UPDATE adjustment_run SET last_creditor_id = ?2, last_case_id = ?3, seen = seen + ?4,"
                + " posted = posted + ?5, queued = queued + ?6, refused = refused + ?7,"
                + " failed = failed + ?8, running_slot = ?9, ended_at = ?10 WHERE id = ?1")
        .setParameter(1, run.id())
        .setParameter(2, last.creditorId())
        .setParameter(3, last.caseFileId())
        .setParameter(4, cases.size())
        .setParameter(5, done.posted())
        .setParameter(6, done.queued())
        .setParameter(7, done.refused())
        .setParameter(8, through ? 0 : failed)
        .setParameter(9, through ? null : 1)
        .setParameter(10, through ? LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC) : null)
        .executeUpdate();
  }
}
