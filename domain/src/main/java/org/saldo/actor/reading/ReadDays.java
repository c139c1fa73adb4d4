package org.saldo.actor.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.saldo.calendar.UtcColumn;

/** The rows of the log of looks by day (UTC), and the hash over those of one. */
@ApplicationScoped
class ReadDays {

  private static final int CHUNK = 5000;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** How many rows a day has, and the hash over them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sum(long rows, byte[] hash) {}

  /** The day of the oldest row; null when there is none. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public LocalDate first() {
    List<?> oldest =
        em.createNativeQuery("SELECT r.read_at FROM read_log r ORDER BY r.read_at LIMIT 1")
            .getResultList();
    return oldest.isEmpty() ? null : UtcColumn.local(oldest.get(0)).toLocalDate();
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  public long count(LocalDate day) {
    return ((Number)
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM read_log WHERE read_at >= ?1 AND read_at < ?2")
                .setParameter(1, day.atStartOfDay())
                .setParameter(2, day.plusDays(1).atStartOfDay())
                .getSingleResult())
        .longValue();
  }

  /** Over the seal before and every column of the day's rows in the order of their keys. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Sum sum(LocalDate day, byte[] previous) {
    MessageDigest digest = sha256();
    digest.update(previous);
    long rows = 0;
    long after = 0;
    List<?> chunk;
    do {
      chunk =
          em.createNativeQuery(
                  "SELECT id, read_at, user_name, outside, way, place, subject, object_name,"
                      + " creditor_id, case_file_id, origin FROM read_log"
                      + " WHERE read_at >= ?1 AND read_at < ?2 AND id > ?3 ORDER BY id LIMIT "
                      + CHUNK)
              .setParameter(1, day.atStartOfDay())
              .setParameter(2, day.plusDays(1).atStartOfDay())
              .setParameter(3, after)
              .getResultList();
      for (Object each : chunk) {
        Object[] row = (Object[]) each;
        for (Object column : row) {
          add(digest, column);
        }
        after = ((Number) row[0]).longValue();
        rows++;
      }
    } while (chunk.size() == CHUNK);
    return new Sum(rows, digest.digest());
  }

  /** Length first, so that no two rows give the same bytes; nothing is not the empty text. */
  private static void add(MessageDigest digest, Object column) {
    if (column == null) {
      digest.update((byte) '-');
      return;
    }
    byte[] text = word(column).getBytes(StandardCharsets.UTF_8);
    digest.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(text);
  }

  /** Drivers give the same value as different types. */
  private static String word(Object column) {
    if (column instanceof Timestamp || column instanceof LocalDateTime) {
      return UtcColumn.local(column).toString();
    }
    if (column instanceof Boolean flag) {
      return flag ? "1" : "0";
    }
    return column.toString();
  }

  static LocalDate day(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
