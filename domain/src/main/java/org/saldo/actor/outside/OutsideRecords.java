package org.saldo.actor.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.saldo.calendar.UtcColumn;

/** The records of accesses from outside; they are few, and only ever added. */
@ApplicationScoped
class OutsideRecords {

  private static final String COLUMNS =
      "access_id, version, user_name, full_name, firm, kind, creditor_id, from_on, last_on,"
          + " ordered_by, engagement, step, reason, recorded_at, recorded_by";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Every record, the latest first. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<OutsideRecord> all() {
    List<OutsideRecord> records = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT "
                    + COLUMNS
                    + ", (SELECT MAX(b.version) FROM outside_access b"
                    + " WHERE b.access_id = a.access_id) AS last_version"
                    + " FROM outside_access a ORDER BY recorded_at DESC, id DESC")
            .getResultList()) {
      records.add(record((Object[]) each));
    }
    return records;
  }

  private static OutsideRecord record(Object[] row) {
    int version = number(row[1]).intValue();
    OutsideGrant grant =
        new OutsideGrant(
            text(row[2]),
            text(row[3]),
            text(row[4]),
            OutsideKind.valueOf(text(row[5])),
            number(row[6]).longValue(),
            day(row[7]),
            day(row[8]),
            text(row[9]),
            text(row[10]));
    return new OutsideRecord(
        number(row[0]).longValue(),
        version,
        version == number(row[15]).intValue(),
        grant,
        OutsideStep.valueOf(text(row[11])),
        text(row[12]),
        UtcColumn.instant(row[13]),
        text(row[14]));
  }

  private static Number number(Object value) {
    return (Number) value;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static LocalDate day(Object value) {
    return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
  }

  /**
   * Whether the user has grants as staff or as people of a creditor, or recorded something before
   * ever being one from outside: who reads from outside records nothing.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isStaff(String userName) {
    Object count =
        em.createNativeQuery(
                "SELECT (SELECT COUNT(*) FROM access_scope WHERE user_name = ?1)"
                    + " + (SELECT COUNT(*) FROM (SELECT id FROM audit_entry WHERE actor = ?1"
                    + " AND NOT EXISTS (SELECT 1 FROM outside_access WHERE user_name = ?1)"
                    + " LIMIT 1) a)")
            .setParameter(1, userName)
            .getSingleResult();
    return number(count).longValue() > 0;
  }

  /** Lets only one change of an access be at work at a time. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(long access) {
    em.createNativeQuery(
            "SELECT id FROM outside_access WHERE access_id = ?1 AND version = 1 FOR UPDATE")
        .setParameter(1, access)
        .getResultList();
  }

  /** Lets only one grant to a creditor be at work at a time; false when there is none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean lockCreditor(long creditor) {
    return !em.createNativeQuery("SELECT id FROM creditor WHERE id = ?1 FOR UPDATE")
        .setParameter(1, creditor)
        .getResultList()
        .isEmpty();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void add(long id, OutsideRecord added) {
    OutsideGrant grant = added.grant();
    em.createNativeQuery(
            "INSERT INTO outside_access (id, "
                + COLUMNS
                + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
                + " ?16)")
        .setParameter(1, id)
        .setParameter(2, added.accessId())
        .setParameter(3, added.version())
        .setParameter(4, grant.userName())
        .setParameter(5, grant.fullName())
        .setParameter(6, grant.firm())
        .setParameter(7, grant.kind().name())
        .setParameter(8, grant.creditorId())
        .setParameter(9, grant.fromOn())
        .setParameter(10, grant.lastOn())
        .setParameter(11, grant.orderedBy())
        .setParameter(12, grant.engagement())
        .setParameter(13, added.step().name())
        .setParameter(14, added.reason())
        .setParameter(15, LocalDateTime.ofInstant(added.recordedAt(), ZoneOffset.UTC))
        .setParameter(16, added.recordedBy())
        .executeUpdate();
  }
}
