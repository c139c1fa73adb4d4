package org.saldo.charge;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.Hold;
import org.saldo.casefile.Holds;
import org.saldo.claim.ClaimBook;
import org.saldo.receivable.OpenItem;

/**
 * Charges lump sums and penalties whose rules say so, in the night in which default is found: what
 * may be due is found in the database, decided one by one, each in a transaction of its own. Doing
 * it again changes nothing, so it can be killed and started at any time.
 */
@Stateless
@RolesAllowed(SYSTEM)
public class AutomaticFees {

  private static final Logger LOG = Logger.getLogger(AutomaticFees.class.getName());
  private static final int CHUNK = 200;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Through the container, so that each receivable has its own transaction. */
  @EJB private AutomaticFees each;

  @Inject private CaseFiles caseFiles;
  @Inject private ClaimBook claims;
  @Inject private Holds holds;
  @Inject private RuleFees fees;

  /**
   * Charges what is due on a day.
   *
   * @return on how many receivables something was charged
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int chargeDue(LocalDate on) {
    int done = 0;
    long last = Long.MIN_VALUE;
    List<Object[]> chunk;
    do {
      chunk = each.candidates(on, last);
      for (Object[] row : chunk) {
        last = number(row[0]);
        done += charged(last, number(row[1]), on) ? 1 : 0;
      }
    } while (chunk.size() == CHUNK);
    return done;
  }

  /** The next receivables on which a rule may be due; too many, never too few. */
  public List<Object[]> candidates(LocalDate on, long after) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT DISTINCT r.id, r.case_file_id FROM receivable r"
                    + " JOIN case_file c ON c.id = r.case_file_id"
                    + " JOIN debtor d ON d.id = c.debtor_id"
                    + " JOIN fee_rule f ON f.kind <> 'DUNNING_FEE' AND f.automatic"
                    + " AND f.flat_minor IS NOT NULL AND f.currency = r.currency"
                    + " AND (f.creditor_id IS NULL OR f.creditor_id = r.creditor_id)"
                    + " AND (f.debtor_kind IS NULL OR f.debtor_kind = d.kind)"
                    + " AND f.valid_from <= r.default_since"
                    + " WHERE r.default_since <= ?1 AND r.id > ?2 AND r.kind = 'INVOICE'"
                    + " AND r.status NOT IN ('SETTLED', 'UNCOLLECTIBLE')"
                    + " AND NOT EXISTS (SELECT 1 FROM charged_fee x WHERE x.receivable_id = r.id"
                    + " AND x.fee_rule_id = f.id)"
                    + " ORDER BY r.id LIMIT "
                    + CHUNK)
            .setParameter(1, on)
            .setParameter(2, after)
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  private boolean charged(long receivableId, long caseFileId, LocalDate on) {
    try {
      return each.charge(receivableId, caseFileId, on);
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "The fees of receivable " + receivableId + " wait a night", broken);
      return false;
    }
  }

  /** Charges one receivable; whether anything was due. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean charge(long receivableId, long caseFileId, LocalDate on) {
    CaseRef caseFile = caseFiles.byId(caseFileId).orElseThrow();
    Optional<OpenItem> item =
        claims.locked(caseFile.creditorId(), caseFileId).stream()
            .filter(i -> i.id() == receivableId)
            .filter(i -> i.defaultSince() != null && !i.defaultSince().isAfter(on))
            .findFirst();
    List<Hold> held = holds.active(caseFileId);
    if (item.isEmpty() || held.stream().anyMatch(hold -> hold.stops(receivableId))) {
      return false;
    }
    boolean any = false;
    for (FeeRuleVersion version : fees.fitting(fees.background(caseFile, on), item.get())) {
      FeeRule rule = version.rule();
      if (rule.automatic()
          && rule.kind() != FeeKind.DUNNING_FEE
          && rule.occasion() == FeeOccasion.PER_RECEIVABLE
          && !rule.validFrom().isAfter(item.get().defaultSince())) {
        // What one rule charges may leave nothing for the next.
        any |= fees.charge(fees.background(caseFile, on), item.get(), version).isEmpty();
      }
    }
    return any;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
