package org.saldo.claim.limitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The regular periods that are known. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class LimitationPeriods {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Every record, by country, the latest validity and record first. */
  List<PeriodVersion> versions() {
    Set<String> seen = new HashSet<>();
    return em.createQuery(
            "SELECT p FROM LimitationPeriod p"
                + " ORDER BY p.country, p.validFrom DESC, p.recordedAt DESC, p.id DESC",
            LimitationPeriod.class)
        .getResultStream()
        .map(period -> period.version(true))
        .map(
            v ->
                seen.add(v.period().country() + " " + v.period().validFrom())
                    ? v
                    : new PeriodVersion(
                        v.id(), v.period(), false, v.recordedAt(), v.recordedBy(), v.reason()))
        .toList();
  }

  /**
   * The period for a claim that arose on a day; null where nothing verified is known.
   *
   * @param country null when unknown
   */
  static LimitationFacts.Period in(List<PeriodVersion> versions, String country, LocalDate arose) {
    return versions.stream()
        .filter(PeriodVersion::inForce)
        .map(PeriodVersion::period)
        .filter(p -> p.country().equals(country) && !p.validFrom().isAfter(arose))
        .findFirst()
        .filter(NewPeriod::verified)
        .map(p -> new LimitationFacts.Period(p.years(), p.source()))
        .orElse(null);
  }
}
