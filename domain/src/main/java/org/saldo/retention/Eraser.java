package org.saldo.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.saldo.calendar.BusinessClock;

/**
 * Takes the bytes and the personal words out of rows; kind, hash, size and days stay. What is
 * erased is not found again, so nothing is counted twice.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Eraser {

  private static final String OF = " WHERE id IN (%s)";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;

  /**
   * What was erased.
   *
   * @param lastId key of the last row, that of the row before where none was found
   */
  record Erased(int count, long bytes, long lastId) {}

  /** Erases the next rows behind a key. */
  public Erased next(PlannedPart part, LocalDate night, long behind, int size) {
    List<Object[]> rows = rows(part, night, behind, size);
    if (rows.isEmpty()) {
      return new Erased(0, 0, behind);
    }
    String ids =
        rows.stream()
            .map(row -> number(row[0]))
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    switch (part.store()) {
      case DOCUMENT -> documents(ids, part.ruleId());
      case MESSAGE -> messages(ids, part.ruleId());
      case INCOMING -> incoming(ids, part.ruleId());
    }
    return new Erased(
        rows.size(),
        rows.stream().mapToLong(row -> number(row[1])).sum(),
        number(rows.get(rows.size() - 1)[0]));
  }

  /** Key of the next row behind a key; that key itself where there is none. */
  public long following(PlannedPart part, LocalDate night, long behind) {
    List<Object[]> rows = rows(part, night, behind, 1);
    return rows.isEmpty() ? behind : number(rows.get(0)[0]);
  }

  @SuppressWarnings("unchecked") // rows of two columns
  private List<Object[]> rows(PlannedPart part, LocalDate night, long behind, int size) {
    Erasable erasable = new Erasable(part, night, clock.zone());
    return em.createNativeQuery(
            "SELECT x.id, "
                + erasable.size()
                + erasable.from()
                + " AND x.id > "
                + behind
                + " ORDER BY x.id LIMIT "
                + size
                + " FOR UPDATE")
        .getResultList();
  }

  private void documents(String ids, long rule) {
    run("DELETE FROM document_content WHERE document_id IN (%s)", ids);
    run("UPDATE incoming_file SET file_name = '–' WHERE document_id IN (%s)", ids);
    run("UPDATE dispute_document SET file_name = '–' WHERE document_id IN (%s)", ids);
    run("UPDATE print_letter SET recipient = '–' WHERE document_id IN (%s)", ids);
    mark("document SET file_name = CONCAT(LOWER(kind), '-erased')", ids, rule);
  }

  private void messages(String ids, long rule) {
    run("DELETE FROM message_mark WHERE message_id IN (%s)", ids);
    mark(
        "message SET recipient = NULL, sender = NULL, subject = NULL, body = NULL, note = NULL,"
            + " next_action = NULL, receipt_detail = NULL, version = version + 1",
        ids,
        rule);
  }

  private void incoming(String ids, long rule) {
    run("UPDATE incoming_file SET file_name = '–' WHERE incoming_id IN (%s)", ids);
    run(
        "UPDATE task SET arguments = '–\n–\n–', outcome = NULL WHERE subject_id IN (%s) AND kind IN"
            + " ('INCOMING_MESSAGE', 'INCOMING_TO_CONFIRM', 'INCOMING_INFECTED')",
        ids);
    mark(
        "incoming_message SET sender = NULL, sender_name = NULL, subject = NULL, body = NULL,"
            + " note = NULL, mail_id = NULL, report_said = NULL, finding = NULL,"
            + " decision_reason = NULL, version = version + 1",
        ids,
        rule);
  }

  private void mark(String what, String ids, long rule) {
    em.createNativeQuery("UPDATE " + what + ", erased_at = ?1, erased_by = ?2" + OF.formatted(ids))
        .setParameter(1, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .setParameter(2, rule)
        .executeUpdate();
  }

  private void run(String sql, String ids) {
    em.createNativeQuery(sql.formatted(ids)).executeUpdate();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
