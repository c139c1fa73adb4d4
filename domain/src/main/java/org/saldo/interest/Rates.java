package org.saldo.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** The base rates that are known, and the path of a rule through them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Rates {

  /** Base rates are announced for half a year; after that the last one only stands in. */
  private static final int MONTHS_KNOWN = 6;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Every record, by series, the latest validity and record first. */
  List<RateVersion> versions() {
    Set<String> seen = new HashSet<>();
    return em.createQuery(
            "SELECT r FROM Rate r ORDER BY r.series, r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            Rate.class)
        .getResultStream()
        .map(rate -> rate.version(true))
        .map(
            v ->
                seen.add(v.rate().series() + " " + v.rate().validFrom())
                    ? v
                    : new RateVersion(
                        v.id(), v.rate(), false, v.recordedAt(), v.recordedBy(), v.reason()))
        .toList();
  }

  /** The rates of a series that hold, the earliest first. */
  List<NewRate> of(RateSeries series) {
    List<NewRate> rates = new ArrayList<>();
    versions().stream()
        .filter(v -> v.inForce() && v.rate().series() == series)
        .forEach(v -> rates.add(0, v.rate()));
    return rates;
  }

  /**
   * The yearly rate of a rule over time. Where the base rate is not announced yet, the last known
   * one goes on and is marked as provisional.
   *
   * @throws RefusedException {@code interest.rates.missing} if the series has no rate
   */
  public RatePath path(InterestRule rule) {
    if (rule.series() == null) {
      String source = rule.percent().stripTrailingZeros().toPlainString();
      return new RatePath(List.of(new RateStep(LocalDate.EPOCH, rule.percent(), source, false)));
    }
    List<NewRate> known = of(rule.series());
    if (known.isEmpty()) {
      throw new RefusedException(Refusal.because("interest.rates.missing", rule.series()));
    }
    List<RateStep> steps = new ArrayList<>();
    known.forEach(rate -> steps.add(step(rule, rate, rate.validFrom(), false)));
    NewRate last = known.get(known.size() - 1);
    steps.add(step(rule, last, last.validFrom().plusMonths(MONTHS_KNOWN), true));
    return new RatePath(steps);
  }

  private static RateStep step(
      InterestRule rule, NewRate base, LocalDate from, boolean provisional) {
    return new RateStep(
        from,
        base.percent().add(rule.percent()),
        rule.series()
            + " "
            + base.percent().stripTrailingZeros().toPlainString()
            + " + "
            + rule.percent().stripTrailingZeros().toPlainString(),
        provisional);
  }
}
