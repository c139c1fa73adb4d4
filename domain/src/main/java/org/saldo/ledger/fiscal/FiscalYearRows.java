package org.saldo.ledger.fiscal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.calendar.UtcColumn;

/** Reads what is recorded of fiscal years. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class FiscalYearRows {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** All records of a creditor, the latest first. */
  List<FiscalYearRecord> of(long creditorId) {
    Set<LocalDate> seen = new HashSet<>();
    List<FiscalYearRecord> records = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT starts_on, in_force, reason, recorded_at, recorded_by"
                    + " FROM fiscal_year_start WHERE creditor_id = ?1"
                    + " ORDER BY recorded_at DESC, id DESC")
            .setParameter(1, creditorId)
            .getResultList()) {
      Object[] row = (Object[]) each;
      LocalDate startsOn = day(row[0]);
      records.add(
          new FiscalYearRecord(
              startsOn,
              row[1] instanceof Boolean flag ? flag : ((Number) row[1]).intValue() == 1,
              seen.add(startsOn),
              (String) row[2],
              UtcColumn.instant(row[3]),
              (String) row[4]));
    }
    return records;
  }

  FiscalCalendar calendar(long creditorId) {
    return new FiscalCalendar(
        of(creditorId).stream()
            .filter(record -> record.latest() && record.inForce())
            .map(FiscalYearRecord::startsOn)
            .toList());
  }

  /** Last day of the last year that was closed. */
  Optional<LocalDate> lastClosed(long creditorId) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT ends_on FROM ledger_period WHERE creditor_id = ?1 AND kind = 'YEAR'"
                    + " ORDER BY ends_on DESC LIMIT 1")
            .setParameter(1, creditorId)
            .getResultList();
    return rows.stream().findFirst().map(FiscalYearRows::day);
  }

  private static LocalDate day(Object value) {
    return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
  }
}
