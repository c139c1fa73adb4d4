package org.saldo.ledger.closing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.ledger.proof.DaySeal;
import org.saldo.ledger.proof.EntryChain;
import org.saldo.ledger.proof.Hash;

/** Keeps closed days; only adds to them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DayBook {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private EntryChain chain;
  @Inject private Event<DayClosed> closed;

  /** The day to be closed next; none before anything was booked. */
  Optional<OpenDay> next(long creditorId) {
    List<?> last =
        em.createNativeQuery(
                "SELECT day_on, last_no, head, seal FROM ledger_day WHERE creditor_id = ?1"
                    + " ORDER BY day_on DESC LIMIT 1")
            .setParameter(1, creditorId)
            .getResultList();
    if (last.isEmpty()) {
      return first(creditorId);
    }
    Object[] row = (Object[]) last.get(0);
    return Optional.of(
        new OpenDay(
            creditorId,
            Columns.day(row[0]).plusDays(1),
            Columns.number(row[1]) + 1,
            Hash.of((byte[]) row[2]),
            Hash.of((byte[]) row[3])));
  }

  private Optional<OpenDay> first(long creditorId) {
    List<?> booked =
        em.createNativeQuery(
                "SELECT posted_on FROM journal_entry WHERE creditor_id = ?1"
                    + " ORDER BY entry_no LIMIT 1")
            .setParameter(1, creditorId)
            .getResultList();
    Hash start = chain.start(creditorId);
    return booked.stream()
        .findFirst()
        .map(day -> new OpenDay(creditorId, Columns.day(day), 1, start, start));
  }

  /**
   * The number of the last entry of a day: the last before the first one that is booked later, so
   * that days are pieces of the numbers.
   */
  long lastNo(OpenDay open) {
    List<?> later =
        em.createNativeQuery(
                "SELECT entry_no FROM journal_entry WHERE creditor_id = ?1 AND entry_no >= ?2"
                    + " AND posted_on > ?3 ORDER BY entry_no LIMIT 1")
            .setParameter(1, open.creditorId())
            .setParameter(2, open.firstNo())
            .setParameter(3, open.day())
            .getResultList();
    if (!later.isEmpty()) {
      return Columns.number(later.get(0)) - 1;
    }
    return Columns.number(
        em.createNativeQuery(
                "SELECT COALESCE(MAX(entry_no), ?2 - 1) FROM journal_entry WHERE creditor_id = ?1"
                    + " AND entry_no >= ?2")
            .setParameter(1, open.creditorId())
            .setParameter(2, open.firstNo())
            .getSingleResult());
  }

  /** Closes the day: nothing can be booked on it any more. The caller has locked the ledger. */
  void close(OpenDay open, long lastNo, Hash head, long reportId, String by) {
    List<DaySeal.Sum> sums = sums(open, lastNo);
    long lines = sums.stream().mapToLong(DaySeal.Sum::lines).sum();
    DaySeal seal =
        new DaySeal(open.day(), open.firstNo(), lastNo, lines, open.previousHead(), head, sums);
    long id = keys.next();
    em.createNativeQuery(
            "INSERT INTO ledger_day (id, creditor_id, day_on, first_no, last_no, line_count,"
                + " previous_head, head, previous_seal, seal, report_id, recorded_at, recorded_by)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
        .setParameter(1, id)
        .setParameter(2, open.creditorId())
        .setParameter(3, open.day())
        .setParameter(4, open.firstNo())
        .setParameter(5, lastNo)
        .setParameter(6, lines)
        .setParameter(7, open.previousHead().bytes())
        .setParameter(8, head.bytes())
        .setParameter(9, open.previousSeal().bytes())
        .setParameter(10, open.previousSeal().then(seal.parts()).bytes())
        .setParameter(11, reportId)
        .setParameter(12, SystemTime.utc())
        .setParameter(13, by)
        .executeUpdate();
    for (DaySeal.Sum sum : sums) {
      em.createNativeQuery(
              "INSERT INTO ledger_day_sum (ledger_day_id, currency, debit_minor, credit_minor)"
                  + " VALUES (?1, ?2, ?3, ?4)")
          .setParameter(1, id)
          .setParameter(2, sum.currency())
          .setParameter(3, sum.debitMinor())
          .setParameter(4, sum.creditMinor())
          .executeUpdate();
    }
    em.createNativeQuery("UPDATE ledger SET open_from = ?2 WHERE creditor_id = ?1")
        .setParameter(1, open.creditorId())
        .setParameter(2, open.day().plusDays(1))
        .executeUpdate();
    closed.fire(new DayClosed(open.creditorId(), open.day()));
  }

  private List<DaySeal.Sum> sums(OpenDay open, long lastNo) {
    List<DaySeal.Sum> sums = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT l.currency, SUM(l.debit_minor), SUM(l.credit_minor), COUNT(*)"
                    + " FROM journal_entry e JOIN posting_line l ON l.journal_entry_id = e.id"
                    + " WHERE e.creditor_id = ?1 AND e.entry_no BETWEEN ?2 AND ?3"
                    + " GROUP BY l.currency ORDER BY l.currency")
            .setParameter(1, open.creditorId())
            .setParameter(2, open.firstNo())
            .setParameter(3, lastNo)
            .getResultList()) {
      Object[] row = (Object[]) each;
      sums.add(
          new DaySeal.Sum(
              (String) row[0],
              Columns.number(row[1]),
              Columns.number(row[2]),
              Columns.number(row[3])));
    }
    return sums;
  }

  /** Whether the books of a creditor are closed at a day. */
  boolean isClosed(long creditorId, LocalDate day) {
    return Columns.number(
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM ledger_day WHERE creditor_id = ?1 AND day_on = ?2")
                .setParameter(1, creditorId)
                .setParameter(2, day)
                .getSingleResult())
        > 0;
  }
}
