package org.saldo.anchor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.saldo.calendar.UtcColumn;

/** Reads what is recorded of recipients. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class RecipientRows {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  record Row(
      long id, AnchorRecipient recipient, String reason, Instant recordedAt, String recordedBy) {

    /** The same for what a mail server takes for the same address. */
    String key() {
      return recipient.address().toLowerCase(Locale.ROOT);
    }

    AnchorRecipientRecord record(boolean latest) {
      return new AnchorRecipientRecord(recipient, latest, reason, recordedAt, recordedBy);
    }
  }

  /** All records of a creditor, the latest first. */
  List<Row> of(long creditorId) {
    List<Row> rows = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT id, address, language, frequency, first_on, last_on, reason, recorded_at,"
                    + " recorded_by FROM anchor_recipient WHERE creditor_id = ?1"
                    + " ORDER BY recorded_at DESC, id DESC")
            .setParameter(1, creditorId)
            .getResultList()) {
      Object[] row = (Object[]) each;
      rows.add(
          new Row(
              ((Number) row[0]).longValue(),
              new AnchorRecipient(
                  (String) row[1],
                  (String) row[2],
                  AnchorFrequency.valueOf((String) row[3]),
                  day(row[4]),
                  day(row[5])),
              (String) row[6],
              moment(row[7]),
              (String) row[8]));
    }
    return rows;
  }

  /** What holds now: the latest of each address. */
  List<Row> latest(long creditorId) {
    Set<String> seen = new HashSet<>();
    return of(creditorId).stream().filter(row -> seen.add(row.key())).toList();
  }

  static LocalDate day(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
  }

  static Instant moment(Object value) {
    return UtcColumn.instant(value);
  }
}
