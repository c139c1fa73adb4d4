package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.Correctable;

/** What rules did and people took back as a mistake. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RuleMistakes {

  /** An event with the adjustment by rule that posted it: of its day, under its reason. */
  private static final String BY_RULE =
      " FROM adjustment a JOIN business_event v ON v.case_file_id = a.case_file_id"
          + " AND v.occurred_on = a.value_on AND v.reference = LEFT(a.reason, "
          + Adjustment.MAX_REFERENCE
          + ") AND v.kind = CASE a.kind WHEN 'WAIVER' THEN 'CLAIM_WAIVED'"
          + " WHEN 'WRITE_OFF' THEN 'CLAIM_WRITTEN_OFF' END"
          + " WHERE a.rule_id IS NOT NULL AND a.state = 'POSTED' AND a.case_file_id = ?1";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private RuleLog log;

  /**
   * Whether a person took back what this version of a rule did; of a case that was written off, one
   * of its receivables.
   */
  boolean takenBack(long rule, long caseFileId, Long receivableId) {
    Number times =
        (Number)
            em.createNativeQuery(
                    "SELECT COUNT(*)"
                        + BY_RULE
                        + " AND a.rule_id = ?2"
                        + " AND (a.receivable_id = ?3 OR (a.receivable_id IS NULL AND ?3 IS NULL))"
                        + " AND EXISTS (SELECT 1 FROM adjustment m WHERE m.corrects_event_id = v.id"
                        + " AND m.state = 'POSTED' AND (m.receivable_id = ?3 OR ?3 IS NULL))")
                .setParameter(1, caseFileId)
                .setParameter(2, rule)
                .setParameter(3, receivableId)
                .getSingleResult();
    return times.longValue() > 0;
  }

  /**
   * Tells in the log of the rules that a person took something back; nothing where no rule did it.
   */
  void log(CaseRef caseFile, Correctable mistake) {
    List<?> rules =
        em.createNativeQuery(
                "SELECT a.rule_id"
                    + BY_RULE
                    + " AND v.id = ?2 AND (a.receivable_id = ?3 OR a.receivable_id IS NULL)"
                    + " ORDER BY a.id DESC LIMIT 1")
            .setParameter(1, caseFile.id())
            .setParameter(2, mistake.event())
            .setParameter(3, mistake.receivableId())
            .getResultList();
    for (Object each : rules) {
      long rule = ((Number) each).longValue();
      log.write(
          rule,
          em.find(RuleRecord.class, rule).rule().kind(),
          RuleOutcome.TAKEN_BACK,
          caseFile,
          mistake.receivableId(),
          mistake.amount());
    }
  }
}
