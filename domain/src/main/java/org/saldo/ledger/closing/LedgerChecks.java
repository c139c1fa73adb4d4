package org.saldo.ledger.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.saldo.money.Money;

/** Makes the checks of one creditor's books. */
@ApplicationScoped
class LedgerChecks {

  /** A broken check is broken many times; more findings would help nobody. */
  static final int MOST = 100;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Instance<DayCheck> others;

  /** Of the whole books, and of what the entries of a day touched. */
  List<DayFinding> all(long creditorId, long firstNo, long lastNo) {
    List<DayFinding> findings = new ArrayList<>();
    LedgerCheck.views()
        .forEach(check -> findings.addAll(view(check, creditorId, 0, Long.MAX_VALUE)));
    others.forEach(check -> findings.addAll(check.findings(creditorId, firstNo, lastNo)));
    return findings;
  }

  /** Of some entries only. */
  List<DayFinding> entries(long creditorId, long firstNo, long lastNo) {
    return LedgerCheck.views()
        .filter(LedgerCheck::isOfEntries)
        .flatMap(check -> view(check, creditorId, firstNo, lastNo).stream())
        .toList();
  }

  private List<DayFinding> view(LedgerCheck check, long creditorId, long firstNo, long lastNo) {
    Query query =
        em.createNativeQuery(
                "SELECT entry_no, subject, currency, expected_minor, found_minor, expected, found FROM "
                    + check.view()
                    + " WHERE creditor_id = ?1"
                    + (check.isOfEntries() ? " AND entry_no BETWEEN ?2 AND ?3" : "")
                    + " ORDER BY entry_no, subject LIMIT "
                    + MOST)
            .setParameter(1, creditorId);
    if (check.isOfEntries()) {
      query.setParameter(2, firstNo).setParameter(3, lastNo);
    }
    List<DayFinding> findings = new ArrayList<>();
    for (Object row : query.getResultList()) {
      findings.add(finding(check, (Object[]) row));
    }
    return findings;
  }

  private static DayFinding finding(LedgerCheck check, Object[] row) {
    String currency = (String) row[2];
    return new DayFinding(
        check,
        row[0] == null ? null : ((Number) row[0]).longValue(),
        (String) row[1],
        currency == null ? (String) row[5] : money(row[3], currency),
        currency == null ? (String) row[6] : money(row[4], currency));
  }

  private static String money(Object minor, String currency) {
    return minor == null ? null : Money.ofMinor(((Number) minor).longValue(), currency).toString();
  }
}
