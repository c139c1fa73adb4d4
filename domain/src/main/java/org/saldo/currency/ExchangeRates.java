package org.saldo.currency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.problem.Refusal;

/** What is known about what a currency is worth on a day. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ExchangeRates {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /**
   * The rate that holds on a day: the last one not after it, unless that is too old.
   *
   * @return empty when none is known that still holds
   */
  public Optional<ExchangeRate> on(String currency, LocalDate day) {
    if (ExchangeRate.EURO.equals(currency)) {
      return Optional.of(ExchangeRate.euro(day));
    }
    return em.createQuery(
            "SELECT r FROM RateRecord r WHERE r.currency = :currency AND r.rateOn <= :day"
                + " ORDER BY r.rateOn DESC, r.revision DESC",
            RateRecord.class)
        .setParameter("currency", currency)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultStream()
        .map(RateRecord::rate)
        .findFirst()
        .filter(rate -> rate.holdsOn(day));
  }

  /**
   * The way from one currency to another at the rates that hold on a day.
   *
   * @return empty when one of the two has no rate that holds
   */
  public Optional<Conversion> between(String from, String to, LocalDate day) {
    return on(from, day).flatMap(known -> on(to, day).map(other -> new Conversion(known, other)));
  }

  /** Why there is no way: the currency that has no rate. */
  public Refusal missing(String from, String to, LocalDate day) {
    return Refusal.because(
        "exchange.rate.missing", on(from, day).isEmpty() ? from : to, day, ExchangeRate.MOST_DAYS);
  }
}
