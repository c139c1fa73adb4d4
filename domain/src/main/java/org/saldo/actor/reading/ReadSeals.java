package org.saldo.actor.reading;

import static org.saldo.actor.Roles.ADMIN;
import static org.saldo.actor.Roles.AUDITOR;
import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;

/**
 * Seals the log of looks day by day, checks the seals, and deletes what is older than it is to be
 * kept. The seal of a day is a hash over the seal of the day before and every column of every row
 * of the day, so nothing of a sealed day can be changed, added or removed unnoticed. Days are UTC.
 */
@Stateless
@RolesAllowed(SYSTEM)
public class ReadSeals {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private ReadDays days;
  @Inject private AuditTrail audit;

  /**
   * What a check found.
   *
   * @param sealedUntil last sealed day; null when none is
   * @param wrong days whose rows are not those that were sealed
   */
  public record Checked(LocalDate sealedUntil, long rows, List<LocalDate> wrong) {

    public Checked {
      wrong = List.copyOf(wrong);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Seal(LocalDate day, long rows, byte[] hash) {}

  /** Seals every day that is over and not sealed, from the day after the last sealed one on. */
  public void seal(LocalDate before) {
    List<Seal> sealed = seals();
    Seal last = sealed.isEmpty() ? null : sealed.get(sealed.size() - 1);
    LocalDate day = last == null ? days.first() : last.day().plusDays(1);
    byte[] previous = last == null ? new byte[0] : last.hash();
    while (day != null && day.isBefore(before)) {
      ReadDays.Sum sum = days.sum(day, previous);
      if (sum.rows() > 0) {
        keep(day, sum);
        previous = sum.hash();
      }
      day = day.plusDays(1);
    }
  }

  private void keep(LocalDate day, ReadDays.Sum sum) {
    // Another server may do the same at the same moment, and comes to the same.
    em.createNativeQuery(
            "INSERT IGNORE INTO read_log_seal (day_on, row_count, seal, sealed_at)"
                + " VALUES (?1, ?2, ?3, ?4)")
        .setParameter(1, day)
        .setParameter(2, sum.rows())
        .setParameter(3, sum.hash())
        .setParameter(4, now())
        .executeUpdate();
  }

  /** Works every seal out anew whose rows are still kept. */
  @RolesAllowed({AUDITOR, ADMIN, SYSTEM})
  public Checked check() {
    List<LocalDate> wrong = new ArrayList<>();
    LocalDate kept = purgedBefore();
    byte[] previous = new byte[0];
    LocalDate next = days.first();
    long rows = 0;
    LocalDate until = null;
    for (Seal seal : seals()) {
      if (kept == null || !seal.day().isBefore(kept)) {
        // A day without a seal had no rows when it was passed over.
        while (next != null && next.isBefore(seal.day())) {
          if (days.count(next) > 0) {
            wrong.add(next);
          }
          next = next.plusDays(1);
        }
        ReadDays.Sum found = days.sum(seal.day(), previous);
        if (found.rows() != seal.rows() || !Arrays.equals(found.hash(), seal.hash())) {
          wrong.add(seal.day());
        }
        rows += found.rows();
        next = seal.day().plusDays(1);
      }
      previous = seal.hash();
      until = seal.day();
    }
    return new Checked(until, rows, wrong);
  }

  /**
   * Deletes looks before a day, as far as they are sealed; the seals stay. What was deleted is
   * recorded, and in the audit trail.
   *
   * @return how many
   */
  public long purge(LocalDate before) {
    List<Seal> sealed = seals();
    if (sealed.isEmpty()) {
      return 0;
    }
    LocalDate last = sealed.get(sealed.size() - 1).day().plusDays(1);
    LocalDate cut = before.isBefore(last) ? before : last;
    int rows =
        em.createNativeQuery("DELETE FROM read_log WHERE read_at < ?1")
            .setParameter(1, cut.atStartOfDay())
            .executeUpdate();
    if (rows > 0) {
      long id = keys.next();
      em.createNativeQuery(
              "INSERT INTO read_log_purge (id, before_on, row_count, purged_at)"
                  + " VALUES (?1, ?2, ?3, ?4)")
          .setParameter(1, id)
          .setParameter(2, cut)
          .setParameter(3, rows)
          .setParameter(4, now())
          .executeUpdate();
      audit.write("reads.purged", "ReadLog", id, AuditWords.of(cut, rows), null);
    }
    return rows;
  }

  private LocalDate purgedBefore() {
    List<?> latest =
        em.createNativeQuery(
                "SELECT p.before_on FROM read_log_purge p ORDER BY p.before_on DESC LIMIT 1")
            .getResultList();
    return latest.isEmpty() ? null : ReadDays.day(latest.get(0));
  }

  private List<Seal> seals() {
    List<Seal> seals = new ArrayList<>();
    for (Object each :
        em.createNativeQuery("SELECT day_on, row_count, seal FROM read_log_seal ORDER BY day_on")
            .getResultList()) {
      Object[] row = (Object[]) each;
      seals.add(new Seal(ReadDays.day(row[0]), ((Number) row[1]).longValue(), (byte[]) row[2]));
    }
    return seals;
  }

  private static LocalDateTime now() {
    return SystemTime.utc().truncatedTo(ChronoUnit.MICROS);
  }
}
