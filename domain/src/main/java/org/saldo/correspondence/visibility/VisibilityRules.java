package org.saldo.correspondence.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saldo.calendar.BusinessClock;

/** Says what somebody outside sees: whatever shows something outside asks here. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class VisibilityRules {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;

  /** The kinds that are shown today; what has no rule is not. One query. */
  public Set<VisibleKind> shown(Audience audience, long creditorId) {
    Set<VisibleKind> shown = EnumSet.noneOf(VisibleKind.class);
    holding(creditorId).get(audience).values().stream()
        .filter(HoldingVisibility::shown)
        .forEach(rule -> shown.add(rule.kind()));
    return shown;
  }

  /**
   * What holds today, by audience and kind; a kind without a rule is not in it. One query.
   *
   * @param creditorId null for what holds for all
   */
  Map<Audience, Map<VisibleKind, HoldingVisibility>> holding(Long creditorId) {
    List<VisibilityRuleRecord> begun =
        em.createQuery(
                "SELECT r FROM VisibilityRuleRecord r WHERE r.validFrom <= :day"
                    + " AND (r.creditorId IS NULL OR r.creditorId = :creditor)"
                    + " ORDER BY r.validFrom, r.recordedAt, r.id",
                VisibilityRuleRecord.class)
            .setParameter("day", clock.today())
            .setParameter("creditor", creditorId)
            .getResultList();
    Map<Audience, Map<VisibleKind, HoldingVisibility>> holding = new EnumMap<>(Audience.class);
    for (Audience audience : Audience.values()) {
      Map<VisibleKind, HoldingVisibility> ofAudience = last(begun, audience, false);
      ofAudience.putAll(last(begun, audience, true));
      holding.put(audience, ofAudience);
    }
    return holding;
  }

  /** The rules that began last, those of a creditor or those for all, where they say something. */
  private static Map<VisibleKind, HoldingVisibility> last(
      List<VisibilityRuleRecord> begun, Audience audience, boolean ofCreditor) {
    Map<VisibleKind, VisibilityRuleRecord> last = new EnumMap<>(VisibleKind.class);
    begun.stream()
        .filter(rule -> rule.audience() == audience && (rule.creditorId() != null) == ofCreditor)
        .forEach(rule -> last.put(rule.kind(), rule));
    Map<VisibleKind, HoldingVisibility> holding = new EnumMap<>(VisibleKind.class);
    last.values().stream()
        .filter(VisibilityRuleRecord::says)
        .forEach(rule -> holding.put(rule.kind(), rule.holding()));
    return holding;
  }
}
