package org.saldo.ledger.transit;

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
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.calendar.SystemTime;
import org.saldo.ledger.closing.Columns;

/**
 * Works a run over transfer accounts through: {@value #CHUNK} clearings in a transaction, account
 * by account. What is cleared is not found again, so a run can be killed at any time and goes on,
 * and one that is repeated changes nothing. An account that a problem stops waits for the next run.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClearingWorker {

  private static final Logger LOG = Logger.getLogger(ClearingWorker.class.getName());
  private static final int CHUNK = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Through the container, so that each step has its own transaction. */
  @EJB private ClearingWorker each;

  @Inject private TransferAccounts accounts;
  @Inject private Clearings clearings;
  @Inject private OverdueLines overdue;

  private record Run(long id, Long creditorId, LocalDate on, long last, String by) {}

  /** Works until no run is left, or another server is at it. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void work() {
    boolean more;
    do {
      try {
        more = each.step();
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "A transfer account is left for the next run", broken);
        more = each.skip();
      }
    } while (more);
  }

  /** Does the next piece; whether there may be more. */
  public boolean step() {
    Optional<Run> run = atWork();
    if (run.isEmpty()) {
      return false;
    }
    Optional<TransferAccounts.Standing> next = next(run.get());
    if (next.isEmpty()) {
      end(run.get());
      return false;
    }
    Clearings.Done done = clearings.byRules(next.get(), run.get().id(), run.get().by(), CHUNK);
    boolean through = done.clearings() == 0;
    if (through) {
      overdue.tell(next.get(), run.get().on());
    }
    count(run.get(), through ? next.get().accountId() : run.get().last(), through, done, 0);
    return true;
  }

  /** Leaves the next account for another run. */
  public boolean skip() {
    Optional<Run> run = atWork();
    Optional<TransferAccounts.Standing> next = run.flatMap(this::next);
    next.ifPresent(
        account -> count(run.get(), account.accountId(), true, new Clearings.Done(0, 0), 1));
    return next.isPresent();
  }

  private Optional<TransferAccounts.Standing> next(Run run) {
    return accounts.next(run.creditorId(), run.on(), run.last());
  }

  /** The run at work, for this server alone; none when another one has it. */
  private Optional<Run> atWork() {
    List<?> rows =
        em.createNativeQuery(
                "SELECT id, creditor_id, run_on, last_account_id, started_by FROM clearing_run"
                    + " WHERE running_slot = 1 FOR UPDATE SKIP LOCKED")
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(
            row ->
                new Run(
                    Columns.number(row[0]),
                    row[1] == null ? null : Columns.number(row[1]),
                    Columns.day(row[2]),
                    Columns.number(row[3]),
                    (String) row[4]));
  }

  private void count(Run run, long last, boolean through, Clearings.Done done, int failed) {
    em.createNativeQuery(
            "UPDATE clearing_run SET last_account_id = ?2, accounts = accounts + ?3,"
                + " clearings = clearings + ?4, cleared_lines = cleared_lines + ?5,"
                + " failed = failed + ?6 WHERE id = ?1")
        .setParameter(1, run.id())
        .setParameter(2, last)
        .setParameter(3, through ? 1 : 0)
        .setParameter(4, done.clearings())
        .setParameter(5, done.lines())
        .setParameter(6, failed)
        .executeUpdate();
  }

  private void end(Run run) {
    em.createNativeQuery("UPDATE clearing_run SET running_slot = NULL, ended_at = ?2 WHERE id = ?1")
        .setParameter(1, run.id())
        .setParameter(2, SystemTime.utc())
        .executeUpdate();
  }
}
