package org.saldo.claim.limitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.claim.ReceivableMoved;

/**
 * Keeps the last day of each receivable where lists read it: rewritten in the transaction of each
 * change, so that a list never disagrees with a case. Settled ones have none.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LimitationDates {

  /** The last day of what does not lapse. */
  public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private static final int CHUNK = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private LimitationReader reader;

  /**
   * What was recorded for the receivable alone goes with it; what for its whole case stays there.
   */
  void receivableMoved(@Observes ReceivableMoved event) {
    em.createNativeQuery("UPDATE limitation_event SET case_file_id = ?1 WHERE receivable_id = ?2")
        .setParameter(1, event.to())
        .setParameter(2, event.receivableId())
        .executeUpdate();
  }

  void caseChanged(@Observes CaseFileChanged event) {
    em.flush();
    refresh(event.caseFileIds());
  }

  /** Works out the rows of cases anew. */
  void refresh(Collection<Long> caseFileIds) {
    List<Long> ids = new ArrayList<>(caseFileIds);
    for (int from = 0; from < ids.size(); from += CHUNK) {
      List<LimitedClaim> claims =
          reader.ofCases(ids.subList(from, Math.min(from + CHUNK, ids.size())));
      for (int row = 0; row < claims.size(); row += CHUNK) {
        write(claims.subList(row, Math.min(row + CHUNK, claims.size())));
      }
    }
  }

  /** Keys, days and amounts are our own; a row that is there keeps what was warned of. */
  private void write(List<LimitedClaim> claims) {
    em.createNativeQuery(
            "INSERT INTO receivable_limitation (receivable_id, case_file_id, creditor_id, last_on,"
                + " open_minor, currency) VALUES "
                + claims.stream().map(LimitationDates::row).collect(Collectors.joining(", "))
                + " ON DUPLICATE KEY UPDATE case_file_id = VALUES(case_file_id),"
                + " last_on = VALUES(last_on),"
                + " open_minor = VALUES(open_minor)")
        .executeUpdate();
  }

  private static String row(LimitedClaim claim) {
    return "(%d, %d, %d, '%s', %d, '%s')"
        .formatted(
            claim.id(),
            claim.caseFileId(),
            claim.creditorId(),
            lastDay(claim),
            claim.open().minor(),
            claim.open().currency());
  }

  static LocalDate lastDay(LimitedClaim claim) {
    LocalDate lastDay = claim.limitation().lastDay();
    return lastDay == null || !claim.open().isPositive() ? NEVER : lastDay;
  }
}
