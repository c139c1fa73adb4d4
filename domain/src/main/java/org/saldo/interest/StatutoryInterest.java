package org.saldo.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.DayCount;

/** What the law of a country lets a creditor ask for when nothing was agreed. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class StatutoryInterest {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Whether somebody checked the rule for a claim that fell due on a day against the law. */
  public boolean isVerified(String country, boolean consumer, LocalDate dueOn) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT CASE WHEN verified THEN 1 ELSE 0 END FROM statutory_interest"
                    + " WHERE country = ?1 AND consumer = ?2 AND valid_from <= ?3"
                    + " ORDER BY valid_from DESC LIMIT 1")
            .setParameter(1, country)
            .setParameter(2, consumer)
            .setParameter(3, dueOn)
            .getResultList();
    return !rows.isEmpty() && ((Number) rows.get(0)).intValue() == 1;
  }

  /**
   * The rule for a claim that fell due on a day; empty where we do not know the law.
   *
   * @param country ISO 3166 code of two letters
   */
  public Optional<InterestRule> rule(
      String country, boolean consumer, LocalDate dueOn, DayCount dayCount) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT series, points FROM statutory_interest WHERE country = ?1 AND consumer = ?2"
                    + " AND valid_from <= ?3 ORDER BY valid_from DESC LIMIT 1")
            .setParameter(1, country)
            .setParameter(2, consumer)
            .setParameter(3, dueOn)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .findFirst()
        .map(
            row ->
                new InterestRule(
                    ((BigDecimal) row[1]).stripTrailingZeros(),
                    RateSeries.valueOf((String) row[0]),
                    dayCount));
  }
}
