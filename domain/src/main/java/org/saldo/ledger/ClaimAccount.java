package org.saldo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saldo.money.Money;

/** What is open on a receivable: the sum of its lines and nothing else. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ClaimAccount {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** What is open, over all components and value dates; negative for a credit. */
  public Money open(long caseFileId, long receivableId, String currency) {
    Number sum =
        (Number)
            em.createNativeQuery(
                    "SELECT COALESCE(SUM(debit_minor - credit_minor), 0) FROM posting_line"
                        + " WHERE case_file_id = ?1 AND receivable_id = ?2")
                .setParameter(1, caseFileId)
                .setParameter(2, receivableId)
                .getSingleResult();
    return Money.ofMinor(sum.longValue(), currency);
  }

  /** What is open of a receivable by component, in minor units of its currency. */
  public record Open(long principal, long interest, long fee, long cost) {

    public static final Open NONE = new Open(0, 0, 0, 0);

    /** Negative for a credit. */
    public long total() {
      return principal + interest + fee + cost;
    }
  }

  /** What is open of every receivable of the cases that has lines, by its key. */
  public Map<Long, Open> openOf(Collection<Long> caseFileIds) {
    Map<Long, Open> open = new HashMap<>();
    for (Object row :
        em.createNativeQuery(
                "SELECT receivable_id,"
                    + sum(Component.PRINCIPAL)
                    + sum(Component.INTEREST)
                    + sum(Component.FEE)
                    + sum(Component.COST)
                    + " 0 FROM posting_line WHERE case_file_id IN ("
                    + caseFileIds.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ") AND receivable_id IS NOT NULL GROUP BY receivable_id")
            .getResultList()) {
      Object[] values = (Object[]) row;
      open.put(
          ((Number) values[0]).longValue(),
          new Open(minor(values[1]), minor(values[2]), minor(values[3]), minor(values[4])));
    }
    return open;
  }

  /**
   * A line on a claim.
   *
   * @param minor positive when more is owed
   */
  public record Movement(
      long caseFileId,
      long receivableId,
      Component component,
      LocalDate valueOn,
      EventKind kind,
      String reference,
      long minor) {}

  /** Every line on the claims of the cases, in the order of posting. */
  public List<Movement> movements(Collection<Long> caseFileIds) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT l.case_file_id, l.receivable_id, l.component, l.value_on, v.kind,"
                    + " v.reference, l.debit_minor - l.credit_minor FROM posting_line l"
                    + " JOIN journal_entry e ON e.id = l.journal_entry_id"
                    + " JOIN business_event v ON v.id = e.business_event_id"
                    + " WHERE l.receivable_id IS NOT NULL AND l.case_file_id IN ("
                    + caseFileIds.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ") ORDER BY l.id")
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(ClaimAccount::movement).toList();
  }

  private static Movement movement(Object[] row) {
    return new Movement(
        minor(row[0]),
        minor(row[1]),
        Component.valueOf((String) row[2]),
        ((java.sql.Date) row[3]).toLocalDate(),
        EventKind.valueOf((String) row[4]),
        (String) row[5],
        minor(row[6]));
  }

  /** The latest value date of what was posted on each receivable of the cases. */
  public Map<Long, LocalDate> lastMovedOn(Collection<Long> caseFileIds) {
    Map<Long, LocalDate> days = new HashMap<>();
    for (Object row :
        em.createNativeQuery(
                "SELECT receivable_id, MAX(value_on) FROM posting_line WHERE case_file_id IN ("
                    + caseFileIds.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ") AND receivable_id IS NOT NULL GROUP BY receivable_id")
            .getResultList()) {
      Object[] values = (Object[]) row;
      days.put(((Number) values[0]).longValue(), ((java.sql.Date) values[1]).toLocalDate());
    }
    return days;
  }

  /** Whether something was written off on a case that was not recovered. */
  public boolean isWrittenOff(long caseFileId) {
    return writtenOff(caseFileId, "'CLAIM_WRITTEN_OFF', 'WRITE_OFF_RECOVERED'");
  }

  /** Whether a write-off stands on a case, recovered or not; one that was taken back does not. */
  public boolean hasWriteOff(long caseFileId) {
    return writtenOff(caseFileId, "'CLAIM_WRITTEN_OFF'");
  }

  private boolean writtenOff(long caseFileId, String kinds) {
    Number sum =
        (Number)
            em.createNativeQuery(
                    "SELECT COALESCE(SUM(l.credit_minor - l.debit_minor), 0) FROM posting_line l"
                        + " JOIN journal_entry e ON e.id = l.journal_entry_id"
                        + " JOIN business_event v ON v.id = e.business_event_id"
                        + " WHERE l.case_file_id = ?1 AND l.receivable_id IS NOT NULL"
                        + " AND v.kind IN ("
                        + kinds
                        + ")")
                .setParameter(1, caseFileId)
                .getSingleResult();
    return sum.longValue() > 0;
  }

  private static String sum(Component component) {
    return " SUM(CASE component WHEN '"
        + component
        + "' THEN debit_minor - credit_minor ELSE 0 END),";
  }

  private static long minor(Object value) {
    return ((Number) value).longValue();
  }
}
