package org.saldo.ledger.closing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.ledger.Ledger;
import org.saldo.ledger.proof.EntryChain;

/**
 * Closes the days that somebody wants closed, in their order: looks, adds the entries to the chain
 * in pieces, closes. How far it is stands in the rows that it leaves, so it can be killed at any
 * time; a day is closed when its row is there, and open until then. Of several servers one works on
 * a creditor.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DayCloser {

  private static final Logger LOG = Logger.getLogger(DayCloser.class.getName());

  /** Entries that are added to the chain in one transaction, and days that are closed in one. */
  private static final int ENTRIES = 2_500;

  private static final int DAYS = 31;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Through the container, so that each step has its own transaction. */
  @EJB private DayCloser each;

  @Inject private DayBook days;
  @Inject private DayReports reports;
  @Inject private EntryChain chain;
  @Inject private Ledger ledger;

  private record Wish(long creditorId, LocalDate until, LocalDateTime since, String by) {}

  /** Works until nobody wants anything closed, or something is held, or another server works. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void work() {
    for (long creditor : each.wanted()) {
      try {
        while (each.step(creditor)) {
          LOG.log(Level.FINE, "Closing days of creditor {0}", creditor);
        }
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "Days of creditor " + creditor + " stay open", broken);
        hold(creditor, broken);
      }
    }
  }

  /** A log is read by nobody: what broke off is a finding of the day, and a task. */
  private void hold(long creditor, RuntimeException broken) {
    try {
      each.brokeOff(creditor, root(broken));
    } catch (RuntimeException again) {
      LOG.log(Level.WARNING, "Nor could that be kept of creditor " + creditor, again);
    }
  }

  private static String root(Throwable broken) {
    Throwable root = broken;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getMessage() == null
        ? root.getClass().getSimpleName()
        : root.getClass().getSimpleName() + ": " + root.getMessage();
  }

  /** Keeps that the closing of a creditor's next day broke off, which holds the day. */
  public void brokeOff(long creditorId, String why) {
    Optional<Wish> wish = atDesk(creditorId);
    if (wish.isEmpty()) {
      return;
    }
    days.next(creditorId).ifPresent(open -> reports.brokeOff(open, why, wish.get().by()));
    release(creditorId);
  }

  /** Creditors of which somebody wants days closed. */
  public List<Long> wanted() {
    List<Long> creditors = new ArrayList<>();
    for (Object id :
        em.createNativeQuery(
                "SELECT creditor_id FROM ledger_desk WHERE wanted_until IS NOT NULL"
                    + " ORDER BY creditor_id")
            .getResultList()) {
      creditors.add(Columns.number(id));
    }
    return creditors;
  }

  /** Does the next piece of work of a creditor; whether there may be more. */
  public boolean step(long creditorId) {
    Optional<Wish> wish = atDesk(creditorId);
    if (wish.isEmpty()) {
      return false;
    }
    int left = ENTRIES;
    for (int day = 0; day < DAYS && left > 0; day++) {
      Optional<OpenDay> next =
          days.next(creditorId).filter(open -> !open.day().isAfter(wish.get().until()));
      if (next.isEmpty()) {
        release(creditorId);
        return false;
      }
      OpenDay open = next.get();
      long lastNo = days.lastNo(open);
      DayReport report = report(wish.get(), open, lastNo);
      if (report.open() > 0) {
        release(creditorId);
        return false;
      }
      left -= Math.toIntExact(Math.min(left, lastNo - chain.head(creditorId).entryNo()));
      if (!close(wish.get(), open, lastNo, report)) {
        return true;
      }
    }
    return true;
  }

  private DayReport report(Wish wish, OpenDay open, long lastNo) {
    boolean all = open.day().equals(wish.until());
    return reports
        .latest(open)
        .filter(report -> report.holds(open.firstNo(), lastNo, all, wish.since()))
        .orElseGet(() -> reports.make(open, lastNo, all, wish.by()));
  }

  /** Whether the day could be closed: not as long as entries wait for their place in the chain. */
  private boolean close(Wish wish, OpenDay open, long lastNo, DayReport report) {
    EntryChain.Head head = chain.extend(open.creditorId(), lastNo, ENTRIES);
    if (head.entryNo() < lastNo) {
      return false;
    }
    ledger.lock(open.creditorId());
    // Something may have been booked on the day while nobody had the books locked.
    if (days.lastNo(open) != lastNo) {
      return false;
    }
    days.close(open, lastNo, head.hash(), report.id(), wish.by());
    reports.settleBreaks(open);
    if (report.coversAll()) {
      reports.settle(open);
    }
    return true;
  }

  /** The wish of a creditor's desk, for this server alone. */
  private Optional<Wish> atDesk(long creditorId) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT wanted_until, wanted_at, wanted_by FROM ledger_desk WHERE creditor_id = ?1"
                    + " AND wanted_until IS NOT NULL FOR UPDATE SKIP LOCKED")
            .setParameter(1, creditorId)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(
            row ->
                new Wish(creditorId, Columns.day(row[0]), Columns.moment(row[1]), (String) row[2]));
  }

  /** Nothing is wanted of a creditor any more until somebody says so again. */
  public void release(long creditorId) {
    em.createNativeQuery(
            "UPDATE ledger_desk SET wanted_until = NULL, wanted_at = NULL, wanted_by = NULL"
                + " WHERE creditor_id = ?1")
        .setParameter(1, creditorId)
        .executeUpdate();
  }
}
