package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.ledger.closing.DayCheck;
import org.saldo.ledger.closing.DayFinding;
import org.saldo.ledger.closing.LedgerCheck;
import org.saldo.money.Money;

/**
 * Works the booked interest out again at the end of a day: of the cases that the day touched, and
 * of some others, which are different ones each day. While a replay waits there is nothing to say:
 * it will post what is missing.
 */
@ApplicationScoped
class BookedInterest implements DayCheck {

  private static final int TOUCHED = 200;
  private static final int OTHERS = 20;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private ClaimReader reader;
  @Inject private CaseFiles caseFiles;
  @Inject private BusinessClock clock;

  @Override
  public List<DayFinding> findings(long creditorId, long firstNo, long lastNo) {
    List<DayFinding> findings = new ArrayList<>();
    reader
        .ofCases(caseFiles.byIds(cases(creditorId, firstNo, lastNo)))
        .values()
        .forEach(claim -> compare(claim, findings));
    return findings;
  }

  private Set<Long> cases(long creditorId, long firstNo, long lastNo) {
    Set<Long> cases = new TreeSet<>();
    if (replaying(creditorId)) {
      return cases;
    }
    for (Object id :
        em.createNativeQuery(
                "SELECT DISTINCT e.case_file_id FROM journal_entry e JOIN receivable r"
                    + " ON r.case_file_id = e.case_file_id AND r.interest_claimed_on IS NOT NULL"
                    + " WHERE e.creditor_id = ?1 AND e.entry_no BETWEEN ?2 AND ?3 LIMIT "
                    + TOUCHED)
            .setParameter(1, creditorId)
            .setParameter(2, firstNo)
            .setParameter(3, lastNo)
            .getResultList()) {
      cases.add(((Number) id).longValue());
    }
    for (Object id :
        em.createNativeQuery(
                "SELECT case_file_id FROM receivable WHERE creditor_id = ?1"
                    + " AND interest_claimed_on IS NOT NULL GROUP BY case_file_id"
                    + " ORDER BY MOD(case_file_id * 7919 + ?2, 100003) LIMIT "
                    + OTHERS)
            .setParameter(1, creditorId)
            .setParameter(2, clock.today().toEpochDay() * 104_729)
            .getResultList()) {
      cases.add(((Number) id).longValue());
    }
    return cases;
  }

  private boolean replaying(long creditorId) {
    return ((Number)
                em.createNativeQuery(
                        "SELECT COUNT(*) FROM claim_replay WHERE finished_at IS NULL"
                            + " AND (creditor_id IS NULL OR creditor_id = ?1)")
                    .setParameter(1, creditorId)
                    .getSingleResult())
            .longValue()
        > 0;
  }

  private void compare(CaseClaim claim, List<DayFinding> findings) {
    ClaimStanding standing = ClaimCalculator.at(claim.history(), claim.horizon(clock.today()));
    Money nothing = Money.zero(claim.history().currency());
    for (ClaimHistory.Item item : claim.history().items()) {
      Map<LocalDate, Money> posted = claim.posted().getOrDefault(item.id(), Map.of());
      Money is = Money.sum(nothing.currency(), List.copyOf(posted.values()));
      Money should =
          Money.sum(
              nothing.currency(),
              standing.items().get(item.id()).postings().stream()
                  .map(ClaimStanding.Growth::amount)
                  .toList());
      if (!is.equals(should)) {
        findings.add(
            new DayFinding(
                LedgerCheck.INTEREST_BOOKED,
                null,
                claim.caseFile().number() + " " + item.dueOn(),
                should.toString(),
                is.toString()));
      }
    }
  }
}
